import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router-dom'
import { regionsQuery } from '../queries/regions.ts'
import { useTexts } from '../texts/texts.ts'
import { regionIn } from './regionChoice.ts'

/** The region that the address names, else the one chosen last. */
export const useRegionId = (): string => regionIn(useSearchParams()[0])

/** The name of a region in the chosen language; its ID while the names aren't known. */
export function useRegionName(regionId: string): string {
  const { locale } = useTexts()
  const { data } = useQuery(regionsQuery(locale))
  return data?.Regions.Region.find((region) => region.RegionId === regionId)?.LocalName ?? regionId
}
