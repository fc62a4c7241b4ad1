import { keepPreviousData } from '@tanstack/react-query'
import { ecsQuery } from './ecsQuery.ts'

/** The regions of the cloud, with their names in a language. Another one replaces the old names once it is there. */
export const regionsQuery = (locale: 'en-US' | 'zh-CN') => ({
  ...ecsQuery('DescribeRegions', { AcceptLanguage: locale }),
  staleTime: Infinity,
  placeholderData: keepPreviousData,
})
