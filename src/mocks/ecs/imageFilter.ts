import type { ActionRequest } from '../../api/contract.ts'
import { refusal, type ApiErrorCode } from './errors.ts'
import { findInstanceType, fits } from './instanceTypes.ts'
import { imageStatusAt } from './lifecycle.ts'
import type { Params } from './params.ts'
import { tagFilter } from './tagFilter.ts'
import { wildcard } from './textPattern.ts'
import { fromFilter } from './time.ts'
import type { World } from './world.ts'
import { isUsed } from './worldImages.ts'
import type { ImageRecord } from './records.ts'

export type ImagePredicate = (image: ImageRecord) => boolean

type ImageParams = Params<ActionRequest<'DescribeImages'>>

const statuses = new Set<string>([
  'Creating',
  'Waiting',
  'Available',
  'UnAvailable',
  'CreateFailed',
  'Deprecated',
])

/**
 * The conditions that a DescribeImages request puts on images, apart from whose they are.
 * @param callerId whose tags and instances count
 * @param now the time at which statuses are compared, in milliseconds
 * @throws EcsApiError for values that the API doesn't know
 */
export function imageFilter(
  params: ImageParams,
  world: World,
  callerId: string,
  now: number,
): ImagePredicate[] {
  checkEnum(params.text('ActionType'), ['CreateEcs', 'ChangeOS'], 'InvalidParamter')
  params.flag('ShowExpired') // No image of the stand-in expires.
  const hasTags = tagFilter(params)
  return [
    ...statusFilter(params, now),
    ...textFilters(params),
    ...kindFilters(params),
    ...usageFilter(params, world, callerId),
    ...(hasTags ? [(image: ImageRecord) => image.ownerId === callerId && hasTags(image.tags)] : []),
    ...params.objects('Filter').flatMap(({ Key, Value }) => namedFilter(Key ?? '', Value ?? '')),
  ]
}

function checkEnum<Value extends string>(
  value: string | undefined,
  allowed: readonly Value[],
  code: ApiErrorCode,
): Value | undefined {
  if (value === undefined) return undefined
  const known = allowed.find((candidate) => candidate === value)
  if (known === undefined) throw refusal(code)
  return known
}

function statusFilter(params: ImageParams, now: number): ImagePredicate[] {
  const given = params.text('Status')
  const usable = params.flag('Usable')
  if (usable !== undefined && given === undefined) throw refusal('MissingParameter', 'Status')
  const usability: ImagePredicate[] =
    usable === undefined ? [] : [(image) => (imageStatusAt(image, now) === 'Available') === usable]
  if (given === 'ALL') return usability
  const wanted = new Set((given ?? 'Available').split(',').map((status) => status.trim()))
  for (const status of wanted) if (!statuses.has(status)) throw refusal('InvalidParamter')
  return [(image) => wanted.has(imageStatusAt(image, now)), ...usability]
}

/**
 * ImageName is fuzzy: `*` stands for any text, and without a `*` the name has to contain the text.
 * Capitals make no difference.
 */
function namePattern(text: string): ImagePredicate {
  const wanted = text.toLowerCase()
  const matches = wanted.includes('*') ? wildcard(wanted) : (name: string) => name.includes(wanted)
  return (image) => matches(image.name.toLowerCase())
}

function textFilters(params: ImageParams): ImagePredicate[] {
  const filters: ImagePredicate[] = []
  const imageId = params.text('ImageId')
  if (imageId) filters.push((image) => image.id === imageId)
  const name = params.text('ImageName')
  if (name) filters.push(namePattern(name))
  const family = params.text('ImageFamily')
  if (family) filters.push((image) => image.family === family)
  const resourceGroupId = params.text('ResourceGroupId')
  if (resourceGroupId) filters.push((image) => image.resourceGroupId === resourceGroupId)
  const snapshotId = params.text('SnapshotId')
  if (snapshotId) {
    filters.push(
      (image) =>
        image.snapshotId === snapshotId ||
        image.dataDisks.some((disk) => disk.snapshotId === snapshotId),
    )
  }
  return filters
}

function usageFilter(params: ImageParams, world: World, callerId: string): ImagePredicate[] {
  const usage = checkEnum(params.text('Usage'), ['instance', 'none'], 'InvalidUsage')
  if (!usage) return []
  return [(image) => isUsed(world, image, callerId) === (usage === 'instance')]
}

function kindFilters(params: ImageParams): ImagePredicate[] {
  const filters: ImagePredicate[] = []
  const osType = checkEnum(params.text('OSType'), ['windows', 'linux'], 'InvalidOSType')
  if (osType) filters.push((image) => image.os.type === osType)
  const architecture = checkEnum(
    params.text('Architecture'),
    ['i386', 'x86_64', 'arm64'],
    'InvalidArchitecture',
  )
  if (architecture) filters.push((image) => image.os.architecture === architecture)
  const instanceType = params.text('InstanceType')
  if (instanceType) {
    const type = findInstanceType(instanceType)
    if (!type) throw refusal('InvalidInstanceType.ValueNotSupported', instanceType)
    filters.push((image) => fits(image.os, type))
  }
  // Every image of the stand-in supports both.
  for (const feature of ['IsSupportIoOptimized', 'IsSupportCloudinit'] as const) {
    if (params.flag(feature) === false) filters.push(() => false)
  }
  return filters
}

function namedFilter(key: string, value: string): ImagePredicate[] {
  switch (key) {
    case 'CreationStartTime': {
      const start = fromFilter(value)
      if (start === undefined) throw refusal('InvalidFilterValue')
      return [(image) => image.createdAt >= start]
    }
    case 'CreationEndTime': {
      const end = fromFilter(value)
      if (end === undefined) throw refusal('InvalidFilterValue')
      return [(image) => image.createdAt <= end]
    }
    case 'NetworkType':
      // Every image of the stand-in works in both kinds of network.
      checkEnum(value, ['vpc', 'classic'], 'InvalidFilterValue.NetworkType')
      return []
    case 'CpuOnlineUpgrade':
    case 'CpuOnlineDowngrade':
    case 'MemoryOnlineUpgrade':
    case 'MemoryOnlineDowngrade':
      return checkEnum(value, ['supported', 'unsupported'], 'InvalidFilterValue') === 'supported'
        ? [() => false]
        : []
    default:
      throw refusal('InvalidFilterKey.NotFound')
  }
}
