import { describe, expect, it } from 'vitest'
import type { ActionRequest, ActionResponse } from '../../../api/contract.ts'
import { flatten } from '../../../api/rpc.ts'
import { handle } from '../handle.ts'
import type { ImageRecord } from '../records.ts'
import { dawn } from '../scenarios/accounts.ts'
import { largeImages } from '../scenarios/large.ts'
import { createWorld } from '../world.ts'

// Time says something of a machine only; how many images an answer takes a look at is the same everywhere.

const epoch = Date.UTC(2026, 10, 24, 8)
const sizes = [1_000, 10_000, 100_000]
/** What finding a place by halving looks at, in a list of 100,000. */
const halvings = 17

/** A world of a number of images that counts which of them are looked at. */
function countingWorld(size: number) {
  const looked = new Set<string>()
  const watched = (image: ImageRecord) =>
    new Proxy(image, {
      get: (target, property) => {
        looked.add(target.id)
        return Reflect.get(target, property) as unknown
      },
    })
  const images = largeImages(epoch, size).map(watched)
  const world = createWorld({
    scenario: 'none',
    seed: 1,
    epoch,
    accounts: [dawn],
    images,
    instances: [],
  })
  /** @returns how many images were found, and how many were looked at for that */
  return (request: Partial<ActionRequest<'DescribeImages'>>) => {
    looked.clear()
    const params = { RegionId: 'cn-hangzhou', PageSize: 10, ...request }
    const { TotalCount } = handle(
      world,
      { action: 'DescribeImages', params: Object.fromEntries(flatten(params)) },
      { caller: dawn.id, now: epoch },
    ) as ActionResponse<'DescribeImages'>
    return { found: TotalCount, looked: looked.size }
  }
}

const everyStatus = 'Creating,Waiting,Available,UnAvailable,CreateFailed,Deprecated'
const own = { ImageOwnerAlias: 'self', Status: everyStatus } as const
const worlds = sizes.map((size) => ({ size, ask: countingWorld(size) }))

describe('What DescribeImages looks at for a page doesn’t grow with the images that there are', () => {
  it.each<[string, (size: number) => Partial<ActionRequest<'DescribeImages'>>]>([
    ['the first page', () => own],
    ['the last page', (size) => ({ ...own, PageNumber: size / 10 })],
    ['all kinds', () => ({ Status: everyStatus })],
    ['one status', () => ({ ImageOwnerAlias: 'self' })],
    ['a system', () => ({ ...own, OSType: 'linux' })],
    ['a status, a system and an architecture', () => ({ OSType: 'linux', Architecture: 'x86_64' })],
    ['a usage', () => ({ ...own, Usage: 'none' })],
    ['an instance type', () => ({ ...own, InstanceType: 'ecs.g7.large' })],
    ['a tag', () => ({ ...own, Tag: [{ Key: 'service', Value: 'search' }] })],
    ['a family', () => ({ ...own, ImageFamily: 'none' })],
    ['a text, once it was searched for', () => ({ ...own, ImageName: '*search*' })],
    [
      'a time',
      () => ({ ...own, Filter: [{ Key: 'CreationEndTime', Value: '2026-11-24T00:00Z' }] }),
    ],
  ])('%s', (_, requestOf) => {
    for (const { size, ask } of worlds) {
      // An index is made by looking at all images when it is first asked for.
      ask(requestOf(size))
      expect(ask(requestOf(size)).looked, `of ${size}`).toBeLessThanOrEqual(10 + 2 * halvings)
    }
  })

  it('a text that few have, searched for anew', () => {
    for (const { size, ask } of worlds) {
      ask({ ...own, ImageName: '*payments*' })
      const { found, looked } = ask({ ...own, ImageName: '*99777-*' })
      expect(found).toBe(1)
      expect(looked, `of ${size}`).toBeLessThanOrEqual(size / 50)
    }
  })
})
