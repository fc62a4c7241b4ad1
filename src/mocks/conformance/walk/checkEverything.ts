import { expect } from 'vitest'
import { regions } from './start.ts'
import type { WalkImage, WalkInstance, WalkState } from './state.ts'
import type { Tab } from './tabs.ts'
import * as views from './views.ts'

/** Compares lists as sets. Almost all are equal, which a cheap look finds out. */
export function same(seen: readonly string[], expected: readonly string[], when: string): void {
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
    // At once, as a page asks that shows several lists.
    await Promise.all(regions.map((region) => checkPlace(tab, state, account, region, when)))
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
  const query = { RegionId: region, ImageOwnerAlias: 'self' }
  const [own, others, instances, disks] = await Promise.all([
    views.seenImages(tab, account, query),
    views.seenImages(tab, account, { ...query, ImageOwnerAlias: 'others' }),
    views.seenInstances(tab, account, region),
    views.seenDisks(tab, account, region),
  ])
  const expected = (images: readonly WalkImage[]) =>
    images.map((image) => views.imageLine(state, account, image))
  same(own, expected(state.ownImages(account, region)), where)
  const received = state.receivedImages(account).filter((image) => image.region === region)
  same(others, expected(received), where)
  const theirs = [...state.instances.values()].filter(
    (one) => one.owner === account && one.region === region,
  )
  same(
    instances,
    theirs.map((one) => views.instanceLine(state, one)),
    where,
  )
  same(
    disks,
    theirs.flatMap((one) => diskLines(state, one)),
    where,
  )
}

/** An instance's disks as its owner should see them. */
export const diskLines = (state: WalkState, instance: WalkInstance): string[] =>
  instance.disks.map((disk) => views.diskLine(state, instance, disk))
