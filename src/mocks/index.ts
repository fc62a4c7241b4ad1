import { memoryJournal } from './ecs/journal.ts'
import { defaultScenario } from './ecs/scenarios/default.ts'
import { scenarios } from './ecs/scenarios/scenarios.ts'
import { EcsStandIn } from './ecs/standIn.ts'

// What other projects' suites may use of the stand-in: `setupServer(...handlers(worldOf({ scenario: 'quota' })))`.
export { handlers, type HandlersOptions } from './handlers.ts'
export { EcsStandIn } from './ecs/standIn.ts'

export interface WorldOptions {
  /** One of `scenarioNames`; `default` unless told. */
  readonly scenario?: string
  /** What the IDs of new resources come from; 1 unless told. */
  readonly seed?: number
  /** The time at which the world begins; the computer's unless told. */
  readonly begin?: Date
  /** The time of each call in milliseconds; the computer's unless told. */
  readonly clock?: () => number
}

/** Every scenario's name. */
export const scenarioNames: readonly string[] = scenarios.map(({ name }) => name)

/**
 * A world of ECS and STS that lives as long as the process. Two of the same options answer the same requests alike, if
 * their clocks say the same.
 * @throws Error, at the first call, if there is no such scenario
 */
export function worldOf({
  scenario = defaultScenario.name,
  seed = 1,
  begin = new Date(),
  clock = Date.now,
}: WorldOptions = {}): EcsStandIn {
  return new EcsStandIn({
    journal: memoryJournal({ scenario, seed, epoch: begin.getTime() }),
    clock,
  })
}
