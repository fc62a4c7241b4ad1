import { limits, type ActionRequest } from '../../../api/contract.ts'
import { nameProblem } from '../../../api/naming.ts'
import { refusal, refusalSaying } from '../errors.ts'
import { findInstanceType, fits, type InstanceTypeFacts } from '../instanceTypes.ts'
import { imageStatusAt } from '../lifecycle.ts'
import { networkOf, privateIpOf, publicIpOf, type VSwitchFacts } from '../network.ts'
import type { Params } from '../params.ts'
import type { DiskRecord } from '../records.ts'
import { issueId } from '../world.ts'
import { ownedImages } from '../worldImages.ts'
import { addInstance } from '../worldInstances.ts'
import { zonesOf } from '../zones.ts'
import type { ActionContext, ActionHandler } from './action.ts'
import { diskCategories } from './describeZones.ts'
import { checkLogOn, checkResourceGroup, readDescription, readTags } from './given.ts'
import { oneOf } from './lists.ts'
import { requiredRegion } from './region.ts'
import { readSystemDiskSize } from './systemDiskSize.ts'
import { usableImage } from './usableImage.ts'

/** Parameters whose promises the stand-in couldn't keep: better refused than taken and forgotten. */
const promises = ['AutoReleaseTime', 'LaunchTemplateId', 'LaunchTemplateName'] as const

type RunParams = Params<ActionRequest<'RunInstances'>>

/**
 * RunInstances: makes 1 to 100 instances from an image. They get the image's data disks, and are up after a few seconds.
 *
 * Checks run in this order: parameters, the image and its state, whether the instance type fits it, the network, stock,
 * the disk's size, DryRun.
 */
export const runInstances: ActionHandler<'RunInstances'> = (context, params) => {
  const { world, caller, now } = context
  const regionId = requiredRegion(params)
  const imageId = readImageId(context, params, regionId)
  const type = readType(params)
  const network = readNetwork(params)
  const amount = readAmount(params)
  const given = readGiven(params)
  const image = usableImage(context, regionId, imageId)
  if (!fits(image.os, type)) throw refusal('InvalidInstanceType.NotSupported')
  const vSwitch = checkNetwork(context, regionId, network, type)
  const size = readSystemDiskSize(params, image)
  if (params.flag('DryRun')) throw refusal('DryRunOperation')

  const ids = Array.from({ length: amount }, () => issueId(world, 'i', regionId))
  ids.forEach((id, index) => {
    const disk = (
      told: Pick<DiskRecord, 'type' | 'device' | 'size' | 'snapshotId'>,
    ): DiskRecord => ({
      id: issueId(world, 'd', regionId),
      category: given.category,
      imageId: image.id,
      imageOwnerId: image.ownerId,
      encryption: image.encryption,
      createdAt: now,
      ...told,
    })
    addInstance(world, {
      id,
      ownerId: caller.id,
      regionId,
      zoneId: vSwitch.zoneId,
      typeId: type.id,
      name: nameFor(given.name ?? id, given.uniqueSuffix && amount > 1 ? index + 1 : undefined),
      hostName: given.hostName ?? `iZ${id.slice(2)}Z`,
      description: given.description ?? '',
      createdAt: now,
      startedAt: now,
      power: { kind: 'created', at: now },
      stoppedMode: 'Not-applicable',
      vSwitchId: vSwitch.id,
      securityGroupIds: network.groupIds,
      privateIp: privateIpOf(id, vSwitch),
      publicIp: given.bandwidth > 0 ? publicIpOf(id) : '',
      bandwidthOut: given.bandwidth,
      os: image.os,
      imageId: image.id,
      systemDisk: disk({
        type: 'system',
        device: '/dev/xvda',
        size,
        snapshotId: image.snapshotId,
      }),
      dataDisks: image.dataDisks.map(({ device, size: gib, snapshotId }) =>
        disk({ type: 'data', device, size: gib, snapshotId }),
      ),
      tags: given.tags,
    })
  })
  return { InstanceIdSets: { InstanceIdSet: ids } }
}

/** The ImageId, or the newest image of the ImageFamily. */
function readImageId(
  { world, caller, now }: ActionContext,
  params: RunParams,
  regionId: string,
): string {
  const family = params.text('ImageFamily')
  if (family === undefined) return params.required('ImageId')
  if (params.text('ImageId')) throw refusal('UnexpectedImageFamily.ImageIdSupplied')
  const image = ownedImages(world, caller.id, regionId).find(
    (one) => one.family === family && imageStatusAt(one, now) === 'Available',
  )
  if (!image) throw refusal('InvalidImageFamily.MissingAvailableImage')
  return image.id
}

function readType(params: RunParams): InstanceTypeFacts {
  const type = findInstanceType(params.required('InstanceType'))
  if (type) return type
  throw refusalSaying(
    'InvalidInstanceType.ValueNotSupported',
    'The specified InstanceType does not exist or beyond the permitted range.',
  )
}

function readNetwork(params: RunParams) {
  const groupIds = params.list('SecurityGroupIds').filter((id) => id !== '')
  return {
    groupIds: groupIds.length > 0 ? groupIds : [params.required('SecurityGroupId')],
    vSwitchId: params.required('VSwitchId'),
    zoneId: params.text('ZoneId'),
  }
}

/** Amount, and MinAmount, which says how few would do: here there is always enough of everything. */
function readAmount(params: RunParams): number {
  const isWithin = (text: string, most: number) =>
    /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= most
  const amount = params.text('Amount') ?? '1'
  if (!isWithin(amount, limits.instancesPerCall)) throw refusal('InvalidMaxAmount.Malformed')
  const least = params.text('MinAmount') ?? '1'
  if (!isWithin(least, Number(amount))) throw refusal('InvalidMinAmount.Malformed')
  return Number(amount)
}

function readGiven(params: RunParams) {
  const name = params.text('InstanceName')
  if (name !== undefined && nameProblem(name)) throw refusal('InvalidInstanceName.Malformed')
  oneOf(params.text('InstanceChargeType'), ['PostPaid'], 'InvalidParameter', 'InstanceChargeType')
  if (params.objects('DataDisk').length > 0) throw refusal('InvalidParameter', 'DataDisk')
  for (const promise of promises) {
    if (params.text(promise)) throw refusal('InvalidParameter', promise)
  }
  if (params.flag('DeletionProtection')) throw refusal('InvalidParameter', 'DeletionProtection')
  checkLogOn(params)
  checkResourceGroup(params)
  return {
    name,
    uniqueSuffix: params.flag('UniqueSuffix') ?? false,
    hostName: params.text('HostName'),
    description: readDescription(params),
    tags: readTags(params),
    bandwidth: params.integer('InternetMaxBandwidthOut', { fallback: 0, min: 0, max: 100 }),
    category:
      oneOf(
        params.text('SystemDisk.Category'),
        diskCategories,
        'InvalidParameter',
        'SystemDisk.Category',
      ) ?? 'cloud_essd',
  }
}

/** With UniqueSuffix, `web` becomes `web001`, `web002`, … */
const nameFor = (name: string, number: number | undefined) =>
  number === undefined ? name : `${name}${String(number).padStart(3, '0')}`

/** The vSwitch, which decides on the zone, and whether that zone has the instance type. */
function checkNetwork(
  { caller }: ActionContext,
  regionId: string,
  wanted: ReturnType<typeof readNetwork>,
  type: InstanceTypeFacts,
): VSwitchFacts {
  const network = networkOf(caller.id, regionId)
  if (wanted.groupIds.some((id) => id !== network.securityGroupId)) {
    throw refusal('InvalidSecurityGroupId.NotFound')
  }
  const vSwitch = network.vSwitches.find(({ id }) => id === wanted.vSwitchId)
  if (!vSwitch) throw refusal('InvalidVSwitchId.NotFound')
  const zone = zonesOf(regionId).find(({ id }) => id === (wanted.zoneId ?? vSwitch.zoneId))
  if (!zone) throw refusal('InvalidZoneId.NotFound')
  if (zone.id !== vSwitch.zoneId) throw refusal('InvalidParameter', 'ZoneId')
  if (!zone.types.includes(type)) throw refusal('OperationDenied.NoStock')
  return vSwitch
}
