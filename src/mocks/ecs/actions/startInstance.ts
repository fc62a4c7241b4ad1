import { refusal } from '../errors.ts'
import { instanceStatusAt } from '../lifecycle.ts'
import { setPower } from '../worldInstances.ts'
import type { ActionHandler } from './action.ts'
import { ownInstance } from './ownInstance.ts'
import { areDisksInUse } from './stoppedInstance.ts'

/** StartInstance: a stopped instance is Starting, and soon Running. It uses its disk, not the image it came from. */
export const startInstance: ActionHandler<'StartInstance'> = (context, params) => {
  const { now } = context
  const instance = ownInstance(context, params.required('InstanceId'))
  if (instanceStatusAt(instance, now) !== 'Stopped') throw refusal('IncorrectInstanceStatus')
  if (!areDisksInUse(instance, now)) throw refusal('DiskError')
  if (params.flag('DryRun')) throw refusal('DryRunOperation')
  setPower(instance, { kind: 'started', at: now })
  return {}
}
