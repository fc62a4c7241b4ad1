import { demoPanel as english } from './en/demoPanel.ts'
import { useTexts } from './texts.ts'
import { demoPanel as chinese } from './zh/demoPanel.ts'

const byLocale: Readonly<Record<string, typeof english>> = { 'zh-CN': chinese }

/**
 * The texts of the demo's controls in the chosen language. They are loaded with the controls, in both languages, and are
 * no part of the others: a live build has none of them.
 */
export const useDemoTexts = (): typeof english => byLocale[useTexts().locale] ?? english
