import { useQueries } from '@tanstack/react-query'
import type { InstanceType } from '../../../api/contract.ts'
import {
  instanceTypesQuery,
  securityGroupsQuery,
  vSwitchesQuery,
  zonesQuery,
} from '../../../queries/places.ts'
import { useAllTexts } from '../../../texts/all.ts'

/** A zone that this account has a network in. */
export interface Place {
  zoneId: string
  name: string
  vSwitchId: string
  /** IDs of the instance types that can be had there. */
  typeIds: readonly string[]
}

/** Where instances can be created in a region, and of which types. */
export interface Places {
  places: readonly Place[]
  types: readonly InstanceType[]
  securityGroupId: string
}

/** Asks for zones, vSwitches, instance types and security groups of a region at once. */
export function usePlaces(regionId: string) {
  const { locale } = useAllTexts()
  const queries = useQueries({
    queries: [
      zonesQuery(regionId, locale),
      vSwitchesQuery(regionId),
      instanceTypesQuery(),
      securityGroupsQuery(regionId),
    ],
  })
  const [zones, vSwitches, types, groups] = queries
  const failed = queries.find(({ error }) => error)
  const data: Places | undefined =
    zones.data && vSwitches.data && types.data && groups.data
      ? {
          types: types.data.InstanceTypes.InstanceType,
          securityGroupId: groups.data.SecurityGroups.SecurityGroup[0]?.SecurityGroupId ?? '',
          places: vSwitches.data.VSwitches.VSwitch.map(({ VSwitchId, ZoneId }) => {
            const zone = zones.data.Zones.Zone.find((one) => one.ZoneId === ZoneId)
            return {
              zoneId: ZoneId,
              name: zone?.LocalName ?? ZoneId,
              vSwitchId: VSwitchId,
              typeIds: zone?.AvailableInstanceTypes?.InstanceTypes ?? [],
            }
          }),
        }
      : undefined
  return {
    data,
    error: failed?.error ?? null,
    isFetching: queries.some(({ isFetching }) => isFetching),
    retry: () => {
      for (const query of queries) if (query.error) void query.refetch()
    },
  }
}
