import { firstNotBelow } from '../halving.ts'
import { newestFirst } from '../newestFirst.ts'
import type { ImageRecord } from '../records.ts'
import type { World } from '../world.ts'
import { Bits } from './bits.ts'
import { meetsAll, type ImageCondition } from './condition.ts'
import { fewValued, manyValued, type FewValued, type ManyValued } from './facets.ts'
import { BitPostings, ListPostings, type Facet, type Postings } from './postings.ts'
import { Searches } from './searches.ts'
import { selectionOf, type Selection } from './selection.ts'
import { Trigrams } from './trigrams.ts'

/**
 * Finds images of one list without looking at all of them. Each has a number, the oldest the lowest; a facet keeps which
 * numbers are found under which key. A facet is gone through all images for when it is first asked for, and kept up from
 * then on.
 */
export class ImageIndex {
  /** By their number. Those that were taken out keep theirs. */
  private readonly numbered: ImageRecord[]
  private readonly gone = new Set<ImageRecord>()
  /** Images that were, or still are, in creation: what their status is depends on the time of the question. */
  private readonly created: Set<ImageRecord>
  private readonly few = new Map<FewValued, Facet<BitPostings>>()
  private readonly many = new Map<ManyValued, Facet<ListPostings>>()
  private trigrams: Trigrams | undefined
  private readonly searches = new Searches()

  /**
   * @param images newest first
   * @param users the instances made from each image, as far as the world keeps them
   */
  constructor(
    images: readonly ImageRecord[],
    private readonly users: World['users'],
  ) {
    this.numbered = images.toReversed()
    this.created = new Set(images.filter(({ creation }) => creation))
  }

  /** Adds an image. @returns false if it isn't the newest: then the index is of no use any more */
  add(image: ImageRecord): boolean {
    const newest = this.numbered.at(-1)
    if (newest && newestFirst(image, newest) >= 0) return false
    this.numbered.push(image)
    if (image.creation) this.created.add(image)
    this.note(image, true)
    return true
  }

  /** Takes an image out. */
  remove(image: ImageRecord): void {
    this.note(image, false)
    this.gone.add(image)
    this.created.delete(image)
  }

  /** Does something that can change under which keys an image is found. */
  changing(image: ImageRecord, change: () => void): void {
    this.note(image, false)
    change()
    this.note(image, true)
  }

  /** The images that meet all of some conditions; `undefined` if none of these can be looked up. */
  select(conditions: readonly ImageCondition[]): Selection | undefined {
    return this.selectFromFewest(conditions) ?? this.selectFromBits(conditions)
  }

  /** Looks at the images of the shortest list that has all that are wanted. */
  private selectFromFewest(conditions: readonly ImageCondition[]): Selection | undefined {
    const [fewest] = conditions
      .flatMap((condition) => this.listFor(condition) ?? [])
      .sort((left, right) => left.list.length - right.list.length)
    if (!fewest) return undefined
    const { condition, list, isExact } = fewest
    const others = isExact ? conditions.filter((other) => other !== condition) : conditions
    if (others.length > 0) {
      const images = this.imagesOf(list.toReversed())
      return selectionOf(images.filter((image) => meetsAll(image, others)))
    }
    const count = list.length
    return {
      count,
      part: (skip, size) =>
        this.imagesOf(
          list.slice(Math.max(0, count - skip - size), Math.max(0, count - skip)).toReversed(),
        ),
    }
  }

  /** The shortest list that has all images that meet a condition, and whether all of it do. */
  private listFor(condition: ImageCondition) {
    const { lookUp, meets } = condition
    if (!lookUp) return undefined
    if ('allOf' in lookUp) {
      const list = this.listsOf(lookUp.facet).fewestOf(lookUp.allOf)
      return { condition, list, isExact: lookUp.allOf.length === 1 }
    }
    if (!('pattern' in lookUp)) return undefined
    const list = this.searches.find(lookUp.pattern, meets, (facet) => {
      if (lookUp.trigrams.length === 0) this.gather(facet, this.numbered.keys())
      else this.gather(facet, this.trigramsOfNames().having(lookUp.trigrams))
    })
    return { condition, list, isExact: true }
  }

  /** Cuts sets of bits; only what then is left, and only where more is to be known of it, is looked at. */
  private selectFromBits(conditions: readonly ImageCondition[]): Selection | undefined {
    let found: Bits | undefined
    const others: ImageCondition[] = []
    for (const condition of conditions) {
      const bits = this.bitsFor(condition)
      if (!bits) others.push(condition)
      else if (found) found.keepOnly(bits)
      else found = bits
    }
    if (!found) return undefined
    const bits = found
    const { count } = bits
    const part = (skip: number, size: number) => this.imagesOf(bits.highest(skip, size))
    if (others.length === 0) return { count, part }
    return selectionOf(part(0, count).filter((image) => meetsAll(image, others)))
  }

  /** The images that meet a condition, if that can be told from a set. */
  private bitsFor(condition: ImageCondition): Bits | undefined {
    const { lookUp } = condition
    if (!lookUp) return undefined
    if ('anyOf' in lookUp) {
      const bits = this.bitsOf(lookUp.facet).anyOf(lookUp.anyOf)
      if (lookUp.facet === 'status') this.addMoment(bits, condition)
      return bits
    }
    if (!('from' in lookUp)) return undefined
    const { from, to } = lookUp
    const firstFrom = (isBefore: (time: number) => boolean) =>
      firstNotBelow(this.numbered.length, (number) =>
        isBefore(this.numbered[number]?.createdAt ?? 0),
      )
    const bits = Bits.range(
      firstFrom((time) => time < from),
      firstFrom((time) => time <= to),
    )
    for (const image of this.gone) bits.put(this.numberOf(image), false)
    return bits
  }

  /** Puts right what is kept of settled statuses for the time of a question. */
  private addMoment(bits: Bits, { meets }: ImageCondition): void {
    for (const image of this.created) bits.put(this.numberOf(image), meets(image))
  }

  private bitsOf(name: FewValued): BitPostings {
    const known = this.few.get(name)
    if (known) return known.postings
    const valueOf = fewValued[name]
    const keysOf = (image: ImageRecord) => [valueOf(image, this.users)]
    const facet = { postings: new BitPostings(), keysOf }
    this.gather(facet, this.numbered.keys())
    this.few.set(name, facet)
    return facet.postings
  }

  private listsOf(name: ManyValued): ListPostings {
    const known = this.many.get(name)
    if (known) return known.postings
    const facet = { postings: new ListPostings(), keysOf: manyValued[name] }
    this.gather(facet, this.numbered.keys())
    this.many.set(name, facet)
    return facet.postings
  }

  private trigramsOfNames(): Trigrams {
    this.trigrams ??= new Trigrams(this.numbered.map(({ name }) => name))
    return this.trigrams
  }

  /** Notes of images what they are found by. */
  private gather({ postings, keysOf }: Facet<Postings>, numbers: Iterable<number>): void {
    for (const number of numbers) {
      const image = this.numbered[number]
      if (!image || this.gone.has(image)) continue
      for (const key of keysOf(image)) postings.put(key, number, true)
    }
  }

  private note(image: ImageRecord, isIn: boolean): void {
    const number = this.numberOf(image)
    this.trigrams?.change(number)
    const facets = [...this.few.values(), ...this.many.values(), ...this.searches.all]
    for (const { postings, keysOf } of facets) {
      for (const key of keysOf(image)) postings.put(key, number, isIn)
    }
  }

  private numberOf(image: ImageRecord): number {
    return firstNotBelow(this.numbered.length, (number) => {
      const there = this.numbered[number]
      return there !== undefined && newestFirst(there, image) > 0
    })
  }

  private imagesOf(numbers: readonly number[]): ImageRecord[] {
    const images: ImageRecord[] = []
    for (const number of numbers) {
      const image = this.numbered[number]
      if (image) images.push(image)
    }
    return images
  }
}
