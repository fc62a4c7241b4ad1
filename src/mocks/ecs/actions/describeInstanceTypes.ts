import type { InstanceType } from '../../../api/contract.ts'
import { refusal } from '../errors.ts'
import { instanceTypes, type InstanceTypeFacts } from '../instanceTypes.ts'
import type { ActionHandler } from './action.ts'
import { oneOf, pageOf } from './lists.ts'

const processors = ['X86', 'ARM'] as const

const describe = (type: InstanceTypeFacts): InstanceType => ({
  InstanceTypeId: type.id,
  InstanceTypeFamily: type.family,
  InstanceFamilyLevel: type.level,
  InstanceCategory: type.category,
  CpuCoreCount: type.cpu,
  MemorySize: type.memory,
  CpuArchitecture: processorOf(type),
  GPUAmount: 0,
  GPUSpec: '',
  DiskQuantity: 17,
  EniQuantity: type.cpu > 2 ? 3 : 2,
  NvmeSupport: 'unsupported',
})

const processorOf = ({ architecture }: InstanceTypeFacts) =>
  architecture === 'arm64' ? 'ARM' : 'X86'

const any = { fallback: 0, min: 0, max: 1_000_000 }

/** DescribeInstanceTypes: the catalogue, which is the same in every region; where a type is offered, DescribeZones tells. */
export const describeInstanceTypes: ActionHandler<'DescribeInstanceTypes'> = (_context, params) => {
  const ids = params.list('InstanceTypes')
  if (ids.length > 10) throw refusal('InvalidParameter', 'InstanceTypes')
  const processor = oneOf(
    params.text('CpuArchitecture'),
    processors,
    'InvalidParameter',
    'CpuArchitecture',
  )
  const family = params.text('InstanceTypeFamily')
  const level = params.text('InstanceFamilyLevel')
  const category = params.text('InstanceCategory')
  const least = {
    cpu: params.integer('MinimumCpuCoreCount', any),
    memory: params.integer('MinimumMemorySize', any),
  }
  const most = {
    cpu: params.integer('MaximumCpuCoreCount', { ...any, fallback: any.max }),
    memory: params.integer('MaximumMemorySize', { ...any, fallback: any.max }),
  }
  const found = instanceTypes.filter(
    (type) =>
      (ids.length === 0 || ids.includes(type.id)) &&
      (!processor || processorOf(type) === processor) &&
      (!family || type.family === family) &&
      (!level || type.level === level) &&
      (!category || type.category === category) &&
      type.cpu >= least.cpu &&
      type.cpu <= most.cpu &&
      type.memory >= least.memory &&
      type.memory <= most.memory,
  )
  // Without NextToken and MaxResults the service answers with all types at once.
  const paged = params.text('NextToken') ?? params.text('MaxResults')
  const { shown, fields } = paged ? pageOf(params, found) : { shown: found, fields: undefined }
  return {
    NextToken: fields?.NextToken ?? '',
    InstanceTypes: { InstanceType: shown.map(describe) },
  }
}
