import { refusal } from '../errors.ts'
import { diskStatusAt, instanceStatusAt, isInCreation } from '../lifecycle.ts'
import type { InstanceRecord } from '../records.ts'
import { ownedImages } from '../worldImages.ts'
import { disksOf } from '../worldInstances.ts'
import type { ActionContext } from './action.ts'

/**
 * Whether an image of an instance's disks, which are all imaged together, is in creation. One of a snapshot that was
 * taken of them doesn't touch them any more.
 */
export const isBeingImaged = (
  { world, caller, now }: ActionContext,
  { id, regionId }: InstanceRecord,
): boolean =>
  ownedImages(world, caller.id, regionId).some(
    (image) => image.instanceId === id && isInCreation(image, now),
  )

/** Whether none of an instance's disks, the data disks neither, is being re-initialized. */
export const areDisksInUse = (instance: InstanceRecord, now: number): boolean =>
  disksOf(instance).every((disk) => diskStatusAt(disk, now) === 'In_use')

/**
 * What the service wants of an instance before one of its disks is written anew: that it is stopped, and that nothing
 * else is going on with its disks.
 * @throws IncorrectInstanceStatus, IncorrectDiskStatus, DiskCreatingSnapshot
 */
export function checkStopped(context: ActionContext, instance: InstanceRecord): void {
  const { now } = context
  if (instanceStatusAt(instance, now) !== 'Stopped') throw refusal('IncorrectInstanceStatus')
  if (!areDisksInUse(instance, now)) throw refusal('IncorrectDiskStatus')
  if (isBeingImaged(context, instance)) throw refusal('DiskCreatingSnapshot')
}
