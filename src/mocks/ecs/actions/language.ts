import { refusal } from '../errors.ts'
import type { Params } from '../params.ts'

const languages = new Set(['zh-CN', 'zh-TW', 'en-US', 'ja', 'fr', 'de', 'ko'])

/**
 * Which of its two names a place is called by: Chinese unless AcceptLanguage asks for another language; all others get
 * English.
 * @throws InvalidAcceptLanguage.NotFound
 */
export function localNames(
  params: Params<{ AcceptLanguage?: string }>,
): (place: { readonly english: string; readonly chinese: string }) => string {
  const language = params.text('AcceptLanguage') ?? 'zh-CN'
  if (!languages.has(language)) throw refusal('InvalidAcceptLanguage.NotFound')
  return ({ english, chinese }) => (language.startsWith('zh') ? chinese : english)
}
