import { en, type Texts } from './en.ts'
import { tasks } from './en/tasks.ts'
import { useTexts } from './texts.ts'

/** The texts of frame and lists, and those of all parts that are loaded when they are needed. */
export type AllTexts = Texts & typeof tasks

const all: AllTexts = { ...en, ...tasks }

/**
 * All texts of the console in the chosen language. For parts that are loaded when they are needed: a page that is there
 * from the start would make everybody load what few read.
 */
export function useAllTexts(): AllTexts {
  useTexts() // For the day when there is more than one language.
  return all
}
