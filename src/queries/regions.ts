import { ecsQuery } from './ecsQuery.ts'

/** The regions of the cloud, with their English names. */
export const regionsQuery = () => ({
  ...ecsQuery('DescribeRegions', { AcceptLanguage: 'en-US' }),
  staleTime: Infinity,
})
