import { expect } from 'vitest'
import type { Operation } from './operation.ts'
import type { RandomNumbers } from './randomNumbers.ts'
import { regions, sharesOf } from './start.ts'
import type { WalkImage, WalkInstance, WalkState } from './state.ts'
import type { Tab } from './tabs.ts'
import * as views from './views.ts'

/** Compares lists as sets. Almost all are equal, which a cheap look finds out. */
function same(seen: readonly string[], expected: readonly string[], when: string): void {
  const [left, right] = [seen.toSorted(), expected.toSorted()]
  if (left.join('\n') !== right.join('\n')) expect(left, when).toEqual(right)
}

/** Everything that accounts see: their images and received ones, their instances and disks, in each region. */
export async function checkEverything(
  tab: Tab,
  state: WalkState,
  players: readonly string[],
  when: string,
): Promise<void> {
  for (const account of players) {
    for (const region of regions) await checkPlace(tab, state, account, region, when)
  }
}

async function checkPlace(
  tab: Tab,
  state: WalkState,
  account: string,
  region: string,
  when: string,
): Promise<void> {
  const where = `${when}: what ${account} has in ${region}`
  const expected = (images: readonly WalkImage[]) =>
    images.map((image) => views.imageLine(state, account, image))
  const query = { RegionId: region, ImageOwnerAlias: 'self' }
  const own = await views.seenImages(tab, account, query)
  same(own, expected(state.ownImages(account, region)), where)
  const received = state.receivedImages(account).filter((image) => image.region === region)
  const others = await views.seenImages(tab, account, { ...query, ImageOwnerAlias: 'others' })
  same(others, expected(received), where)
  const instances = [...state.instances.values()].filter(
    (one) => one.owner === account && one.region === region,
  )
  const lines = instances.map((one) => views.instanceLine(state, one))
  same(await views.seenInstances(tab, account, region), lines, where)
  const disks = instances.flatMap((one) => diskLines(state, one))
  same(await views.seenDisks(tab, account, region), disks, where)
}

const diskLines = (state: WalkState, instance: WalkInstance): string[] =>
  instance.disks.map((disk) => views.diskLine(state, instance, disk))

/** The IDs that an operation was about, with those of what it made. */
function idsIn({ request }: Operation, made: readonly string[]): string[] {
  const named = 'ResourceId' in request ? request.ResourceId : []
  const one = (['ImageId', 'InstanceId', 'DiskId'] as const).flatMap((name) =>
    name in request ? ((request as Partial<Record<typeof name, string>>)[name] ?? []) : [],
  )
  return [...new Set([...named, ...one, ...made])]
}

/**
 * What an operation was about, as somebody involved sees it in some tab: an image's shares, and the images, instances and
 * disks themselves, or that they aren't there.
 */
export async function checkTouched(
  tab: Tab,
  state: WalkState,
  operation: Operation,
  made: readonly string[],
  { players, random, when }: { players: readonly string[]; random: RandomNumbers; when: string },
): Promise<void> {
  const { caller, request } = operation
  for (const id of idsIn(operation, made)) {
    const asked = 'RegionId' in request ? request.RegionId : regions[0]
    if (id.startsWith('m-')) {
      const image = state.images.get(id)
      const involved = [caller, image?.owner || caller, ...(image?.shares ?? []), ...players]
      const viewer = random.pick(involved)
      await checkImage(tab, state, { id, viewer, caller, region: image?.region ?? asked }, when)
    } else if (id.startsWith('i-')) {
      const instance = state.instances.get(id)
      const viewer = random.pick([caller, instance?.owner ?? caller])
      const region = instance?.region ?? asked
      const isSeen = instance?.owner === viewer
      const lines = isSeen ? [views.instanceLine(state, instance)] : []
      same(await views.seenInstances(tab, viewer, region, [id]), lines, when)
      // Its disks in the same breath: they come, go and change with it.
      const disks = isSeen ? diskLines(state, instance) : []
      const ids = instance?.disks.map((disk) => disk.id) ?? []
      if (ids.length > 0) same(await views.seenDisks(tab, viewer, region, ids), disks, when)
    } else if (id.startsWith('d-')) {
      const instance = state.instanceOfDisk(id)
      const disk = instance?.disks.find((one) => one.id === id)
      const isSeen = instance?.owner === caller && disk
      const lines = isSeen ? [views.diskLine(state, instance, disk)] : []
      same(await views.seenDisks(tab, caller, instance?.region ?? asked, [id]), lines, when)
    }
  }
}

async function checkImage(
  tab: Tab,
  state: WalkState,
  { id, viewer, caller, region }: Record<'id' | 'viewer' | 'caller' | 'region', string>,
  when: string,
): Promise<void> {
  const image = state.images.get(id)
  const isSeen = image?.owner === viewer || image?.shares.includes(viewer)
  const isListed = image && (isSeen || image.kind !== 'custom')
  // Images of the marketplace are listed only to who asks for them.
  if (image?.kind === 'marketplace') return
  const lines = isListed ? [views.imageLine(state, viewer, image)] : []
  same(await views.seenImages(tab, viewer, { RegionId: region, ImageId: id }), lines, when)
  const shares = await sharesOf(tab, image?.owner || caller, region, id)
  expect(shares, `${when}: shares of ${id}`).toEqual(image?.shares ?? ['InvalidImageId.NotFound'])
}
