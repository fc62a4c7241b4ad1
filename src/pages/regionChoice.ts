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

/** The region that an address names, else the one chosen last. */
export function regionIn(search: URLSearchParams): string {
  const named = search.get('region')
  return looksLikeRegion(named) ? named : rememberedRegion()
}
