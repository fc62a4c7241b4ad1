import { refusal } from '../errors.ts'
import { regions } from '../regions.ts'
import type { ActionHandler } from './action.ts'
import { localNames } from './language.ts'

const chargeTypes = new Set(['PrePaid', 'PostPaid', 'SpotWithPriceLimit', 'SpotAsPriceGo'])
const resourceTypes = new Set(['instance', 'disk', 'reservedinstance', 'scu'])

/** DescribeRegions: every region is open for everything. */
export const describeRegions: ActionHandler<'DescribeRegions'> = (_context, params) => {
  const nameOf = localNames(params)
  if (!chargeTypes.has(params.text('InstanceChargeType') ?? 'PostPaid')) {
    throw refusal('Invalid.InstanceChargeType')
  }
  if (!resourceTypes.has(params.text('ResourceType') ?? 'instance')) {
    throw refusal('InvalidResourceType.NotFound')
  }
  return {
    Regions: {
      Region: regions.map((region) => ({
        RegionId: region.id,
        RegionEndpoint: `ecs.${region.id}.aliyuncs.com`,
        LocalName: nameOf(region),
        Status: 'available',
      })),
    },
  }
}
