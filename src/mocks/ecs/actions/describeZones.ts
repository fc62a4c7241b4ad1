import type { Zone } from '../../../api/contract.ts'
import { zonesOf } from '../zones.ts'
import type { ActionHandler } from './action.ts'
import { localNames } from './language.ts'
import { oneOf } from './lists.ts'
import { requiredRegion } from './region.ts'

/** The kinds of disk that every zone has. */
export const diskCategories = ['cloud_essd', 'cloud_auto', 'cloud_ssd', 'cloud_efficiency'] as const

/** DescribeZones: the zones of a region, and unless Verbose is false what can be had there. */
export const describeZones: ActionHandler<'DescribeZones'> = (_context, params) => {
  const regionId = requiredRegion(params)
  const nameOf = localNames(params)
  oneOf(
    params.text('InstanceChargeType'),
    ['PrePaid', 'PostPaid'],
    'InvalidInstanceChargeType.NotFound',
  )
  oneOf(
    params.text('SpotStrategy'),
    ['NoSpot', 'SpotWithPriceLimit', 'SpotAsPriceGo'],
    'InvalidSpotStrategy',
  )
  const verbose = params.flag('Verbose') ?? true
  return {
    Zones: {
      Zone: zonesOf(regionId).map((zone): Zone => ({
        ZoneId: zone.id,
        LocalName: nameOf(zone),
        ZoneType: 'AvailabilityZone',
        ...(verbose
          ? {
              AvailableResourceCreation: {
                ResourceTypes: ['VSwitch', 'IoOptimized', 'Instance', 'Disk'],
              },
              AvailableDiskCategories: { DiskCategories: [...diskCategories] },
              AvailableInstanceTypes: { InstanceTypes: zone.types.map(({ id }) => id) },
            }
          : {}),
      })),
    },
  }
}
