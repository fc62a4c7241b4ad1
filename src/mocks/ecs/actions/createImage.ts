import { limits, type ActionRequest } from '../../../api/contract.ts'
import { nameProblem } from '../../../api/naming.ts'
import { blankImage } from '../blankImage.ts'
import { refusal, refusalSaying } from '../errors.ts'
import { imageCreationTime, instanceStatusAt, isInCreation } from '../lifecycle.ts'
import type { Params } from '../params.ts'
import type { ImageRecord } from '../records.ts'
import { issueId, placeOf } from '../world.ts'
import { addImage, imageNamed, ownedImages, snapshotsOf } from '../worldImages.ts'
import type { ActionContext, ActionHandler } from './action.ts'
import { checkResourceGroup, readDescription, readFamily, readTags } from './given.ts'
import { ownInstance } from './ownInstance.ts'
import { requiredRegion } from './region.ts'
import { areDisksInUse, isBeingImaged } from './stoppedInstance.ts'

type CreateParams = Params<ActionRequest<'CreateImage'>>

/** What an image is made of: the disks of an instance, or one snapshot of a system disk. */
interface Source extends Pick<ImageRecord, 'os' | 'size' | 'encryption' | 'instanceId'> {
  readonly diskId: string
  readonly dataDisks: readonly {
    readonly id: string
    readonly device: string
    readonly size: number
  }[]
}

/**
 * CreateImage: makes a custom image of an instance with all its disks, or of a snapshot. It is Creating for a while.
 *
 * Checks run in this order: parameters, the source, its state, the name, the quota, DryRun. DiskDeviceMapping, which puts
 * an image together from several snapshots, isn't spoken.
 */
export const createImage: ActionHandler<'CreateImage'> = (context, params) => {
  const { world, caller, now } = context
  const regionId = requiredRegion(params)
  const given = readGiven(params)
  const source = readSource(context, params, regionId)
  if (given.name !== undefined && imageNamed(world, caller.id, regionId, given.name)) {
    throw refusalSaying(
      'InvalidImageName.Duplicated',
      'The specified image name is already in use.',
    )
  }
  if (ownedImages(world, caller.id, regionId).length >= limits.imagesPerRegion) {
    throw refusal('QuotaExceed.Image')
  }
  if (params.flag('DryRun')) throw refusal('DryRunOperation')

  const id = issueId(world, 'm', regionId)
  const whole = source.dataDisks.reduce((sum, { size }) => sum + size, source.size)
  addImage(world, {
    ...blankImage,
    id,
    kind: 'custom',
    ownerId: caller.id,
    regionId,
    name: given.name ?? id,
    description: given.description ?? '',
    createdAt: now,
    creation: { startedAt: now, duration: imageCreationTime(whole) },
    os: source.os,
    size: source.size,
    snapshotId: issueId(world, 's', regionId),
    sourceDiskId: source.diskId,
    ...(source.instanceId === undefined ? {} : { instanceId: source.instanceId }),
    dataDisks: source.dataDisks.map((disk) => ({
      device: disk.device,
      size: disk.size,
      snapshotId: issueId(world, 's', regionId),
      sourceDiskId: disk.id,
    })),
    tags: given.tags,
    encryption: source.encryption,
    family: given.family ?? '',
    version: given.version,
  })
  return { ImageId: id }
}

function readGiven(params: CreateParams) {
  const name = params.text('ImageName')
  if (name !== undefined && nameProblem(name)) throw refusal('InvalidImageName.Malformed')
  checkResourceGroup(params)
  if (params.objects('DiskDeviceMapping').length > 0 && !params.text('InstanceId')) {
    throw refusal('InvalidParameter', 'DiskDeviceMapping')
  }
  return {
    name,
    description: readDescription(params),
    family: readFamily(params),
    version: params.text('ImageVersion') ?? '',
    tags: readTags(params),
  }
}

/** The InstanceId's disks or, without one, the SnapshotId's. */
function readSource(context: ActionContext, params: CreateParams, regionId: string): Source {
  const instanceId = params.text('InstanceId')
  if (instanceId !== undefined) return fromInstance(context, instanceId, regionId)
  const snapshotId = params.text('SnapshotId')
  if (snapshotId !== undefined) return fromSnapshot(context, snapshotId, regionId)
  throw refusalSaying(
    'MissingParameter',
    'The input parameter SnapshotId or InstanceId or DiskDeviceMapping that is mandatory for processing this request is not supplied.',
  )
}

function fromInstance(context: ActionContext, instanceId: string, regionId: string): Source {
  const instance = ownInstance(context, instanceId)
  if (instance.regionId !== regionId) throw refusal('InvalidInstanceId.NotFound')
  const { systemDisk } = instance
  const status = instanceStatusAt(instance, context.now)
  const isSettled = areDisksInUse(instance, context.now)
  if ((status !== 'Running' && status !== 'Stopped') || !isSettled) {
    throw refusalSaying(
      'IncorrectInstanceStatus',
      'The current status of the instance does not support this operation.',
      400,
    )
  }
  if (isBeingImaged(context, instance)) {
    throw refusal('IncorrectDiskStatus.CreatingSnapshot')
  }
  return {
    os: instance.os,
    size: systemDisk.size,
    encryption: systemDisk.encryption,
    instanceId: instance.id,
    diskId: systemDisk.id,
    dataDisks: instance.dataDisks,
  }
}

function fromSnapshot(
  { world, caller, now }: ActionContext,
  snapshotId: string,
  regionId: string,
): Source {
  const left = world.leftSnapshots.get(placeOf(caller.id, regionId)) ?? []
  const own = [...ownedImages(world, caller.id, regionId).flatMap(snapshotsOf), ...left]
  const snapshot = own.find(({ id }) => id === snapshotId)
  if (!snapshot) throw refusal('InvalidSnapshotId.NotFound')
  if (isInCreation(snapshot, now)) throw refusal('InvalidSnapshotId.NotReady')
  if (snapshot.diskType !== 'system') {
    throw refusalSaying('OperationDenied', 'The specified snapshot is not from system disk.', 403)
  }
  const { os, size, encryption, sourceDiskId } = snapshot
  return { os, size, encryption, diskId: sourceDiskId, dataDisks: [] }
}
