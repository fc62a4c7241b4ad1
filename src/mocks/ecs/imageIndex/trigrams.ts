const length = 3
const bucketBits = 16

/**
 * A number for each three characters that follow one another in a text, whose capitals make no difference. Some have the
 * same number, so that what is found by it has to be looked at.
 */
export function trigramsOf(text: string): number[] {
  const lower = text.toLowerCase()
  return Array.from({ length: Math.max(0, lower.length - length + 1) }, (_, place) =>
    trigramAt(lower, place),
  )
}

function trigramAt(text: string, place: number): number {
  const characters =
    (text.charCodeAt(place) << 14) ^ (text.charCodeAt(place + 1) << 7) ^ text.charCodeAt(place + 2)
  // Multiplied by a large odd number the upper bits depend on all of them.
  return Math.imul(characters, 0x9e_37_79_b1) >>> (32 - bucketBits)
}

/**
 * Which names have which trigrams. Made in one go of two plain arrays: lists that grow would take several times as long
 * for a hundred thousand names. What changes later is kept aside.
 */
export class Trigrams {
  /** Where the numbers of each trigram end; those of the one before end where its own begin. */
  private readonly ends = new Uint32Array(2 ** bucketBits + 1)
  private readonly numbers: Uint32Array
  private readonly changed = new Set<number>()

  /** @param names by their number */
  constructor(names: readonly string[]) {
    const lower = names.map((name) => name.toLowerCase())
    const { ends } = this
    eachTrigram(lower, (trigram) => {
      ends[trigram + 1] = (ends[trigram + 1] ?? 0) + 1
    })
    for (let trigram = 1; trigram < ends.length; trigram++) {
      ends[trigram] = (ends[trigram] ?? 0) + (ends[trigram - 1] ?? 0)
    }
    // So far an end is where the next trigram begins; each number moves the beginning of its own towards its end.
    this.numbers = new Uint32Array(ends.at(-1) ?? 0)
    eachTrigram(lower, (trigram, number) => {
      const place = ends[trigram] ?? 0
      this.numbers[place] = number
      ends[trigram] = place + 1
    })
  }

  /** Notes that a number has got another name, or its first one. */
  change(number: number): void {
    this.changed.add(number)
  }

  /** The numbers whose names can have all of some trigrams, in no order and maybe more than once. */
  having(trigrams: readonly number[]): Iterable<number> {
    const lists = trigrams.map((trigram) =>
      this.numbers.subarray(trigram === 0 ? 0 : this.ends[trigram - 1], this.ends[trigram]),
    )
    const fewest = lists.reduce((one, other) => (other.length < one.length ? other : one))
    return this.changed.size === 0 ? fewest : [...fewest, ...this.changed]
  }
}

function eachTrigram(texts: readonly string[], visit: (trigram: number, number: number) => void) {
  for (const [number, text] of texts.entries()) {
    for (let place = 0; place + length <= text.length; place++) {
      visit(trigramAt(text, place), number)
    }
  }
}
