/** The languages of the console, as `lang` in the address and in HTML names them. */
export type Language = 'en' | 'zh-CN'

const storageKey = 'ecs-images/language'

/** The language of the console that somebody means: `zh`, `zh-CN`, `en-GB`. */
function languageOf(text: string | null): Language | undefined {
  if (/^zh\b/i.test(text ?? '')) return 'zh-CN'
  return /^en\b/i.test(text ?? '') ? 'en' : undefined
}

/** Chosen here, and so for the next visits. */
export const keepLanguage = (language: Language): void => localStorage.setItem(storageKey, language)

/** The language that the address names, which is then kept; else the kept one; else the browser's, if there is a choice. */
export function languageAtStart(): Language {
  const named = languageOf(new URLSearchParams(location.search).get('lang'))
  if (named) keepLanguage(named)
  return (
    named ?? languageOf(localStorage.getItem(storageKey)) ?? languageOf(navigator.language) ?? 'en'
  )
}
