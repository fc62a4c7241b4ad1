import { refusal } from '../errors.ts'
import { findInstanceType, fits } from '../instanceTypes.ts'
import { issueId } from '../world.ts'
import { replaceSystemDisk as putInPlace } from '../worldInstances.ts'
import type { ActionHandler } from './action.ts'
import { checkLogOn } from './given.ts'
import { ownInstance } from './ownInstance.ts'
import { checkStopped } from './stoppedInstance.ts'
import { readSystemDiskSize } from './systemDiskSize.ts'
import { usableImage } from './usableImage.ts'

/**
 * ReplaceSystemDisk: gives a stopped instance a new system disk from an image; the old one is released. Its data disks
 * stay, which is why the image may have none.
 *
 * Checks run in this order: parameters, the instance, its state, the image and its state, whether it fits, the size.
 */
export const replaceSystemDisk: ActionHandler<'ReplaceSystemDisk'> = (context, params) => {
  const { world, now } = context
  const instanceId = params.required('InstanceId')
  const imageId = params.required('ImageId')
  params.flag('PasswordInherit')
  checkLogOn(params)
  const instance = ownInstance(context, instanceId)
  const { regionId, systemDisk } = instance
  checkStopped(context, instance)
  const image = usableImage(context, regionId, imageId)
  if (image.dataDisks.length > 0) throw refusal('OperationDenied')
  const type = findInstanceType(instance.typeId)
  if (type && !fits(image.os, type)) throw refusal('ImageNotSupportInstanceType')
  const size = readSystemDiskSize(params, image, systemDisk.size)

  const id = issueId(world, 'd', regionId)
  putInPlace(
    world,
    instance,
    {
      id,
      type: 'system',
      device: systemDisk.device,
      category: systemDisk.category,
      size,
      imageId: image.id,
      imageOwnerId: image.ownerId,
      snapshotId: image.snapshotId,
      encryption: image.encryption,
      createdAt: now,
    },
    image.os,
  )
  return { DiskId: id }
}
