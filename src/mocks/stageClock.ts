import type { AddressProblem } from './addressProblem.ts'

const storageKey = 'ecs-stand-in/clock'

interface ClockState {
  /** The time at which a world of its own began, because the address set the clock; it names that world. */
  readonly begunAt?: number
  /** The time at which the clock stands; it runs unless given. */
  readonly standsAt?: number
  /** Milliseconds that a running clock is ahead of the computer's. */
  readonly ahead: number
}

/**
 * The tab's time. It is the computer's, until the address sets it (`?now=2026-11-24T08:00:00Z`): then it stands still, so
 * that nothing changes by itself, and moves only when it is stepped. `now=` with no value lets it run again.
 */
export class StageClock {
  private state: ClockState

  /** What was wrong with the address; `undefined` if nothing was. */
  readonly problem: AddressProblem | undefined

  constructor(
    private readonly storage: Storage,
    address: URLSearchParams,
  ) {
    this.state = read(storage)
    const wanted = address.get('now')
    if (wanted === null) return
    const at = Date.parse(wanted)
    if (wanted === '') this.change({ ahead: 0 })
    else if (Number.isNaN(at)) {
      this.problem = { kind: 'wrongTime', value: wanted }
    } else if (at !== this.state.begunAt) this.change({ begunAt: at, standsAt: at, ahead: 0 })
  }

  /** The time in milliseconds. */
  readonly now = (): number => this.state.standsAt ?? Date.now() + this.state.ahead

  /** Whether the clock stands still. */
  get stands(): boolean {
    return this.state.standsAt !== undefined
  }

  /** When the world of this clock began, if the address has set it. */
  get begunAt(): number | undefined {
    return this.state.begunAt
  }

  /** Moves the clock forward, whether it stands or runs. Milliseconds; going back would undo what was answered. */
  step(milliseconds: number): void {
    if (!(milliseconds > 0)) throw new Error(`The clock can't be stepped by ${milliseconds} ms.`)
    const { standsAt, ahead } = this.state
    this.change(
      standsAt === undefined
        ? { ...this.state, ahead: ahead + milliseconds }
        : { ...this.state, standsAt: standsAt + milliseconds },
    )
  }

  /** Begins anew, whatever the address has set before: for a world that came with a link, or after it. */
  begin(now: number, clock: 'stands' | 'runs'): void {
    this.change(clock === 'stands' ? { standsAt: now, ahead: 0 } : { ahead: now - Date.now() })
  }

  /** Sets a clock that stands to another time: back, where a world goes on from its past. One that runs stays. */
  standAt(now: number): void {
    if (this.stands) this.change({ ...this.state, standsAt: now })
  }

  private change(state: ClockState) {
    this.state = state
    this.storage.setItem(storageKey, JSON.stringify(state))
  }
}

function read(storage: Storage): ClockState {
  const stored = storage.getItem(storageKey)
  return stored === null ? { ahead: 0 } : (JSON.parse(stored) as ClockState)
}
