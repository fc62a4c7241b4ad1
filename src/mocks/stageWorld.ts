import type { AddressProblem } from './addressProblem.ts'
import { hexOf } from './ecs/ids.ts'
import { defaultScenario } from './ecs/scenarios/default.ts'
import { findScenario } from './ecs/scenarios/scenarios.ts'
import { unpackWorld, type LinkedWorld } from './worldLink.ts'

const storageKey = 'ecs-stand-in/world'
const defaultSeed = 1

/** Which world a tab plays: the address names it, and the tab keeps it. */
export interface StageWorld {
  readonly scenario: string
  readonly seed: number
  /** The name of a world that came with a link, if it did. */
  readonly link?: string
}

interface ChosenWorld {
  readonly world: StageWorld
  /** The link's world, if this tab has to begin with it. */
  readonly start?: LinkedWorld
  /** Whether the tab leaves a link's world, whose time is its own. */
  readonly hasLeftLink: boolean
  readonly problems: readonly AddressProblem[]
}

/**
 * The world that the address names (`?scenario=quota`, `?seed=7`, `?world=` of a copied link), else the tab's, else the
 * default scenario.
 * @param played the names of the links' worlds that are open in other tabs: one that opens the link again must not take
 * theirs away
 */
export async function chooseWorld(
  address: URLSearchParams,
  storage: Storage,
  played: ReadonlySet<string>,
): Promise<ChosenWorld> {
  const problems: AddressProblem[] = []
  const stored = storage.getItem(storageKey)
  const kept =
    stored === null
      ? { scenario: defaultScenario.name, seed: defaultSeed }
      : (JSON.parse(stored) as StageWorld)
  const choose = (world: StageWorld, start?: LinkedWorld): ChosenWorld => {
    storage.setItem(storageKey, JSON.stringify(world))
    const hasLeftLink = kept.link !== undefined && world.link === undefined
    return { world, hasLeftLink, problems, ...(start && { start }) }
  }

  const packed = address.get('world')
  if (packed !== null && packed !== '') {
    const name = hexOf(packed, 16)
    // Loaded again: the tab goes on with what was done since.
    if (kept.link?.startsWith(name)) return choose(kept)
    const start = await unpackWorld(packed)
    if (start) {
      const { scenario, seed } = start.origin
      return choose({ scenario, seed, link: freeName(name, played) }, start)
    }
    problems.push({ kind: 'brokenWorld' })
  }

  const scenario = address.get('scenario')
  const isKnown = scenario !== null && findScenario(scenario) !== undefined
  if (scenario !== null && !isKnown) {
    problems.push({ kind: 'unknownScenario', value: scenario, played: kept.scenario })
  }
  const seed = readSeed(address.get('seed'), problems)
  const isNamed = isKnown || seed !== undefined || address.has('now')
  return choose({
    ...(isNamed ? { scenario: kept.scenario, seed: kept.seed } : kept),
    ...(isKnown ? { scenario } : {}),
    ...(seed === undefined ? {} : { seed }),
  })
}

function freeName(name: string, played: ReadonlySet<string>): string {
  for (let copy = 1; ; copy++) {
    const free = `${name}-${copy}`
    if (!played.has(storedName({ scenario: '', seed: defaultSeed, link: free }))) return free
  }
}

function readSeed(text: string | null, problems: AddressProblem[]): number | undefined {
  if (text === null) return undefined
  if (text === '') return defaultSeed
  if (/^\d{1,9}$/.test(text)) return Number(text)
  problems.push({ kind: 'wrongSeed', value: text })
  return undefined
}

/** The name under which the browser keeps a world: what was done in one has no place in another. */
export function storedName({ scenario, seed, link }: StageWorld, begunAt?: number): string {
  if (link !== undefined) return `link/${link}`
  const parts = [scenario]
  if (begunAt !== undefined) parts.push(new Date(begunAt).toISOString())
  if (seed !== defaultSeed) parts.push(`seed ${seed}`)
  return parts.join('/')
}
