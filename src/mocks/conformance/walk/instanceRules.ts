import * as facts from './facts.ts'
import { isBeingImaged } from './makingRules.ts'
import { refused, unlessDryRun, type RequestOf, type Verdict } from './operation.ts'
import type { WalkDisk, WalkImage, WalkInstance, WalkState } from './state.ts'
import { givenTags } from './tagRules.ts'

/** The instance type on arm64 processors; every other one that the walk takes is on x86. */
export const armType = 'ecs.g8y.large'
export const x86Type = 'ecs.g7.large'

/** Whether an account may make disks of an image in a region, as far as that depends on whose the image is. */
function isMeantFor(image: WalkImage, caller: string, region: string): boolean {
  if (image.kind === 'system') return true
  if (image.region !== region) return false
  return (
    image.kind === 'marketplace' ||
    image.isPublic ||
    image.owner === caller ||
    image.shares.includes(caller)
  )
}

/** An image that disks can be made of now, or the code that says why not. */
function usable(state: WalkState, caller: string, region: string, id: string): WalkImage | string {
  const image = state.images.get(id)
  if (!image || !isMeantFor(image, caller, region)) return 'InvalidImageId.NotFound'
  const status = state.statusOf(image)
  const isReady = status === 'Available' || (status === 'Deprecated' && image.owner === caller)
  return isReady ? image : 'OperationDenied.ImageNotValid'
}

/** GiB of a system disk, or the code that refuses the size that was asked for. */
function diskSize(asked: number | undefined, image: WalkImage, replaced = 0): number | string {
  if (asked === undefined) return Math.max(facts.usualDisk, image.size, replaced)
  if (asked < image.size) return 'InvalidSystemDiskSize.LessThanImageSize'
  const least = image.isWindows ? facts.smallestWindowsDisk : facts.smallestLinuxDisk
  if (asked < least || asked < replaced) return 'InvalidSystemDiskSize.LessThanMinSize'
  return asked > facts.largestDisk ? 'InvalidSystemDiskSize.MoreThanMaxSize' : asked
}

const contentOf = ({ isWindows, isArm, encryption }: WalkImage) => ({
  isWindows,
  isArm,
  encryption,
})

/** Making instances: they get the image's data disks, and are up after a while. */
export function run(state: WalkState, caller: string, request: RequestOf<'RunInstances'>): Verdict {
  const { RegionId: region, InstanceName: name, SystemDisk } = request
  if (name !== undefined && !facts.isName(name)) return refused('InvalidInstanceName.Malformed')
  const image = usable(state, caller, region, request.ImageId)
  if (typeof image === 'string') return refused(image)
  const isArmType = request.InstanceType === armType
  if (image.isArm !== isArmType) return refused('InvalidInstanceType.NotSupported')
  const asked = SystemDisk?.Size === undefined ? undefined : Number(SystemDisk.Size)
  const size = diskSize(asked, image)
  if (typeof size === 'string') return refused(size)
  return unlessDryRun(request, ({ instances = [] }) => {
    const { now } = state
    const starting = now + facts.pendingTime
    for (const made of instances) {
      state.instances.set(made.id, {
        id: made.id,
        owner: caller,
        region,
        name: name ?? made.id,
        isArmType,
        content: contentOf(image),
        image: image.id,
        phases: [
          { status: 'Pending', until: starting },
          { status: 'Starting', until: starting + facts.startingTime },
        ],
        settled: 'Running',
        disks: [size, ...image.dataDisks].map((gib, index) =>
          disk(made.disks[index], index === 0 ? 'system' : 'data', gib, image),
        ),
        tags: givenTags(request.Tag).tags,
      })
    }
  })
}

const disk = (
  id: string | undefined,
  type: WalkDisk['type'],
  size: number,
  image: WalkImage,
): WalkDisk => ({
  id: id ?? 'not told',
  type,
  size,
  image: image.id,
  imageOwner: image.owner,
  reinitUntil: 0,
})

function own(state: WalkState, caller: string, id: string): WalkInstance | undefined {
  const instance = state.instances.get(id)
  return instance?.owner === caller ? instance : undefined
}

/** Starting what is stopped, unless one of its disks is being written. */
export function start(
  state: WalkState,
  caller: string,
  request: RequestOf<'StartInstance'>,
): Verdict {
  const instance = own(state, caller, request.InstanceId)
  if (!instance) return refused('InvalidInstanceId.NotFound')
  if (state.powerOf(instance) !== 'Stopped') return refused('IncorrectInstanceStatus')
  if (instance.disks.some((one) => state.isReIniting(one))) return refused('DiskError')
  return unlessDryRun(request, () => {
    instance.phases = [{ status: 'Starting', until: state.now + facts.startingTime }]
    instance.settled = 'Running'
  })
}

/** Stopping what runs. */
export function stop(
  state: WalkState,
  caller: string,
  request: RequestOf<'StopInstance'>,
): Verdict {
  const instance = own(state, caller, request.InstanceId)
  if (!instance) return refused('InvalidInstanceId.NotFound')
  if (state.powerOf(instance) !== 'Running') return refused('IncorrectInstanceStatus')
  return unlessDryRun(request, () => {
    instance.phases = [{ status: 'Stopping', until: state.now + facts.stoppingTime }]
    instance.settled = 'Stopped'
  })
}

/** Releasing an instance with its disks: Force is for what isn't stopped, and no help while it is Pending. */
export function release(
  state: WalkState,
  caller: string,
  request: RequestOf<'DeleteInstance'>,
): Verdict {
  const instance = own(state, caller, request.InstanceId)
  if (!instance) return refused('InvalidInstanceId.NotFound')
  const power = state.powerOf(instance)
  if (power === 'Pending') return refused('IncorrectInstanceStatus.Initializing')
  if (power !== 'Stopped' && !request.Force) return refused('IncorrectInstanceStatus')
  return unlessDryRun(request, () => {
    state.instances.delete(instance.id)
    state.goneInstances.push(instance.id)
    state.goneDisks.push(...instance.disks.map(({ id }) => ({ id, owner: caller })))
  })
}

/** What stands against writing a disk of an instance anew. */
function busy(state: WalkState, instance: WalkInstance): string | undefined {
  if (state.powerOf(instance) !== 'Stopped') return 'IncorrectInstanceStatus'
  if (instance.disks.some((one) => state.isReIniting(one))) return 'IncorrectDiskStatus'
  return isBeingImaged(state, instance.id) ? 'DiskCreatingSnapshot' : undefined
}

/** A new system disk in the place of the old one, which is gone; the data disks stay. */
export function replace(
  state: WalkState,
  caller: string,
  request: RequestOf<'ReplaceSystemDisk'>,
): Verdict {
  const instance = own(state, caller, request.InstanceId)
  if (!instance) return refused('InvalidInstanceId.NotFound')
  const problem = busy(state, instance)
  if (problem) return refused(problem)
  const image = usable(state, caller, instance.region, request.ImageId)
  if (typeof image === 'string') return refused(image)
  if (image.dataDisks.length > 0) return refused('OperationDenied')
  if (image.isArm !== instance.isArmType) return refused('ImageNotSupportInstanceType')
  const replaced = instance.disks.find(({ type }) => type === 'system')
  const size = diskSize(request.SystemDisk?.Size, image, replaced?.size)
  if (typeof size === 'string') return refused(size)
  return {
    code: 'OK',
    done: ({ disks: [id] = [] }) => {
      const rest = instance.disks.filter((one) => one !== replaced)
      instance.disks = [disk(id, 'system', size, image), ...rest]
      instance.image = image.id
      instance.content = contentOf(image)
      if (replaced) state.goneDisks.push({ id: replaced.id, owner: caller })
    },
  }
}

/** A disk as it came out of its image, which has to be there still, and for the caller. */
export function reinit(
  state: WalkState,
  caller: string,
  request: RequestOf<'ReInitDisk'>,
): Verdict {
  const instance = state.instanceOfDisk(request.DiskId)
  const wanted = instance?.disks.find(({ id }) => id === request.DiskId)
  if (!wanted || instance?.owner !== caller) return refused('InvalidDiskId.NotFound')
  const problem = busy(state, instance)
  if (problem) return refused(problem)
  const image = state.images.get(wanted.image)
  if (!image) {
    const wasOwn = wanted.imageOwner === caller
    return refused(wasOwn ? 'InvalidDiskId.OperationNotSupported' : 'SharedImageDeleted')
  }
  if (!isMeantFor(image, caller, instance.region)) return refused('InvalidImageId.NotFound')
  return {
    code: 'OK',
    done: () => {
      wanted.reinitUntil = state.now + facts.reinitTime
      if (!request.AutoStartInstance) return
      const { reinitUntil: started } = wanted
      instance.phases = [
        { status: 'Stopped', until: started },
        { status: 'Starting', until: started + facts.startingTime },
      ]
      instance.settled = 'Running'
    },
  }
}
