import { refusal } from '../errors.ts'
import { reinitializing } from '../lifecycle.ts'
import type { DiskRecord } from '../records.ts'
import { disksOf, reinitializeDisk, setPower } from '../worldInstances.ts'
import type { ActionContext, ActionHandler } from './action.ts'
import { checkLogOn } from './given.ts'
import { instanceOfDisk } from './ownInstance.ts'
import { checkStopped } from './stoppedInstance.ts'
import { mayUse } from './usableImage.ts'

/**
 * ReInitDisk: brings a disk of a stopped instance back to the image it was made from, which takes that image: it has to
 * be there, and the caller has to be allowed to use it still.
 *
 * Checks run in this order: parameters, the disk, the instance's state, the image.
 */
export const reInitDisk: ActionHandler<'ReInitDisk'> = (context, params) => {
  const { now } = context
  const diskId = params.required('DiskId')
  const autoStart = params.flag('AutoStartInstance') ?? false
  checkLogOn(params)
  const instance = instanceOfDisk(context, diskId)
  const disk = disksOf(instance).find(({ id }) => id === diskId) ?? instance.systemDisk
  checkStopped(context, instance)
  checkImage(context, disk, instance.regionId)
  reinitializeDisk(disk, now)
  // Until then it is Stopped, in the mode that it was stopped in.
  if (autoStart) {
    setPower(instance, { kind: 'started', at: now + reinitializing }, instance.stoppedMode)
  }
  return {}
}

/**
 * @throws SharedImageDeleted if another account's image was deleted, InvalidDiskId.OperationNotSupported if an own one
 * was, InvalidImageId.NotFound if it is there but shared no more
 */
function checkImage({ world, caller }: ActionContext, disk: DiskRecord, regionId: string) {
  const image = world.images.get(disk.imageId)
  if (image && mayUse(image, caller.id, regionId)) return
  if (image) throw refusal('InvalidImageId.NotFound')
  throw refusal(
    disk.imageOwnerId === caller.id ? 'InvalidDiskId.OperationNotSupported' : 'SharedImageDeleted',
  )
}
