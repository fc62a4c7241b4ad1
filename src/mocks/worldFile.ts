import {
  array,
  integer,
  literal,
  minValue,
  number,
  object,
  pipe,
  record,
  safeParse,
  string,
} from 'valibot'
import { handle, isAction } from './ecs/handle.ts'
import type { AcceptedWrite, WorldOrigin } from './ecs/journal.ts'
import { buildWorld, findScenario } from './ecs/scenarios/scenarios.ts'
import { parseJson } from './parseJson.ts'

/** A world as it can be kept in a file or handed on: where it began, and every accepted write since. */
export interface SavedWorld {
  readonly origin: Omit<WorldOrigin, 'generation'>
  readonly writes: readonly AcceptedWrite[]
}

/**
 * Why a file is no world that can be played here: `notWorld` something else, or cut off; `newer` made by a newer version;
 * `unknownScenario` of a scenario that this version doesn't have; `broken` its writes don't fit its scenario.
 */
export type WorldFileProblem = 'notWorld' | 'newer' | 'unknownScenario' | 'broken'

/** Counts up whenever older versions couldn't read what is written. */
const version = 1
const format = 'ecs-images-world'

const time = pipe(number(), integer(), minValue(0))
const schema = object({
  format: literal(format),
  version: pipe(number(), integer(), minValue(1)),
  scenario: string(),
  seed: pipe(number(), integer()),
  epoch: time,
  writes: array(
    object({ action: string(), params: record(string(), string()), caller: string(), at: time }),
  ),
})

/** Writes a world as text. */
export const writeWorld = ({ origin, writes }: SavedWorld): string =>
  JSON.stringify({ format, version, ...origin, writes }, null, 1)

/**
 * Reads a world, and plays it once to see that it can be played.
 * @returns the world, or why it is none
 */
export function readWorld(text: string): SavedWorld | WorldFileProblem {
  const result = safeParse(schema, parseJson(text))
  if (!result.success) return 'notWorld'
  const { scenario, seed, epoch, writes, version: written } = result.output
  if (written > version) return 'newer'
  if (!findScenario(scenario)) return 'unknownScenario'
  const known = writes.filter((write): write is typeof write & AcceptedWrite =>
    isAction(write.action),
  )
  if (known.length < writes.length) return 'broken'
  const world = { origin: { scenario, seed, epoch }, writes: known }
  return canBePlayed(world) ? world : 'broken'
}

/** Plays a world once. The stand-in itself would leave out what it refuses, which is no way to open a file. */
function canBePlayed({ origin, writes }: SavedWorld): boolean {
  try {
    const world = buildWorld(origin)
    for (const write of writes) handle(world, write, { caller: write.caller, now: write.at })
    return true
  } catch {
    return false
  }
}
