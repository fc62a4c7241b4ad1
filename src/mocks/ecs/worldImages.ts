import { limits } from '../../api/contract.ts'
import { isInCreation } from './lifecycle.ts'
import { insert, newestFirst, remove } from './newestFirst.ts'
import type { Creation, ImageRecord, InstanceRecord, SnapshotRecord } from './records.ts'
import { placeOf, receive, type World } from './world.ts'
import { changingIndexed, indexGone, indexNew } from './worldIndexes.ts'

/** An account's custom images in a region, newest first. */
export const ownedImages = (
  world: World,
  accountId: string,
  regionId: string,
): readonly ImageRecord[] => world.owned.get(placeOf(accountId, regionId)) ?? []

/** The images that others share with an account in a region, newest first. */
export const receivedImages = (world: World, accountId: string, regionId: string): ImageRecord[] =>
  [...(world.received.get(accountId)?.values() ?? [])]
    .filter((image) => image.regionId === regionId)
    .sort(newestFirst)

/** How many images an account has received, over all regions. */
export const receivedCount = (world: World, accountId: string): number =>
  world.received.get(accountId)?.size ?? 0

/** Whether an image is shared with an account. */
export const isSharedWith = (image: ImageRecord, accountId: string): boolean =>
  image.shares?.has(accountId) ?? false

/** Shares an image with an account at a time in milliseconds. Sharing again changes nothing. */
export function share(world: World, image: ImageRecord, accountId: string, at: number): void {
  if (isSharedWith(image, accountId)) return
  image.shares ??= new Map()
  image.shares.set(accountId, at)
  receive(world.received, accountId, image)
}

/** Takes a share back. Unsharing what isn't shared changes nothing. */
export function unshare(world: World, image: ImageRecord, accountId: string): void {
  if (!image.shares?.delete(accountId)) return
  if (image.shares.size === 0) delete image.shares
  world.received.get(accountId)?.delete(image.id)
}

const nobody: ReadonlySet<InstanceRecord> = new Set()

/** The instances whose system disk was made from an image, of whatever account. */
export const usersOf = (world: World, imageId: string): ReadonlySet<InstanceRecord> =>
  world.users.get(imageId) ?? nobody

/** Whether instances use an image, as far as an account may know: its owner of everybody's, others of their own. */
export function isUsed(world: World, image: ImageRecord, accountId: string): boolean {
  const users = usersOf(world, image.id)
  if (image.ownerId === accountId) return users.size > 0
  for (const { ownerId } of users) if (ownerId === accountId) return true
  return false
}

/** An account's image of a name in a region; names are told apart by their capitals. */
export const imageNamed = (
  world: World,
  accountId: string,
  regionId: string,
  name: string,
): ImageRecord | undefined =>
  ownedImages(world, accountId, regionId).find((image) => image.name === name)

/** Adds a custom image. */
export function addImage(world: World, image: ImageRecord): void {
  const place = placeOf(image.ownerId, image.regionId)
  const owned = world.owned.get(place)
  if (owned) insert(owned, image)
  else world.owned.set(place, [image])
  world.images.set(image.id, image)
  if (image.copyOf) world.copies.add(image)
  indexNew(world, image)
}

type Editable = 'name' | 'description' | 'status' | 'family' | 'os' | 'features' | 'tags'

/** Changes what can be changed of an image. */
export function editImage(
  world: World,
  image: ImageRecord,
  changes: Partial<Pick<ImageRecord, Editable>>,
): void {
  changingIndexed(world, image, () => Object.assign(image, changes))
}

/**
 * Deletes an image that is shared with nobody. Its snapshots stay, unless the image was still in creation at that time;
 * so do the instances made from it. Copies that waited for this one's end move up.
 */
export function deleteImage(world: World, image: ImageRecord, at: number): void {
  const place = placeOf(image.ownerId, image.regionId)
  world.images.delete(image.id)
  remove(world.owned.get(place) ?? [], image)
  indexGone(world, image)
  world.copies.delete(image)
  if (isInCreation(image, at)) {
    if (image.copyOf) moveUp(world, image, at)
    return
  }
  const left = world.leftSnapshots.get(place) ?? []
  for (const snapshot of snapshotsOf(image)) insert(left, snapshot)
  world.leftSnapshots.set(place, left)
}

/** Copies into the place of an image that aren't over at a time, in the order in which they were asked for. */
const copiesInto = (world: World, ownerId: string, regionId: string, at: number): ImageRecord[] =>
  [...world.copies]
    .filter((copy) => copy.ownerId === ownerId && copy.regionId === regionId)
    .filter((copy) => isInCreation(copy, at))
    .sort((left, right) => (left.copyOf?.order ?? 0) - (right.copyOf?.order ?? 0))

/** When a copy can begin that is asked for after the given ones: five run at once, the first come first. */
export function freeSlot(creations: readonly Creation[], at: number): number {
  const ends = creations
    .map(({ startedAt, duration }) => startedAt + duration)
    .sort((left, right) => right - left)
  return Math.max(at, ends[limits.copiesPerRegion - 1] ?? at)
}

/** When a copy into an account's region begins that is asked for at a time. It is decided then; only a cancel moves it. */
export const copyStart = (world: World, ownerId: string, regionId: string, at: number): number =>
  freeSlot(
    copiesInto(world, ownerId, regionId, at).flatMap(({ creation }) => creation ?? []),
    at,
  )

/** Gives those copies that haven't begun at a time their turns anew, after one of their place is gone. */
function moveUp(world: World, gone: ImageRecord, at: number): void {
  const settled: Creation[] = []
  for (const copy of copiesInto(world, gone.ownerId, gone.regionId, at)) {
    if (!copy.creation) continue
    if (copy.creation.startedAt > at) {
      copy.creation = { ...copy.creation, startedAt: freeSlot(settled, at) }
    }
    settled.push(copy.creation)
  }
}

/** The copies of an image that aren't over at a time, whoever makes them. */
export const copiesOf = (world: World, imageId: string, at: number): ImageRecord[] =>
  [...world.copies].filter((copy) => copy.copyOf?.imageId === imageId && isInCreation(copy, at))

/** The snapshots that a custom image consists of: they come into being with it. */
export function snapshotsOf(image: ImageRecord): SnapshotRecord[] {
  const snapshot = (
    diskType: SnapshotRecord['diskType'],
    id: string,
    size: number,
    sourceDiskId: string | undefined,
  ): SnapshotRecord => ({
    id,
    ownerId: image.ownerId,
    regionId: image.regionId,
    imageId: image.id,
    name: `image-${image.id}`,
    description: '',
    createdAt: image.createdAt,
    creation: image.creation,
    diskType,
    // Of disks that were gone before the world began only this much is known.
    sourceDiskId: sourceDiskId ?? id.replace(/^s-/, 'd-'),
    size,
    os: image.os,
    encryption: image.encryption,
  })
  return [
    snapshot('system', image.snapshotId, image.size, image.sourceDiskId),
    ...image.dataDisks.map((disk) =>
      snapshot('data', disk.snapshotId, disk.size, disk.sourceDiskId),
    ),
  ]
}
