import { refusal } from '../errors.ts'
import { instanceStatusAt } from '../lifecycle.ts'
import { removeInstance } from '../worldInstances.ts'
import type { ActionHandler } from './action.ts'
import { ownInstance } from './ownInstance.ts'

/** DeleteInstance: releases an instance with its disks. One that isn't stopped takes Force; one that is Pending stays. */
export const deleteInstance: ActionHandler<'DeleteInstance'> = (context, params) => {
  const force = params.flag('Force') ?? false
  const instance = ownInstance(context, params.required('InstanceId'))
  const status = instanceStatusAt(instance, context.now)
  if (status === 'Pending') throw refusal('IncorrectInstanceStatus.Initializing')
  if (status !== 'Stopped' && !force) throw refusal('IncorrectInstanceStatus')
  if (params.flag('DryRun')) throw refusal('DryRunOperation')
  removeInstance(context.world, instance)
  return {}
}
