import { refusal } from '../errors.ts'
import type { InstanceRecord } from '../records.ts'
import type { ActionContext } from './action.ts'

/**
 * Whether a thing of a region can be reached by a call that names no region: at a region's own endpoint only what is
 * there; at an endpoint that serves all regions everything, because ids are unique over all of them.
 */
const isReachable = ({ endpoint }: ActionContext, regionId: string) =>
  endpoint === undefined || endpoint === regionId

/**
 * One of the caller's own instances. Those of others are as good as missing.
 * @throws InvalidInstanceId.NotFound
 */
export function ownInstance(context: ActionContext, instanceId: string): InstanceRecord {
  const instance = context.world.instances.get(instanceId)
  if (instance?.ownerId !== context.caller.id || !isReachable(context, instance.regionId)) {
    throw refusal('InvalidInstanceId.NotFound')
  }
  return instance
}

/**
 * The caller's own instance that has a disk.
 * @throws InvalidDiskId.NotFound
 */
export function instanceOfDisk(context: ActionContext, diskId: string): InstanceRecord {
  const instance = context.world.disks.get(diskId)
  if (instance?.ownerId !== context.caller.id || !isReachable(context, instance.regionId)) {
    throw refusal('InvalidDiskId.NotFound')
  }
  return instance
}
