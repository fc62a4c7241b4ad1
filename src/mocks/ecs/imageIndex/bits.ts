const wordSize = 32

/** A set of small whole numbers that keeps a bit of each: sets are cut and counted 32 numbers a step. */
export class Bits {
  private words: Uint32Array

  private constructor(words: Uint32Array) {
    this.words = words
  }

  /** A set without numbers. */
  static none(): Bits {
    return new Bits(new Uint32Array(1))
  }

  /** A new set of what is in any of some sets. */
  static union(sets: readonly Bits[]): Bits {
    const words = new Uint32Array(Math.max(1, ...sets.map((set) => set.words.length)))
    for (const set of sets) {
      for (let place = 0; place < set.words.length; place++) {
        words[place] = (words[place] ?? 0) | (set.words[place] ?? 0)
      }
    }
    return new Bits(words)
  }

  /** A new set of the numbers from one up to another, which isn't in it. */
  static range(from: number, to: number): Bits {
    const set = new Bits(new Uint32Array(Math.floor(to / wordSize) + 1))
    set.words.fill(~0, Math.floor(from / wordSize))
    const [first, last] = [Math.floor(from / wordSize), set.words.length - 1]
    set.words[first] = (set.words[first] ?? 0) & (~0 << (from % wordSize))
    set.words[last] = (set.words[last] ?? 0) & ~(~0 << (to % wordSize))
    return set
  }

  /** Takes a number in, or out. */
  put(number: number, isIn: boolean): void {
    const place = Math.floor(number / wordSize)
    if (place >= this.words.length) {
      if (!isIn) return
      this.grow(place + 1)
    }
    const bit = 1 << (number % wordSize)
    const word = this.words[place] ?? 0
    this.words[place] = isIn ? word | bit : word & ~bit
  }

  /** Takes out what isn't in another set. */
  keepOnly(other: Bits): void {
    for (let place = 0; place < this.words.length; place++) {
      this.words[place] = (this.words[place] ?? 0) & (other.words[place] ?? 0)
    }
  }

  /** How many numbers are in it. */
  get count(): number {
    let count = 0
    for (let place = 0; place < this.words.length; place++) count += onesOf(this.words[place] ?? 0)
    return count
  }

  /** Its numbers, the highest first: at most `size` after the first `skip` of them. */
  highest(skip: number, size: number): number[] {
    const found: number[] = []
    let left = skip
    for (let place = this.words.length - 1; place >= 0 && found.length < size; place--) {
      let word = this.words[place] ?? 0
      const ones = onesOf(word)
      if (ones <= left) {
        left -= ones
        continue
      }
      while (word !== 0 && found.length < size) {
        const bit = wordSize - 1 - Math.clz32(word)
        word &= ~(1 << bit)
        if (left > 0) left -= 1
        else found.push(place * wordSize + bit)
      }
    }
    return found
  }

  private grow(length: number): void {
    // Doubled, so that numbers added one after another don't copy the set each time.
    const words = new Uint32Array(Math.max(length, this.words.length * 2))
    words.set(this.words)
    this.words = words
  }
}

/** How many bits of a 32-bit word are set: added up in pairs, in fours and in bytes. */
function onesOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55_55_55_55)
  const fours = (pairs & 0x33_33_33_33) + ((pairs >>> 2) & 0x33_33_33_33)
  return Math.imul((fours + (fours >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24
}
