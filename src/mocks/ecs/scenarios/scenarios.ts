import type { WorldOrigin } from '../journal.ts'
import { createWorld, type World } from '../world.ts'
import { defaultScenario } from './default.ts'
import { deniedScenario } from './denied.ts'
import { emptyScenario } from './empty.ts'
import { regionsScenario } from './everyRegion.ts'
import { inProgressScenario } from './inProgress.ts'
import { largeScenario } from './large.ts'
import { longTextScenario } from './longText.ts'
import { quotaScenario } from './quota.ts'
import type { Scenario } from './scenario.ts'
import { twoAccountsScenario } from './twoAccounts.ts'
import { withdrawnScenario } from './withdrawn.ts'

/** Every scenario, the one that is taken unless told first. */
export const scenarios: readonly Scenario[] = [
  defaultScenario,
  twoAccountsScenario,
  emptyScenario,
  regionsScenario,
  quotaScenario,
  withdrawnScenario,
  inProgressScenario,
  deniedScenario,
  longTextScenario,
  largeScenario,
]

/** The scenario of a name, or `undefined`. */
export const findScenario = (name: string): Scenario | undefined =>
  scenarios.find((scenario) => scenario.name === name)

/**
 * The world that a journal begins with.
 * @throws Error if there is no such scenario
 */
export function buildWorld({
  scenario: name,
  seed,
  epoch,
}: Omit<WorldOrigin, 'generation'>): World {
  const scenario = findScenario(name)
  if (!scenario) {
    const known = scenarios.map((one) => one.name).join(', ')
    throw new Error(`There is no scenario "${name}". Known scenarios: ${known}.`)
  }
  return createWorld({ scenario: name, seed, epoch, ...scenario.plan({ seed, epoch }) })
}
