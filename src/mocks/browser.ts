import { memoryJournal, type Position } from './ecs/journal.ts'
import { scenarios } from './ecs/scenarios/scenarios.ts'
import { EcsStandIn } from './ecs/standIn.ts'
import { FaultInjector } from './faults.ts'
import { handlers } from './handlers.ts'
import { idbJournal, type SharedJournal } from './idbJournal.ts'
import { createStage, type Stage, type StageEvents } from './stage.ts'
import { StageClock } from './stageClock.ts'
import { chooseWorld, storedName } from './stageWorld.ts'
import { TabSession } from './tabSession.ts'
import { startWorker } from './worker.ts'

declare global {
  interface Window {
    /** The stand-in's controls for suites and the curious; only in builds that carry the stand-in. */
    ecsStage?: Stage
  }
}

/** The demo that the app shows: who can be signed in, and what can be done to the stand-in. */
export interface StandInDemo {
  readonly accounts: readonly { readonly id: string; readonly nickname: string }[]
  /** Whether changes survive a reload. */
  readonly persistent: boolean
  /** To be called before each request: settles when the stand-in can answer. */
  readonly ready: () => Promise<void>
  readonly accountId: () => string
  readonly switchAccount: (accountId: string) => void
  /** Calls `listener` after another account was signed in. @returns a function that ends this */
  readonly onSwitch: (listener: () => void) => () => void
  readonly reset: () => Promise<void>
  /** Calls `listener` after another tab has changed the world. @returns a function that ends this */
  readonly onForeignChange: (listener: () => void) => () => void
  /** The name of the scenario that is played. */
  readonly scenario: string
  readonly scenarios: readonly { readonly name: string; readonly purpose: string }[]
  readonly stage: Stage & StageEvents
  /** Has `ask` asked before something is done in the past that is shown, which forgets all that was done later. */
  readonly beforeActingInPast: (ask: () => Promise<boolean>) => void
}

/**
 * Starts the stand-in in the page: the world of this tab's scenario, its journal, its signed-in account.
 * @param base the app's base path
 */
export async function startStandIn(base: string): Promise<StandInDemo> {
  const answerWith = startWorker(base)
  const address = new URLSearchParams(location.search)
  const {
    world,
    start,
    hasLeftLink,
    problems: misread,
  } = await chooseWorld(address, sessionStorage, await playedWorlds())
  const problems = [...misread]
  const clock = new StageClock(sessionStorage, address)
  if (start) clock.begin(start.now, start.clock)
  else if (hasLeftLink && !address.has('now')) clock.begin(Date.now(), 'runs')
  const { scenario, seed } = world
  const began = clock.begunAt
  const name = storedName(world, began)
  sayPlayed(name)
  const origin = start?.origin ?? { scenario, seed, epoch: began ?? clock.now() }
  const { journal, persistent } = await openJournal(origin, name)
  if (start) await journal.replace(start.origin, start.writes)
  let ask = async () => false
  const standIn = new EcsStandIn({
    journal,
    clock: clock.now,
    async mayActInPast() {
      const { past } = standIn
      const may = await ask()
      // A clock that stands goes back to where the story goes on; one that runs is everybody's.
      if (may && past) clock.standAt(past.now)
      return may
    },
  })
  const pastKey = `ecs-stand-in/past/${name}`
  await lookAtKeptPast(standIn, pastKey)
  const accounts = await standIn.accounts()
  const session = new TabSession(scenario, accounts, sessionStorage, localStorage, address)
  const faults = new FaultInjector(sessionStorage, address)
  const apiHandlers = handlers(standIn, { unsignedCaller: () => session.accountId })
  const ready = await answerWith([faults.handler, ...apiHandlers])
  problems.push(
    ...[session.problem, clock.problem].flatMap((problem) => problem ?? []),
    ...faults.problems,
  )
  const stage = createStage({
    standIn,
    openWorld: async (other) =>
      other.scenario === scenario ? journal : (await openJournal(other, other.scenario)).journal,
    faults,
    clock,
    session,
    pastKey,
    storage: sessionStorage,
    problems,
  })
  for (const problem of stage.problems) console.warn(problem)
  window.ecsStage = stage
  return {
    accounts: session.accounts.filter((account) => account.nickname !== ''),
    persistent,
    ready,
    accountId: () => session.accountId,
    switchAccount: (accountId) => session.switchAccount(accountId),
    onSwitch: (listener) => session.onSwitch(listener),
    reset: stage.reset,
    onForeignChange: (listener) => journal.onForeignChange(listener),
    scenario,
    scenarios: scenarios.map(({ name, purpose }) => ({ name, purpose })),
    stage,
    beforeActingInPast: (question) => (ask = question),
  }
}

/** The names of the worlds that other tabs play. Without the locks of a secure context nobody knows. */
async function playedWorlds(): Promise<ReadonlySet<string>> {
  const held = 'locks' in navigator ? (await navigator.locks.query()).held : []
  return new Set(held?.flatMap((lock) => lock.name ?? []))
}

/** Tells other tabs, as long as this one is open, that it plays a world. */
function sayPlayed(name: string) {
  if (!('locks' in navigator)) return
  void navigator.locks.request(name, { mode: 'shared' }, () => new Promise(() => undefined))
}

/** After a reload the tab shows the past that it showed before, if it is still a past of this world. */
async function lookAtKeptPast(standIn: EcsStandIn, pastKey: string) {
  const kept = JSON.parse(sessionStorage.getItem(pastKey) ?? 'null') as Position | null
  if (kept) await standIn.lookAt(kept.length, kept.generation)
}

async function openJournal(
  start: Parameters<typeof idbJournal>[0],
  world: string,
): Promise<{ journal: SharedJournal; persistent: boolean }> {
  try {
    return { journal: await idbJournal(start, world), persistent: true }
  } catch (error) {
    console.warn('This browser stores nothing here: changes are lost on reload.', error)
    const journal = { ...memoryJournal(start), onForeignChange: () => () => undefined }
    return { journal, persistent: false }
  }
}
