import { refusal } from '../errors.ts'
import { diskStatusAt, instanceStatusAt, isInCreation } from '../lifecycle.ts'
import type { DiskRecord, InstanceRecord } from '../records.ts'
import { ownedImages } from '../worldImages.ts'
import { disksOf } from '../worldInstances.ts'
import type { ActionContext } from './action.ts'

/** Whether an image that is being created reads a disk at this time. */
export const isBeingImaged = (
  { world, caller, now }: ActionContext,
  { regionId }: InstanceRecord,
  disk: DiskRecord,
): boolean =>
  ownedImages(world, caller.id, regionId).some(
    (image) =>
      isInCreation(image, now) &&
      (image.sourceDiskId === disk.id ||
        image.dataDisks.some(({ sourceDiskId }) => sourceDiskId === disk.id)),
  )

/**
 * What the service wants of an instance before one of its disks is written anew: that it is stopped, and that nothing
 * else is going on with its disks.
 * @throws IncorrectInstanceStatus, IncorrectDiskStatus, DiskCreatingSnapshot
 */
export function checkStopped(
  context: ActionContext,
  instance: InstanceRecord,
  disk: DiskRecord,
): void {
  const { now } = context
  if (instanceStatusAt(instance, now) !== 'Stopped') throw refusal('IncorrectInstanceStatus')
  if (disksOf(instance).some((one) => diskStatusAt(one, now) !== 'In_use')) {
    throw refusal('IncorrectDiskStatus')
  }
  if (isBeingImaged(context, instance, disk)) throw refusal('DiskCreatingSnapshot')
}
