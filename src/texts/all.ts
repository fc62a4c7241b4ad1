import { en, type Texts } from './en.ts'
import { tasks } from './en/tasks.ts'
import { useTexts } from './texts.ts'

/** The texts of frame and lists, and those of all parts that are loaded when they are needed. */
export type AllTexts = Texts & typeof tasks

const english: AllTexts = { ...en, ...tasks }

/** Other languages than English are loaded whole. */
const isWhole = (texts: Texts): texts is AllTexts => 'sharing' in texts

/**
 * All texts of the console in the chosen language. For parts that are loaded when they are needed: a page that is there
 * from the start would make everybody load what few read.
 */
export function useAllTexts(): AllTexts {
  const texts = useTexts()
  return isWhole(texts) ? texts : english
}
