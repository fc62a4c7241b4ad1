import { describe, expect, it } from 'vitest'
import { limits } from '../../../api/contract.ts'
import type { ImageRecord, InstanceRecord } from '../records.ts'
import { regions } from '../regions.ts'
import { days, seconds } from '../time.ts'
import type { World } from '../world.ts'
import { disksOf } from '../worldInstances.ts'
import { buildWorld, findScenario, scenarios } from './scenarios.ts'
import { Visit } from './visit.ts'
import { worldProblems } from './worldProblems.ts'

const { epoch } = Visit
const names = scenarios.map(({ name }) => name)
const sources = ['self', 'others', 'system', 'marketplace'] as const

const build = (scenario: string, at = epoch) => buildWorld({ scenario, seed: 1, epoch: at })

/** A world's records with all times as distances from its start, so that worlds of two starts can be compared. */
function relative({ epoch: start, accounts, images, system, instances, leftSnapshots }: World) {
  const since = (at: number) => at - start
  const image = (record: ImageRecord) => ({
    ...record,
    createdAt: since(record.createdAt),
    creation: record.creation && [since(record.creation.startedAt), record.creation.duration],
    shares: record.shares && [...record.shares].map(([id, at]) => [id, since(at)]),
  })
  const instance = (record: InstanceRecord) => ({
    ...record,
    createdAt: since(record.createdAt),
    startedAt: since(record.startedAt),
    power: { ...record.power, at: since(record.power.at) },
    systemDisk: undefined,
    dataDisks: undefined,
    disks: disksOf(record).map((disk) => ({ ...disk, createdAt: since(disk.createdAt) })),
  })
  return {
    accounts: [...accounts.values()],
    // The dates of platform images are part of their names and never move.
    system,
    images: [...images.values()].filter(({ kind }) => kind !== 'system').map(image),
    instances: [...instances.values()].map(instance),
    snapshots: [...leftSnapshots.values()]
      .flat()
      .map(({ createdAt, id }) => [since(createdAt), id]),
  }
}

describe('scenarios', () => {
  it('have the names that addresses use, the first without being named', () => {
    expect(names[0]).toBe('default')
    expect(names.toSorted()).toEqual([
      'default',
      'denied',
      'empty',
      'in-progress',
      'large',
      'long-text',
      'quota',
      'regions',
      'two-accounts',
      'withdrawn',
    ])
  })
})

describe.each(names.filter((name) => name !== 'large'))('the scenario %s', (name) => {
  it('leaves nobody with more images than a region may hold', () => {
    const held = [...build(name).owned.values()].map((images) => images.length)
    expect(Math.max(0, ...held)).toBeLessThanOrEqual(limits.imagesPerRegion)
  })
})

describe.each(scenarios)('the scenario $name', ({ name, purpose }) => {
  it('says in a line what it is for', () => {
    expect(purpose).toMatch(/^[A-Z\d][^\n]{20,100}\.$/)
  })

  it('is the same each time', () => {
    expect(build(name)).toEqual(build(name))
  })

  it('moves with the time at which it starts, and keeps its ids', () => {
    const later = build(name, epoch + 40 * days + 123 * seconds)
    expect(relative(later)).toEqual(relative(build(name)))
  })

  it('has accounts of which the first has a name, and no two have a key or an id in common', () => {
    const accounts = findScenario(name)?.plan({ seed: 1, epoch }).accounts ?? []
    expect(accounts[0]?.nickname).toBeTruthy()
    for (const key of ['id', 'accessKeyId', 'accessKeySecret'] as const) {
      expect(new Set(accounts.map((account) => account[key])).size).toBe(accounts.length)
    }
    for (const { id } of accounts) expect(id).toMatch(/^[1-9]\d{15}$/)
  })

  it('keeps the rules of the service, but for images that are withdrawn where that is the point', () => {
    const problems = worldProblems(build(name))
    const isMeant = (problem: string) => name === 'withdrawn' && / its image is /.test(problem)
    expect(problems.filter((problem) => !isMeant(problem))).toEqual([])
  })

  it('answers its first account with lists in which nothing is missing', async () => {
    const visit = new Visit(name)
    for (const { id: RegionId } of regions) {
      const lists = sources.map((ImageOwnerAlias) =>
        visit.ask('DescribeImages', { RegionId, ImageOwnerAlias, Status: 'ALL', PageSize: '100' }),
      )
      for (const answer of await Promise.all([
        ...lists,
        visit.ask('DescribeInstances', { RegionId, PageSize: '100' }),
        visit.ask('DescribeDisks', { RegionId, PageSize: '100' }),
      ])) {
        expect(answer.status).toBe(200)
        expect(answer.text).not.toMatch(/\b(?:undefined|NaN|null|Invalid Date)\b/)
        expect(answer.text).toContain('"TotalCount":')
      }
    }
  })
})
