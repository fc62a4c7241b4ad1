import type { ActionRequest } from '../../api/contract.ts'
import { statusAt } from './describe.ts'
import { refusal, type ApiErrorCode } from './errors.ts'
import { instanceTypeArchitectures } from './instanceTypes.ts'
import type { Params } from './params.ts'
import { fromFilter } from './time.ts'
import type { ImageRecord } from './world.ts'

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
 * @param callerId whose tags can be matched
 * @param now the time at which statuses are compared, in milliseconds
 * @throws EcsApiError for values that the API doesn't know
 */
export function imageFilter(params: ImageParams, callerId: string, now: number): ImagePredicate[] {
  checkEnum(params.text('ActionType'), ['CreateEcs', 'ChangeOS'], 'InvalidParamter')
  params.flag('ShowExpired') // No image of the stand-in expires.
  return [
    ...statusFilter(params, now),
    ...textFilters(params),
    ...kindFilters(params),
    ...tagFilters(params, callerId),
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
    usable === undefined ? [] : [(image) => (statusAt(image, now) === 'Available') === usable]
  if (given === 'ALL') return usability
  const wanted = new Set((given ?? 'Available').split(',').map((status) => status.trim()))
  for (const status of wanted) if (!statuses.has(status)) throw refusal('InvalidParamter')
  return [(image) => wanted.has(statusAt(image, now)), ...usability]
}

/**
 * ImageName is fuzzy: `*` stands for any text, and without a `*` the name has to contain the text.
 * Capitals make no difference.
 */
function namePattern(text: string): ImagePredicate {
  const wanted = text.toLowerCase()
  if (!wanted.includes('*')) return (image) => image.name.toLowerCase().includes(wanted)
  const [start = '', ...rest] = wanted.split('*')
  const end = rest.pop() ?? ''
  return (image) => {
    const name = image.name.toLowerCase()
    if (!name.startsWith(start)) return false
    let position = start.length
    for (const part of rest) {
      const found = name.indexOf(part, position)
      if (found < 0) return false
      position = found + part.length
    }
    return name.length - end.length >= position && name.endsWith(end)
  }
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

function kindFilters(params: ImageParams): ImagePredicate[] {
  const filters: ImagePredicate[] = []
  const usage = checkEnum(params.text('Usage'), ['instance', 'none'], 'InvalidUsage')
  if (usage) filters.push((image) => image.inUse === (usage === 'instance'))
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
    const runs = instanceTypeArchitectures.get(instanceType)
    if (!runs) throw refusal('InvalidInstanceType.ValueNotSupported', instanceType)
    filters.push((image) => (image.os.architecture === 'arm64' ? 'arm64' : 'x86_64') === runs)
  }
  // Every image of the stand-in supports both.
  for (const feature of ['IsSupportIoOptimized', 'IsSupportCloudinit'] as const) {
    if (params.flag(feature) === false) filters.push(() => false)
  }
  return filters
}

function tagFilters(params: ImageParams, callerId: string): ImagePredicate[] {
  const wanted = params.objects('Tag')
  if (wanted.length > 20) throw refusal('InvalidTagCount')
  return wanted.map(({ Key, Value }) => {
    if (!Key) throw refusal('InvalidTag.Mismatch')
    return (image) =>
      image.ownerId === callerId &&
      image.tags.some((tag) => tag.key === Key && (!Value || tag.value === Value))
  })
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
