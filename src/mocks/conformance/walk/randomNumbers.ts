/** Choices that look random and are the same each time. */
export interface RandomNumbers {
  /** Whether something that happens in a share of all cases happens now. */
  chance: (share: number) => boolean
  /** A whole number from 0 up to, and without, a limit. */
  below: (limit: number) => number
  pick: <T>(items: readonly T[]) => T
}

/** Numbers that look random and follow from a seed (mulberry32). */
export function randomNumbers(seed: number): RandomNumbers {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)]
    if (item === undefined) throw new Error('Nothing to pick from.')
    return item
  }
  return { chance: (share) => next() < share, below, pick }
}
