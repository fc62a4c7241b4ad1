import type { ConfigProviderProps } from 'antd'
import enUS from 'antd/es/locale/en_US'
import { en, type Texts } from '../texts/en.ts'
import type { Language } from '../texts/language.ts'

/** What the console says in one language: its own texts, and those of antd's parts. */
export interface Catalogue {
  readonly language: Language
  readonly texts: Texts
  /** Always given: a provider of antd that gets its first one later shows all below it anew. */
  readonly antd: NonNullable<ConfigProviderProps['locale']>
}

/** There from the start. */
export const english: Catalogue = { language: 'en', texts: en, antd: enUS }

/** Loads a language. Only who reads another one than English pays for it. */
export const loadCatalogue = async (language: Language): Promise<Catalogue> =>
  language === 'en' ? english : (await import('./chinese.ts')).chinese
