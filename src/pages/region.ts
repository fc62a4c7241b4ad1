import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router-dom'
import { regionsQuery } from '../queries/regions.ts'
import { useTexts } from '../texts/texts.ts'

const storageKey = 'ecs-images/region'
const firstRegion = 'cn-hangzhou'

/** Whether a text can be a region ID at all. */
const looksLikeRegion = (text: string | null): text is string =>
  text !== null && /^[a-z][a-z0-9-]{3,40}$/.test(text)

/** The region that this browser's user chose last. */
export function rememberedRegion(): string {
  const remembered = localStorage.getItem(storageKey)
  return looksLikeRegion(remembered) ? remembered : firstRegion
}

export const rememberRegion = (regionId: string): void => localStorage.setItem(storageKey, regionId)

/** The region that the address names, else the one chosen last. */
export function useRegionId(): string {
  const named = useSearchParams()[0].get('region')
  return looksLikeRegion(named) ? named : rememberedRegion()
}

/** The name of a region in the chosen language; its ID while the names aren't known. */
export function useRegionName(regionId: string): string {
  const { locale } = useTexts()
  const { data } = useQuery(regionsQuery(locale))
  return data?.Regions.Region.find((region) => region.RegionId === regionId)?.LocalName ?? regionId
}
