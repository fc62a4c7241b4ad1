import { expect } from 'vitest'
import { diskLines, same } from './checkEverything.ts'
import type { Operation, WalkedAction } from './operation.ts'
import type { RandomNumbers } from './randomNumbers.ts'
import { regions, sharesOf } from './start.ts'
import type { WalkState } from './state.ts'
import type { Tab } from './tabs.ts'
import * as views from './views.ts'

interface Look {
  readonly tab: Tab
  readonly state: WalkState
  readonly operation: Operation
  readonly players: readonly string[]
  readonly random: RandomNumbers
  /** Says in a failure which step it was. */
  readonly when: string
}

/** The actions that can make a difference to who an image is shared with. */
const aboutShares: readonly WalkedAction[] = ['ModifyImageSharePermission', 'DeleteImage']

/** The actions that can make a difference to an instance's disks. */
const aboutDisks: readonly WalkedAction[] = ['RunInstances', 'ReplaceSystemDisk', 'DeleteInstance']

/**
 * What an operation was about, as somebody involved sees it in some tab: an image's shares, and the images, instances and
 * disks themselves, or that they aren't there.
 * @param made the IDs of what it made
 */
export async function checkTouched(look: Look, made: readonly string[]): Promise<void> {
  const { request } = look.operation
  const named = [
    ...('ResourceId' in request ? request.ResourceId : []),
    ...('ImageId' in request ? [request.ImageId] : []),
    ...('InstanceId' in request ? [request.InstanceId ?? ''] : []),
    ...('DiskId' in request ? [request.DiskId] : []),
  ]
  const asked = 'RegionId' in request ? request.RegionId : regions[0]
  for (const id of new Set([...named, ...made])) {
    if (id.startsWith('m-')) await checkImage(look, id, asked)
    if (id.startsWith('i-')) await checkInstance(look, id, asked)
    if (id.startsWith('d-')) await checkDisk(look, id, asked)
  }
}

async function checkImage(
  { tab, state, operation: { action, caller }, players, random, when }: Look,
  ImageId: string,
  asked: string,
): Promise<void> {
  const image = state.images.get(ImageId)
  // Images of the marketplace are listed only to who asks for them; nothing happens to them.
  if (image?.kind === 'marketplace') return
  const viewer = random.pick([caller, image?.owner ?? caller, ...(image?.shares ?? []), ...players])
  const isSeen = image?.owner === viewer || image?.shares.includes(viewer)
  const lines = image && isSeen ? [views.imageLine(state, viewer, image)] : []
  const RegionId = image?.region ?? asked
  same(await views.seenImages(tab, viewer, { RegionId, ImageId }), lines, when)
  if (!aboutShares.includes(action)) return
  const shares = await sharesOf(tab, image?.owner ?? caller, RegionId, ImageId)
  const expected = image?.shares ?? ['InvalidImageId.NotFound']
  expect(shares, `${when}: shares of ${ImageId}`).toEqual(expected)
}

async function checkInstance(
  { tab, state, operation: { action, caller }, random, when }: Look,
  id: string,
  asked: string,
): Promise<void> {
  const instance = state.instances.get(id)
  const viewer = random.pick([caller, instance?.owner ?? caller])
  const region = instance?.region ?? asked
  const isSeen = instance?.owner === viewer
  const lines = isSeen ? [views.instanceLine(state, instance)] : []
  same(await views.seenInstances(tab, viewer, region, [id]), lines, when)
  if (!instance || !aboutDisks.includes(action)) return
  const ids = instance.disks.map((disk) => disk.id)
  const disks = isSeen ? diskLines(state, instance) : []
  same(await views.seenDisks(tab, viewer, region, ids), disks, when)
}

async function checkDisk(look: Look, id: string, asked: string): Promise<void> {
  const { tab, state, operation, when } = look
  const { caller } = operation
  const instance = state.instanceOfDisk(id)
  const disk = instance?.disks.find((one) => one.id === id)
  const isSeen = instance?.owner === caller && disk
  const lines = isSeen ? [views.diskLine(state, instance, disk)] : []
  same(await views.seenDisks(tab, caller, instance?.region ?? asked, [id]), lines, when)
  // Re-initializing can start the instance.
  if (instance) await checkInstance(look, instance.id, asked)
}
