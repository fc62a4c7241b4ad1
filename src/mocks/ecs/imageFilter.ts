import type { ActionRequest } from '../../api/contract.ts'
import { refusal, type ApiErrorCode } from './errors.ts'
import { hasKey, hasValue, isWithin, type ImageCondition } from './imageIndex/condition.ts'
import { tagKey } from './imageIndex/facets.ts'
import { trigramsOf } from './imageIndex/trigrams.ts'
import { findInstanceType, fits } from './instanceTypes.ts'
import type { Params } from './params.ts'
import { statusFilter } from './statusFilter.ts'
import { tagFilter } from './tagFilter.ts'
import { wildcard } from './textPattern.ts'
import { fromFilter } from './time.ts'
import type { World } from './world.ts'
import { isUsed } from './worldImages.ts'

type ImageParams = Params<ActionRequest<'DescribeImages'>>

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
): ImageCondition[] {
  checkEnum(params.text('ActionType'), ['CreateEcs', 'ChangeOS'], 'InvalidParamter')
  params.flag('ShowExpired') // No image of the stand-in expires.
  return [
    ...statusFilter(params, now),
    ...textFilters(params),
    ...kindFilters(params),
    ...usageFilter(params, world, callerId),
    ...ownTagFilter(params, callerId),
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

/**
 * ImageName is fuzzy: `*` stands for any text, and without a `*` the name has to contain the text.
 * Capitals make no difference.
 */
function namePattern(text: string): ImageCondition {
  const wanted = text.toLowerCase()
  const matches = wanted.includes('*') ? wildcard(wanted) : (name: string) => name.includes(wanted)
  return {
    meets: (image) => matches(image.name.toLowerCase()),
    lookUp: { pattern: wanted, trigrams: wanted.split('*').flatMap(trigramsOf) },
  }
}

function textFilters(params: ImageParams): ImageCondition[] {
  const filters: ImageCondition[] = []
  const imageId = params.text('ImageId')
  if (imageId) filters.push({ meets: (image) => image.id === imageId })
  const name = params.text('ImageName')
  if (name) filters.push(namePattern(name))
  const family = params.text('ImageFamily')
  if (family) filters.push(hasKey('family', family, (image) => image.family === family))
  const resourceGroupId = params.text('ResourceGroupId')
  if (resourceGroupId) {
    filters.push(
      hasKey(
        'resourceGroup',
        resourceGroupId,
        (image) => image.resourceGroupId === resourceGroupId,
      ),
    )
  }
  const snapshotId = params.text('SnapshotId')
  if (snapshotId) {
    filters.push(
      hasKey(
        'snapshot',
        snapshotId,
        (image) =>
          image.snapshotId === snapshotId ||
          image.dataDisks.some((disk) => disk.snapshotId === snapshotId),
      ),
    )
  }
  return filters
}

/** Tags are their owner's business: images of others are found by none. */
function ownTagFilter(params: ImageParams, callerId: string): ImageCondition[] {
  const hasTags = tagFilter(params)
  if (!hasTags) return []
  const keys = params.objects('Tag').map(({ Key = '', Value }) => tagKey(Key, Value || undefined))
  return [
    {
      meets: (image) => image.ownerId === callerId && hasTags(image.tags),
      lookUp: { facet: 'tag', allOf: keys },
    },
  ]
}

function usageFilter(params: ImageParams, world: World, callerId: string): ImageCondition[] {
  const usage = checkEnum(params.text('Usage'), ['instance', 'none'], 'InvalidUsage')
  if (!usage) return []
  return [
    hasValue('usage', usage, (image) => isUsed(world, image, callerId) === (usage === 'instance')),
  ]
}

/** A condition that nothing meets. */
const never: ImageCondition = { meets: () => false }

const architectures = ['i386', 'x86_64', 'arm64'] as const

function kindFilters(params: ImageParams): ImageCondition[] {
  const filters: ImageCondition[] = []
  const osType = checkEnum(params.text('OSType'), ['windows', 'linux'], 'InvalidOSType')
  if (osType) filters.push(hasValue('osType', osType, (image) => image.os.type === osType))
  const architecture = checkEnum(params.text('Architecture'), architectures, 'InvalidArchitecture')
  if (architecture) {
    filters.push(
      hasValue('architecture', architecture, (image) => image.os.architecture === architecture),
    )
  }
  const instanceType = params.text('InstanceType')
  if (instanceType) {
    const type = findInstanceType(instanceType)
    if (!type) throw refusal('InvalidInstanceType.ValueNotSupported', instanceType)
    filters.push({
      meets: (image) => fits(image.os, type),
      lookUp: {
        facet: 'architecture',
        anyOf: architectures.filter((one) => fits({ architecture: one }, type)),
      },
    })
  }
  // Every image of the stand-in supports both.
  for (const feature of ['IsSupportIoOptimized', 'IsSupportCloudinit'] as const) {
    if (params.flag(feature) === false) filters.push(never)
  }
  return filters
}

function namedFilter(key: string, value: string): ImageCondition[] {
  switch (key) {
    case 'CreationStartTime': {
      const start = fromFilter(value)
      if (start === undefined) throw refusal('InvalidFilterValue')
      return [isWithin(start, Number.POSITIVE_INFINITY)]
    }
    case 'CreationEndTime': {
      const end = fromFilter(value)
      if (end === undefined) throw refusal('InvalidFilterValue')
      return [isWithin(Number.NEGATIVE_INFINITY, end)]
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
        ? [never]
        : []
    default:
      throw refusal('InvalidFilterKey.NotFound')
  }
}
