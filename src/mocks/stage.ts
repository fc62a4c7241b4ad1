import { sentenceOf, type AddressProblem } from './addressProblem.ts'
import { apiErrors } from './ecs/errors.ts'
import { actionNames } from './ecs/handle.ts'
import type { Journal } from './ecs/journal.ts'
import type { EcsStandIn } from './ecs/standIn.ts'
import { transportFailures, type Fault, type FaultInjector, type FaultSettings } from './faults.ts'
import type { StageClock } from './stageClock.ts'
import type { TabSession } from './tabSession.ts'
import { readWorld, writeWorld, type SavedWorld, type WorldFileProblem } from './worldFile.ts'

/** An accepted write, as the stage tells of it. */
export interface StageEntry {
  readonly action: string
  readonly caller: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly params: Readonly<Record<string, string>>
}

/** What goes wrong, and what time it is. */
export interface StageState extends FaultSettings {
  /** Milliseconds since 1970. */
  readonly now: number
  readonly clockStands: boolean
}

/** The controls of the stand-in: for the demo panel, for suites (`window.ecsStage`) and for the curious. */
export interface Stage {
  /** What was wrong with the address, a sentence each. */
  readonly problems: readonly string[]
  /** The same, for pages that say it in their own language. */
  readonly addressProblems: readonly AddressProblem[]
  /** Every action that can be made to fail; `*` stands for all of them. */
  readonly actions: readonly string[]
  /** Every way to fail: the API's codes, and `network`, `html`, `cut`. */
  readonly codes: readonly string[]
  readonly state: () => StageState
  /** Calls `listener` after each change of it. @returns a function that ends this */
  readonly onChange: (listener: () => void) => () => void
  readonly fail: (action: string, code: string, times?: number) => void
  readonly lift: (fault: Pick<Fault, 'code' | 'times'> & { action: string }) => void
  readonly setLatency: (latency: number | string) => void
  readonly recover: () => void
  /** Moves the clock forward. */
  readonly step: (milliseconds: number) => void
  /** What was done since the world began, the oldest first. */
  readonly journal: () => Promise<readonly StageEntry[]>
  /** The world as text, to be kept in a file. */
  readonly exportWorld: () => Promise<string>
  /**
   * Plays a world that was kept in a file. A file that can't be played changes nothing.
   * @returns the world's scenario, which may be another one than is played here; or why it can't be played
   */
  readonly importWorld: (
    text: string,
  ) => Promise<{ readonly scenario: string } | { readonly problem: WorldFileProblem }>
  /** An address that opens the same page in the same scenario, as the same account, with the same failures and time. */
  readonly link: (address: string) => string
}

interface StageParts {
  readonly scenario: string
  readonly standIn: EcsStandIn
  /** The journal of a world by its name, that of the tab's own world among them. */
  readonly openWorld: (origin: SavedWorld['origin']) => Promise<Journal>
  readonly faults: FaultInjector
  readonly clock: StageClock
  readonly session: TabSession
  readonly problems: readonly AddressProblem[]
}

/** Puts the controls together. */
export function createStage({
  scenario,
  standIn,
  openWorld,
  faults,
  clock,
  session,
  problems,
}: StageParts): Stage {
  const listeners = new Set<() => void>()
  faults.onChange(() => listeners.forEach((listener) => listener()))

  function link(from: string): string {
    const address = new URL(from)
    const { searchParams } = address
    for (const name of ['scenario', 'account', 'fail', 'latency', 'now']) searchParams.delete(name)
    const { faults: failures, latency } = faults.current
    searchParams.set('scenario', scenario)
    searchParams.set('account', session.accountId)
    for (const { action, code, times } of failures) {
      searchParams.append('fail', [action, code, ...(times === undefined ? [] : [times])].join(':'))
    }
    if (latency !== 0) searchParams.set('latency', String(latency))
    if (clock.stands) searchParams.set('now', new Date(clock.now()).toISOString())
    return address.toString()
  }

  return {
    problems: problems.map(sentenceOf),
    addressProblems: problems,
    actions: ['*', ...actionNames],
    codes: [...transportFailures, ...Object.keys(apiErrors).toSorted()],
    state: () => ({ ...faults.current, now: clock.now(), clockStands: clock.stands }),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    fail: faults.fail.bind(faults),
    lift(fault) {
      const known = faults.current.faults.find((one) => one === fault)
      if (known) faults.lift(known)
    },
    setLatency: faults.setLatency.bind(faults),
    recover: faults.recover.bind(faults),
    step(milliseconds) {
      clock.step(milliseconds)
      listeners.forEach((listener) => listener())
    },
    journal: async () =>
      (await standIn.history()).missed.map(({ action, caller, at, params }) => ({
        action,
        caller,
        at,
        params,
      })),
    async exportWorld() {
      const { origin, missed } = await standIn.history()
      const { scenario: played, seed, epoch } = origin
      return writeWorld({ origin: { scenario: played, seed, epoch }, writes: missed })
    },
    async importWorld(text) {
      const world = readWorld(text)
      if (typeof world === 'string') return { problem: world }
      const journal = await openWorld(world.origin)
      await journal.replace(world.origin, world.writes)
      return { scenario: world.origin.scenario }
    },
    link,
  }
}
