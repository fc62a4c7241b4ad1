import { createContext, useContext } from 'react'
import type { Language } from '../texts/language.ts'

interface LanguageChoice {
  readonly language: Language
  /** Shows the console in another language and keeps the choice. Rejects if the language can't be loaded. */
  readonly chooseLanguage: (language: Language) => Promise<void>
}

export const LanguageContext = createContext<LanguageChoice>({
  language: 'en',
  chooseLanguage: () => Promise.resolve(),
})

export const useLanguage = (): LanguageChoice => useContext(LanguageContext)
