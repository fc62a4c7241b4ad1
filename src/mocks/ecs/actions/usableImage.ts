import { refusal } from '../errors.ts'
import { imageStatusAt } from '../lifecycle.ts'
import type { ImageRecord } from '../records.ts'
import { isSharedWith } from '../worldImages.ts'
import type { ActionContext } from './action.ts'

/** Whether an account may use an image for instances in a region, as far as that depends on whose it is. */
export function mayUse(image: ImageRecord, accountId: string, regionId: string): boolean {
  if (image.kind === 'system') return true
  if (image.regionId !== regionId) return false
  return (
    image.kind === 'marketplace' ||
    image.ownerId === accountId ||
    image.isPublic ||
    isSharedWith(image, accountId)
  )
}

/**
 * An image that the caller can make system disks from in a region: the platform's, the marketplace's, own ones, those
 * that others share or have published. One that was deleted or isn't shared (any more) is as good as missing.
 * A deprecated image can still be used by its owner.
 * @throws InvalidImageId.NotFound, OperationDenied.ImageNotValid
 */
export function usableImage(
  { world, caller, now }: ActionContext,
  regionId: string,
  imageId: string,
): ImageRecord {
  const image = world.images.get(imageId)
  if (!image || !mayUse(image, caller.id, regionId)) throw refusal('InvalidImageId.NotFound')
  const status = imageStatusAt(image, now)
  const isUsable =
    status === 'Available' || (status === 'Deprecated' && image.ownerId === caller.id)
  if (!isUsable) throw refusal('OperationDenied.ImageNotValid')
  return image
}
