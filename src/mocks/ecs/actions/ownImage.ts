import { refusal } from '../errors.ts'
import type { ImageRecord } from '../records.ts'
import type { ActionContext } from './action.ts'

/**
 * One of the caller's own custom images in a region. Images of others, of the platform and of other regions are as good
 * as missing: the answer never tells that they exist.
 * @throws InvalidImageId.NotFound
 */
export function ownImage(
  { world, caller }: ActionContext,
  regionId: string,
  imageId: string,
): ImageRecord {
  const image = world.images.get(imageId)
  if (!image || image.ownerId !== caller.id || image.regionId !== regionId) {
    throw refusal('InvalidImageId.NotFound')
  }
  return image
}
