import { refusal, refusalSaying } from '../errors.ts'
import { isInCreation } from '../lifecycle.ts'
import { deleteImage } from '../worldImages.ts'
import type { ActionHandler } from './action.ts'
import { ownImage } from './ownImage.ts'
import { requiredRegion } from './region.ts'

/** CancelCopyImage: ends a copy that runs or waits, at its destination. The copy is gone, and those that wait move up. */
export const cancelCopyImage: ActionHandler<'CancelCopyImage'> = (context, params) => {
  const { world, now } = context
  const regionId = requiredRegion(params)
  const image = ownImage(context, regionId, params.required('ImageId'))
  if (!image.isCopied) throw refusal('ImageCreatedNotFromCopy')
  if (!isInCreation(image, now)) {
    throw refusalSaying('IncorrectImageStatus', 'The image copy has completed.')
  }
  deleteImage(world, image, now)
  return {}
}
