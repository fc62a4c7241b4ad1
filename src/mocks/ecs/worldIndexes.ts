import type { ImageCondition } from './imageIndex/condition.ts'
import { meetsAll } from './imageIndex/condition.ts'
import { ImageIndex } from './imageIndex/imageIndex.ts'
import { selectionOf, type Selection } from './imageIndex/selection.ts'
import type { ImageRecord } from './records.ts'
import { placeOf, type World } from './world.ts'

/** An account's custom images in a region that meet all of some conditions. */
export function selectOwned(
  world: World,
  accountId: string,
  regionId: string,
  conditions: readonly ImageCondition[],
): Selection {
  const place = placeOf(accountId, regionId)
  const images = world.owned.get(place) ?? []
  if (conditions.length === 0) return selectionOf(images)
  return (
    indexOf(world, place, images).select(conditions) ??
    selectionOf(images.filter((image) => meetsAll(image, conditions)))
  )
}

/** Made when it is first asked for: most worlds, and all that are only played, go without. */
function indexOf(world: World, place: string, images: readonly ImageRecord[]): ImageIndex {
  let index = world.indexes.get(place)
  if (!index) world.indexes.set(place, (index = new ImageIndex(images, world.users)))
  return index
}

const knownIndex = (world: World, { ownerId, regionId }: ImageRecord): ImageIndex | undefined =>
  world.indexes.get(placeOf(ownerId, regionId))

/** Takes a new image into the index of its place. */
export function indexNew(world: World, image: ImageRecord): void {
  const isKept = knownIndex(world, image)?.add(image) ?? true
  if (!isKept) world.indexes.delete(placeOf(image.ownerId, image.regionId))
}

/** Takes a deleted image out of the index of its place. */
export function indexGone(world: World, image: ImageRecord): void {
  knownIndex(world, image)?.remove(image)
}

/** Does something that changes what an image is found by: its own properties, or who uses it. */
export function changingIndexed(
  world: World,
  image: ImageRecord | undefined,
  change: () => void,
): void {
  const index = image && knownIndex(world, image)
  if (index) index.changing(image, change)
  else change()
}
