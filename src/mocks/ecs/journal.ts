import type { Action } from '../../api/contract.ts'

/** What a world began as: scenario, seed and epoch rebuild it, and each reset counts one generation up. */
export interface WorldOrigin {
  readonly scenario: string
  readonly seed: number
  /** Milliseconds since 1970. */
  readonly epoch: number
  readonly generation: number
}

/** An accepted write, with all that is needed to do it again. */
export interface AcceptedWrite {
  readonly action: Action
  readonly params: Readonly<Record<string, string>>
  /** The ID of the account that called. */
  readonly caller: string
  /** When, in milliseconds. */
  readonly at: number
}

/** How much of a journal somebody has seen: `length` writes of a generation. */
export interface Position {
  readonly generation: number
  readonly length: number
}

/** What somebody learns when it is their turn at the journal. */
export interface Turn {
  readonly origin: WorldOrigin
  /** The writes after the position they named; all of them if that was of another generation. */
  readonly missed: readonly AcceptedWrite[]
}

export interface Decision<Value> {
  readonly value: Value
  /** Stored before `Value` is handed out. */
  readonly write?: AcceptedWrite
}

/**
 * The memory of a world: its origin and every accepted write since. Several tabs may share one. Turns never overlap, so
 * what `decide` sees is all there is, and what it decides comes right after.
 */
export interface Journal {
  /**
   * Takes a turn and stores the decision's write, if any. Rejects if it can't be stored; then nothing is.
   * @param known asked when the turn comes, not before: another turn may have moved it
   */
  write<Value>(known: () => Position, decide: (turn: Turn) => Decision<Value>): Promise<Value>
  /** Takes a turn without storing anything. */
  read<Value>(known: () => Position, decide: (turn: Turn) => Value): Promise<Value>
  /** Forgets all writes and begins a new generation at `epoch`. */
  reset(epoch: number): Promise<void>
  /** Puts another world in the place of this one, as a new generation. */
  replace(origin: Omit<WorldOrigin, 'generation'>, writes: readonly AcceptedWrite[]): Promise<void>
}

export const nothingKnown: Position = { generation: -1, length: 0 }

/** A journal that lives as long as the process: for servers, tests, and browsers that refuse to store anything. */
export function memoryJournal(start: Omit<WorldOrigin, 'generation'>): Journal {
  let origin: WorldOrigin = { ...start, generation: 0 }
  let writes: AcceptedWrite[] = []
  const turn = ({ generation, length }: Position): Turn => ({
    origin,
    missed: writes.slice(generation === origin.generation ? length : 0),
  })
  return {
    async write(known, decide) {
      const { value, write } = decide(turn(known()))
      if (write) writes.push(write)
      return value
    },
    async read(known, decide) {
      return decide(turn(known()))
    },
    async reset(epoch) {
      origin = { ...origin, epoch, generation: origin.generation + 1 }
      writes = []
    },
    async replace(next, played) {
      origin = { ...next, generation: origin.generation + 1 }
      writes = [...played]
    },
  }
}
