import { Bits } from './bits.ts'
import { firstNotBelow } from '../halving.ts'
import type { ImageRecord } from '../records.ts'
import type { Key } from './facets.ts'

/** The numbers of images by what they are found under, of one facet. */
export interface Postings {
  /** Notes that an image is found under a key, or isn't any more. */
  put(key: Key, number: number, isIn: boolean): void
}

/** Something of images that they are found by. */
export interface Facet<P extends Postings> {
  readonly postings: P
  readonly keysOf: (image: ImageRecord) => readonly Key[]
}

/** For a few keys, each of many images. */
export class BitPostings implements Postings {
  private readonly sets = new Map<Key, Bits>()

  /** A new set of the images found under any of some keys. */
  anyOf(keys: readonly Key[]): Bits {
    return Bits.union(keys.flatMap((key) => this.sets.get(key) ?? []))
  }

  put(key: Key, number: number, isIn: boolean): void {
    let set = this.sets.get(key)
    if (!set) this.sets.set(key, (set = Bits.none()))
    set.put(number, isIn)
  }
}

const nothing: readonly number[] = []

/** For many keys, most of them of few images. */
export class ListPostings implements Postings {
  private readonly lists = new Map<Key, number[]>()

  /** The images found under the one of some keys that has the fewest, the lowest number first. */
  fewestOf(keys: readonly Key[]): readonly number[] {
    const lists = keys.map((key) => this.lists.get(key) ?? nothing)
    return lists.reduce((fewest, list) => (list.length < fewest.length ? list : fewest))
  }

  put(key: Key, number: number, isIn: boolean): void {
    const list = this.lists.get(key)
    if (!list) {
      if (isIn) this.lists.set(key, [number])
      return
    }
    // Most numbers come in their order, and some of them again at once.
    const last = list[list.length - 1] ?? -1
    if (isIn && number >= last) {
      if (number > last) list.push(number)
      return
    }
    const place = firstNotBelow(list.length, (at) => (list[at] ?? 0) < number)
    const isThere = list[place] === number
    if (isIn && !isThere) list.splice(place, 0, number)
    if (!isIn && isThere) list.splice(place, 1)
  }
}
