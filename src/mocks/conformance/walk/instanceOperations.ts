import { when, type Choices } from './choices.ts'
import { armType, x86Type } from './instanceRules.ts'
import type { Operation } from './operation.ts'
import { roomKey } from './start.ts'
import type { Power, WalkInstance, WalkState } from './state.ts'

/** A size around those that make a difference, or none. */
function size(choices: Choices, imageSize = 40, replaced = 40): number | undefined {
  const { chance, pick } = choices.random
  if (chance(0.6)) return undefined
  return pick([19, 20, 39, 40, imageSize - 1, imageSize, imageSize + 40, replaced, 500, 501, 501])
}

/** Makes one instance or a few of an image that may be used, or of another one. */
export function chooseRun(choices: Choices): Operation {
  const { random, start } = choices
  const caller = choices.player()
  const RegionId = choices.region()
  const image = choices.imageToUse(caller, RegionId)
  const isArm = random.chance(0.05) ? !image?.isArm : image?.isArm
  const room = start.rooms.get(roomKey(caller, RegionId))
  const asked = size(choices, image?.size)
  return {
    action: 'RunInstances',
    caller,
    request: {
      RegionId,
      ImageId: choices.imageId(image),
      InstanceType: isArm ? armType : x86Type,
      SecurityGroupId: room?.SecurityGroupId ?? '',
      VSwitchId: room?.VSwitchId ?? '',
      ...when(random.chance(0.1), { Amount: 2 + random.below(2) }),
      ...when(random.chance(0.3), { InstanceName: choices.name() }),
      ...when(asked !== undefined, { SystemDisk: { Size: String(asked) } }),
      ...when(random.chance(0.1), { Tag: [{ Key: 'made', Value: 'to run' }] }),
      ...choices.token(),
      ...choices.dryRun(),
    },
  }
}

/** An instance that preferably is in some state, with who is likely to do something with it. */
function target(
  choices: Choices,
  power: Power,
  isPreferred: (one: WalkInstance) => boolean = () => true,
) {
  const { state } = choices
  const isRare = choices.random.chance(0.25)
  const instance = choices.instance((one) => {
    if (state.powerOf(one) !== power) return false
    return isRare ? choices.isBusy(one) : isPreferred(one)
  })
  const caller = choices.callerFor(instance?.owner ?? '')
  return { instance, caller, InstanceId: choices.instanceId(instance) }
}

/** Whether an instance's image is gone, or somebody else's who doesn't share it any more. */
function isLost({ images }: WalkState, { image, owner }: WalkInstance): boolean {
  const there = images.get(image)
  if (!there) return true
  return there.owner !== '' && there.owner !== owner && !there.shares.includes(owner)
}

/** Starts an instance. */
export function chooseStart(choices: Choices): Operation {
  const { caller, InstanceId } = target(choices, 'Stopped')
  return { action: 'StartInstance', caller, request: { InstanceId, ...choices.dryRun() } }
}

/** Stops an instance. */
export function chooseStop(choices: Choices): Operation {
  const { random, state } = choices
  const isAny = random.chance(0.6)
  const chosen = target(choices, 'Running', (one) => isAny || isLost(state, one))
  const { caller, InstanceId } = chosen
  return { action: 'StopInstance', caller, request: { InstanceId, ...choices.dryRun() } }
}

/** Releases an instance. */
export function chooseRelease(choices: Choices): Operation {
  const { random } = choices
  const { caller, InstanceId } = target(
    choices,
    random.pick(['Pending', 'Pending', 'Pending', 'Stopped', 'Running']),
  )
  const force = when(random.chance(0.6), { Force: random.chance(0.9) })
  const request = { InstanceId, ...force, ...choices.dryRun() }
  return { action: 'DeleteInstance', caller, request }
}

/** Replaces a system disk. */
export function chooseReplace(choices: Choices): Operation {
  const { random } = choices
  const { instance, caller, InstanceId } = target(choices, 'Stopped')
  const image = choices.imageToUse(caller, instance?.region ?? choices.region())
  const replaced = instance?.disks.find(({ type }) => type === 'system')?.size
  const asked = size(choices, image?.size, replaced && replaced - random.below(2))
  return {
    action: 'ReplaceSystemDisk',
    caller,
    request: {
      InstanceId,
      ImageId: choices.imageId(image),
      ...when(asked !== undefined, { SystemDisk: { Size: asked ?? 0 } }),
      ...choices.token(0.3),
    },
  }
}

/** Re-initializes a disk, preferably of an instance whose image is lost. */
export function chooseReinit(choices: Choices): Operation {
  const { random, state } = choices
  const isAny = random.chance(0.4)
  const { instance, caller } = target(choices, 'Stopped', (one) => isAny || isLost(state, one))
  const start = when(random.chance(0.4), { AutoStartInstance: random.chance(0.8) })
  // The latest disk that is gone: the instance it was replaced in may be stopped still.
  const gone = !instance || random.chance(0.08) ? state.goneDisks.at(-1) : undefined
  const DiskId = gone?.id ?? (instance ? random.pick(instance.disks).id : 'd-never-there')
  return {
    action: 'ReInitDisk',
    caller: gone ? choices.callerFor(gone.owner) : caller,
    request: { DiskId, ...start },
  }
}
