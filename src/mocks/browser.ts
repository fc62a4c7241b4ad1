import type { AddressProblem } from './addressProblem.ts'
import { memoryJournal } from './ecs/journal.ts'
import { defaultScenario } from './ecs/scenarios/default.ts'
import { findScenario, scenarios } from './ecs/scenarios/scenarios.ts'
import { EcsStandIn } from './ecs/standIn.ts'
import { FaultInjector } from './faults.ts'
import { handlers } from './handlers.ts'
import { idbJournal, type SharedJournal } from './idbJournal.ts'
import { createStage, type Stage } from './stage.ts'
import { StageClock } from './stageClock.ts'
import { TabSession } from './tabSession.ts'
import { answerWith } from './worker.ts'

const scenarioKey = 'ecs-stand-in/scenario'
const seed = 1

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
  readonly reset: () => Promise<void>
  /** Calls `listener` after another tab has changed the world. @returns a function that ends this */
  readonly onForeignChange: (listener: () => void) => () => void
  /** The name of the scenario that is played. */
  readonly scenario: string
  readonly scenarios: readonly { readonly name: string; readonly purpose: string }[]
  readonly stage: Stage
}

/**
 * Starts the stand-in in the page: the world of this tab's scenario, its journal, its signed-in account.
 * @param base the app's base path
 */
export async function startStandIn(base: string): Promise<StandInDemo> {
  const address = new URLSearchParams(location.search)
  const problems: AddressProblem[] = []
  const scenario = chooseScenario(address, problems)
  const clock = new StageClock(sessionStorage, address)
  // A world whose time was set is one of its own: what others did at other times has no place in it.
  const began = clock.begunAt
  const world = began === undefined ? scenario : `${scenario}/${new Date(began).toISOString()}`
  const { journal, persistent } = await openJournal(
    { scenario, seed, epoch: began ?? clock.now() },
    world,
  )
  const standIn = new EcsStandIn({ journal, clock: clock.now })
  const accounts = await standIn.accounts()
  const session = new TabSession(scenario, accounts, sessionStorage, localStorage, address)
  const faults = new FaultInjector(sessionStorage, address)
  const apiHandlers = handlers(standIn, { unsignedCaller: () => session.accountId })
  const ready = await answerWith([faults.handler, ...apiHandlers], base)
  problems.push(
    ...[session.problem, clock.problem].flatMap((problem) => problem ?? []),
    ...faults.problems,
  )
  const stage = createStage({
    scenario,
    standIn,
    openWorld: async (origin) =>
      origin.scenario === scenario ? journal : (await openJournal(origin, origin.scenario)).journal,
    faults,
    clock,
    session,
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
    reset: () => standIn.reset(),
    onForeignChange: (listener) => journal.onForeignChange(listener),
    scenario,
    scenarios: scenarios.map(({ name, purpose }) => ({ name, purpose })),
    stage,
  }
}

/** The scenario that the address names, else the tab's, else the default one. */
function chooseScenario(address: URLSearchParams, problems: AddressProblem[]): string {
  const name = address.get('scenario') ?? sessionStorage.getItem(scenarioKey)
  if (name === null) return defaultScenario.name
  if (findScenario(name)) {
    sessionStorage.setItem(scenarioKey, name)
    return name
  }
  problems.push({ kind: 'unknownScenario', value: name, played: defaultScenario.name })
  return defaultScenario.name
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
