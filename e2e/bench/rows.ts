/** One line of the bench: a value, and what it is held against. */
export interface Row {
  /** Under which heading it stands. */
  readonly part: string
  readonly name: string
  /** The median where there are several runs; `NaN` if it could not be measured. */
  readonly value: number
  /** What it is counted in: `ms`, `kB`. */
  readonly unit: string
  /** The largest of the runs, where there are several. */
  readonly slowest?: number
  /** What was measured, in the order of the runs. */
  readonly samples?: readonly number[]
  /** What the value may be at most, in the same unit. */
  readonly target?: number
  /** What no single run may be above, in the same unit. */
  readonly slowestTarget?: number
  /** The same value of the page that it is compared with, in the same unit. */
  readonly floor?: number
  /** Why there is no value. */
  readonly note?: string
}

/** The middle value; of an even number of them the mean of the two in the middle, of none `NaN`. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2
}

type Held = Pick<Row, 'target' | 'slowestTarget' | 'floor'>

/**
 * The row of several runs.
 * @param samples one value a run, in `unit`; none makes a row that says so
 */
export function rowOf(
  part: string,
  name: string,
  unit: string,
  samples: readonly number[],
  held: Held = {},
): Row {
  if (samples.length === 0) return { part, name, unit, value: Number.NaN, note: 'no run', ...held }
  return {
    part,
    name,
    unit,
    value: median(samples),
    slowest: Math.max(...samples),
    samples,
    ...held,
  }
}

/** Whether a row keeps to its targets: `ok`, `over`, or nothing if it has none or no value. */
export function verdict({
  value,
  slowest = value,
  target,
  slowestTarget,
}: Row): '' | 'ok' | 'over' {
  if (Number.isNaN(value) || (target === undefined && slowestTarget === undefined)) return ''
  return value <= (target ?? Infinity) && slowest <= (slowestTarget ?? Infinity) ? 'ok' : 'over'
}
