import { refusal } from '../errors.ts'
import { instanceStatusAt } from '../lifecycle.ts'
import { setPower } from '../worldInstances.ts'
import type { ActionHandler } from './action.ts'
import { oneOf } from './lists.ts'
import { ownInstance } from './ownInstance.ts'

const modes = ['KeepCharging', 'StopCharging'] as const

/** StopInstance: a running instance is Stopping, and soon Stopped. ForceStop makes no difference in the stand-in. */
export const stopInstance: ActionHandler<'StopInstance'> = (context, params) => {
  const { now } = context
  params.flag('ForceStop')
  const mode = oneOf(params.text('StoppedMode'), modes, 'InvalidParameter', 'StoppedMode')
  const instance = ownInstance(context, params.required('InstanceId'))
  if (instanceStatusAt(instance, now) !== 'Running') throw refusal('IncorrectInstanceStatus')
  if (params.flag('DryRun')) throw refusal('DryRunOperation')
  setPower(instance, { kind: 'stopped', at: now }, mode ?? 'KeepCharging')
  return {}
}
