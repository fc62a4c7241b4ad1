/** A call to the API, in milliseconds since the navigation began. */
export interface Call {
  readonly action: string
  readonly start: number
  readonly end: number
}

/**
 * How many calls had to be made one after the other: each counts one more than the deepest call that had ended when it
 * began. What was asked at the same time counts as one step, as nothing of it waited for another answer.
 * @returns 0 if there were none
 */
export function callDepth(calls: readonly Call[]): number {
  const known: { readonly end: number; readonly depth: number }[] = []
  for (const { start, end } of calls.toSorted((left, right) => left.start - right.start)) {
    const before = known.filter((call) => call.end <= start).map(({ depth }) => depth)
    known.push({ end, depth: Math.max(0, ...before) + 1 })
  }
  return Math.max(0, ...known.map(({ depth }) => depth))
}
