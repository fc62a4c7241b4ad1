import { refusal } from '../errors.ts'
import { isInCreation } from '../lifecycle.ts'
import { copiesOf, deleteImage as takeAway, usersOf } from '../worldImages.ts'
import type { ActionHandler } from './action.ts'
import { ownImage } from './ownImage.ts'
import { requiredRegion } from './region.ts'

/**
 * DeleteImage: an own image is gone, its snapshots and the instances made from it stay. Instances of whatever account
 * stand in its way unless Force says otherwise; shares and copies that are under way do in any case. An image in
 * creation can be deleted, unless it is a copy, which is cancelled.
 *
 * Checks run in this order: parameters, the image, its publication, shares, copies, instances, DryRun.
 */
export const deleteImage: ActionHandler<'DeleteImage'> = (context, params) => {
  const { world, now } = context
  const regionId = requiredRegion(params)
  const imageId = params.required('ImageId')
  const force = params.flag('Force') ?? false
  const image = ownImage(context, regionId, imageId)
  if (image.isPublic) throw refusal('ImageIsPublic')
  if (image.shares) throw refusal('ImageUseShared')
  const isCopying = image.copyOf !== undefined && isInCreation(image, now)
  if (isCopying || copiesOf(world, image.id, now).length > 0) {
    throw refusal('OperationDenied.ImageCopying')
  }
  if (!force && usersOf(world, image.id).size > 0) throw refusal('ImageUsingByInstance')
  if (params.flag('DryRun')) throw refusal('DryRunOperation')
  takeAway(world, image, now)
  return {}
}
