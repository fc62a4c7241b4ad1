import { createContext, useContext } from 'react'
import { en, type Texts } from './en.ts'

export const TextsContext = createContext<Texts>(en)

/** The console's texts in the chosen language. */
export const useTexts = (): Texts => useContext(TextsContext)
