import type { WorldPlan } from '../world.ts'

export interface ScenarioSettings {
  readonly seed: number
  /** The time at which the scenario starts, in milliseconds. */
  readonly epoch: number
}

/** A named world: says what it is for, and makes it. The same settings always make the same world. */
export interface Scenario {
  readonly name: string
  /** One line for people who choose among scenarios. */
  readonly purpose: string
  readonly plan: (settings: ScenarioSettings) => Omit<WorldPlan, 'scenario' | 'seed' | 'epoch'>
}
