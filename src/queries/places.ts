import { ecsQuery } from './ecsQuery.ts'

/** What doesn't change while somebody fills in a form. */
const lasting = { staleTime: 300_000 }

/** The zones of a region, with their names in a language, and the instance types that can be had in each. */
export const zonesQuery = (regionId: string, locale: 'en-US' | 'zh-CN') => ({
  ...ecsQuery('DescribeZones', { RegionId: regionId, AcceptLanguage: locale }),
  ...lasting,
})

/** Every instance type. */
export const instanceTypesQuery = () => ({ ...ecsQuery('DescribeInstanceTypes', {}), ...lasting })

/** The vSwitches of this account in a region: each stands for a zone. */
export const vSwitchesQuery = (regionId: string) => ({
  ...ecsQuery('DescribeVSwitches', { RegionId: regionId, PageSize: 50 }),
  ...lasting,
})

/** The security groups of this account in a region. */
export const securityGroupsQuery = (regionId: string) => ({
  ...ecsQuery('DescribeSecurityGroups', { RegionId: regionId, PageSize: 50 }),
  ...lasting,
})
