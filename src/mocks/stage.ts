import { sentenceOf, type AddressProblem } from './addressProblem.ts'
import { apiErrors } from './ecs/errors.ts'
import { actionNames } from './ecs/handle.ts'
import type { Journal } from './ecs/journal.ts'
import type { EcsStandIn, Story } from './ecs/standIn.ts'
import { transportFailures, type Fault, type FaultInjector, type FaultSettings } from './faults.ts'
import type { StageClock } from './stageClock.ts'
import { entryOf, type StageEntry } from './stageEntry.ts'
import type { TabSession } from './tabSession.ts'
import { readWorld, writeWorld, type SavedWorld, type WorldFileProblem } from './worldFile.ts'
import { longestLink, packWorld } from './worldLink.ts'

/** What goes wrong, and what time it is. */
export interface StageState extends FaultSettings {
  /** Milliseconds since 1970; while the past is shown, the time of the last change that is shown. */
  readonly now: number
  readonly clockStands: boolean
  /** How many changes of the journal are shown, while it is the past; `undefined` in the present. */
  readonly shown: number | undefined
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
  /** Moves the clock forward. The page follows. */
  readonly step: (milliseconds: number) => void
  /** Signs another account in. The page follows. @throws Error if there is no such account */
  readonly actAs: (accountId: string) => void
  /** What was done since the world began, the oldest first. */
  readonly journal: () => Promise<readonly StageEntry[]>
  /**
   * Shows the world as it was after the first `changes` of its journal; all of them are the present. The page follows.
   */
  readonly lookAt: (changes: number) => Promise<void>
  /** Brings the scenario back as it was, beginning now. The page follows. */
  readonly reset: () => Promise<void>
  /** The world as text, to be kept in a file; as it is shown, also if that is its past. */
  readonly exportWorld: () => Promise<string>
  /**
   * Plays a world that was kept in a file. A file that can't be played changes nothing.
   * @returns the world's scenario, which may be another one than is played here; or why it can't be played
   */
  readonly importWorld: (
    text: string,
  ) => Promise<{ readonly scenario: string } | { readonly problem: WorldFileProblem }>
  /**
   * An address that opens the same page in the same world at the same time, as the same account, with the same failures.
   * @returns the address; if so much was done that it would be too long, one of the scenario as it begins
   */
  readonly link: (address: string) => Promise<{ address: string; isWhole: boolean }>
}

export type WorldChange = 'clock' | 'world'

/** What of the stage only the console needs. */
export interface StageEvents {
  /**
   * Calls `listener` when what the service tells may have changed without a call: `clock` is another time of the same
   * story, `world` another story, be it the past of the same world.
   */
  readonly onWorldChange: (listener: (change: WorldChange) => void) => () => void
}

interface StageParts {
  readonly standIn: EcsStandIn
  /** The journal of a world that begins so: that of the tab's own world, if it is of the same scenario. */
  readonly openWorld: (origin: SavedWorld['origin']) => Promise<Journal>
  readonly faults: FaultInjector
  readonly clock: StageClock
  readonly session: TabSession
  /** Under which key the tab keeps which past it shows. */
  readonly pastKey: string
  readonly storage: Storage
  readonly problems: readonly AddressProblem[]
}

/** What an address says of the stage: a link says all of it anew. */
const ofTheStage = ['scenario', 'seed', 'world', 'account', 'fail', 'latency', 'now']

/** Puts the controls together. */
export function createStage({
  standIn,
  openWorld,
  faults,
  clock,
  session,
  pastKey,
  storage,
  problems,
}: StageParts): Stage & StageEvents {
  const listeners = new Set<() => void>()
  const worldListeners = new Set<(change: WorldChange) => void>()
  const tell = () => listeners.forEach((listener) => listener())
  const tellOfWorld = (change: WorldChange) => {
    tell()
    worldListeners.forEach((listener) => listener(change))
  }
  faults.onChange(tell)
  standIn.onLook(() => {
    // After a reload the tab shows the same again.
    storage.setItem(pastKey, JSON.stringify(standIn.past?.position ?? null))
    tell()
  })

  /** What is shown, as it can be kept: without the changes that come later. */
  function shownWorld({ origin, played, shown }: Story): SavedWorld {
    const { scenario, seed, epoch } = origin
    const writes = played.slice(0, shown).map(({ write }) => write)
    return { origin: { scenario, seed, epoch }, writes }
  }

  async function link(from: string): Promise<{ address: string; isWhole: boolean }> {
    const address = new URL(from)
    const { searchParams } = address
    for (const name of ofTheStage) searchParams.delete(name)
    const { faults: failures, latency } = faults.current
    searchParams.set('account', session.accountId)
    for (const { action, code, times } of failures) {
      searchParams.append('fail', [action, code, ...(times === undefined ? [] : [times])].join(':'))
    }
    if (latency !== 0) searchParams.set('latency', String(latency))

    const story = await standIn.story()
    const short = new URL(address)
    short.searchParams.set('scenario', story.origin.scenario)
    short.searchParams.set('seed', String(story.origin.seed))
    if (clock.stands) short.searchParams.set('now', new Date(story.now).toISOString())

    searchParams.set(
      'world',
      await packWorld({
        ...shownWorld(story),
        now: story.now,
        clock: clock.stands ? 'stands' : 'runs',
      }),
    )
    const whole = address.toString()
    return whole.length <= longestLink
      ? { address: whole, isWhole: true }
      : { address: short.toString(), isWhole: false }
  }

  return {
    problems: problems.map(sentenceOf),
    addressProblems: problems,
    actions: ['*', ...actionNames],
    codes: [...transportFailures, ...Object.keys(apiErrors).toSorted()],
    state: () => ({
      ...faults.current,
      now: standIn.past?.now ?? clock.now(),
      clockStands: clock.stands,
      shown: standIn.past?.position.length,
    }),
    onChange: (listener) => listen(listeners, listener),
    onWorldChange: (listener) => listen(worldListeners, listener),
    fail: faults.fail.bind(faults),
    lift(fault) {
      const known = faults.current.faults.find((one) => one === fault)
      if (known) faults.lift(known)
    },
    setLatency: faults.setLatency.bind(faults),
    recover: faults.recover.bind(faults),
    step(milliseconds) {
      clock.step(milliseconds)
      tellOfWorld('clock')
    },
    actAs: (accountId) => session.switchAccount(accountId),
    async journal() {
      const { played, world } = await standIn.story()
      return played.map((one) => entryOf(one, world))
    },
    async lookAt(changes) {
      await standIn.lookAt(changes)
      tellOfWorld('world')
    },
    async reset() {
      await standIn.reset()
      tellOfWorld('world')
    },
    exportWorld: async () => writeWorld(shownWorld(await standIn.story())),
    async importWorld(text) {
      const world = readWorld(text)
      if (typeof world === 'string') return { problem: world }
      const journal = await openWorld(world.origin)
      await journal.replace(world.origin, world.writes)
      tellOfWorld('world')
      return { scenario: world.origin.scenario }
    },
    link,
  }
}

function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
