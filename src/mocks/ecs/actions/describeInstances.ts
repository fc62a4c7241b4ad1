import type { ActionRequest } from '../../../api/contract.ts'
import { describeInstance } from '../describeInstance.ts'
import { refusal } from '../errors.ts'
import { findInstanceType } from '../instanceTypes.ts'
import { instanceStatusAt } from '../lifecycle.ts'
import { networkOf } from '../network.ts'
import type { Params } from '../params.ts'
import type { InstanceRecord } from '../records.ts'
import { tagFilter } from '../tagFilter.ts'
import { wildcard } from '../textPattern.ts'
import { instancesOf } from '../worldInstances.ts'
import type { ActionContext, ActionHandler } from './action.ts'
import { idFilter, oneOf, pageOf, timeFilters } from './lists.ts'
import { requiredRegion } from './region.ts'

type InstanceParams = Params<ActionRequest<'DescribeInstances'>>
type InstancePredicate = (instance: InstanceRecord) => boolean

/** DescribeInstances: the caller's instances in a region, newest first. */
export const describeInstances: ActionHandler<'DescribeInstances'> = (context, params) => {
  const { world, caller, now } = context
  const regionId = requiredRegion(params)
  const filters = [
    ...idFilters(params),
    ...placeFilters(params, context, regionId),
    ...kindFilters(params, now),
    ...timeFilters<InstanceRecord>(params, {
      Creation: ({ createdAt }) => createdAt,
      Expired: () => Number.POSITIVE_INFINITY,
    }),
  ]
  if (params.flag('DryRun')) throw refusal('DryRunOperation')
  const found = instancesOf(world, caller.id, regionId).filter((instance) =>
    filters.every((matches) => matches(instance)),
  )
  const { shown, fields } = pageOf(params, found)
  return {
    ...fields,
    Instances: { Instance: shown.map((instance) => describeInstance(instance, now)) },
  }
}

function idFilters(params: InstanceParams): InstancePredicate[] {
  const filters: InstancePredicate[] = []
  const lists = [
    ['InstanceIds', ({ id }: InstanceRecord) => id],
    ['PrivateIpAddresses', ({ privateIp }: InstanceRecord) => privateIp],
    ['PublicIpAddresses', ({ publicIp }: InstanceRecord) => publicIp],
    // No instance has an elastic address, or one of the classic network.
    ['EipAddresses', () => ''],
    ['InnerIpAddresses', () => ''],
  ] as const
  for (const [name, valueOf] of lists) {
    const invalid = () => refusal('InvalidParameter', name)
    const isNamed = idFilter(params.jsonList(name), invalid, invalid)
    if (isNamed) filters.push((instance) => isNamed(valueOf(instance)))
  }
  const name = params.text('InstanceName')
  const hasName = name === undefined ? undefined : wildcard(name)
  if (hasName) filters.push((instance) => hasName(instance.name))
  const hasTags = tagFilter(params)
  if (hasTags) filters.push(({ tags }) => hasTags(tags))
  return filters
}

function placeFilters(
  params: InstanceParams,
  { caller }: ActionContext,
  regionId: string,
): InstancePredicate[] {
  const filters: InstancePredicate[] = []
  const zoneId = params.text('ZoneId')
  if (zoneId) filters.push((instance) => instance.zoneId === zoneId)
  const vSwitchId = params.text('VSwitchId')
  if (vSwitchId) filters.push((instance) => instance.vSwitchId === vSwitchId)
  const groupId = params.text('SecurityGroupId')
  if (groupId) filters.push(({ securityGroupIds }) => securityGroupIds.includes(groupId))
  const vpcId = params.text('VpcId')
  if (vpcId) filters.push(() => networkOf(caller.id, regionId).vpcId === vpcId)
  return filters
}

function kindFilters(params: InstanceParams, now: number): InstancePredicate[] {
  const filters: InstancePredicate[] = []
  const status = oneOf(
    params.text('Status'),
    ['Pending', 'Starting', 'Running', 'Stopping', 'Stopped'],
    'InvalidStatus.NotFound',
  )
  if (status) filters.push((instance) => instanceStatusAt(instance, now) === status)
  const imageId = params.text('ImageId')
  if (imageId) filters.push((instance) => instance.imageId === imageId)
  const typeId = params.text('InstanceType')
  if (typeId) filters.push((instance) => instance.typeId === typeId)
  const family = params.text('InstanceTypeFamily')
  if (family) filters.push((instance) => findInstanceType(instance.typeId)?.family === family)

  // What all instances of the stand-in have in common: one value finds all of them, the others none.
  const charge = oneOf(
    params.text('InstanceChargeType'),
    ['PostPaid', 'PrePaid'],
    'InvalidInstanceChargeType.NotFound',
  )
  const network = oneOf(
    params.text('InstanceNetworkType'),
    ['vpc', 'classic'],
    'InvalidNetworkType.NotFound',
  )
  const traffic = oneOf(
    params.text('InternetChargeType'),
    ['PayByTraffic', 'PayByBandwidth'],
    'InvalidInternetChargeType.ValueNotSupported',
  )
  const lock = oneOf(
    params.text('LockReason'),
    ['financial', 'security', 'Recycling', 'dedicatedhostfinancial', 'refunded'],
    'InvalidLockReason.NotFound',
  )
  if (
    charge === 'PrePaid' ||
    network === 'classic' ||
    traffic === 'PayByBandwidth' ||
    lock ||
    params.text('KeyPairName') ||
    params.text('ResourceGroupId')
  ) {
    filters.push(() => false)
  }
  return filters
}
