import { createContext, useContext } from 'react'

/**
 * Counts how often another world was shown, or another of its times. What was seen before says nothing about what is seen
 * now: a row that is missing then was not withdrawn. In the live console it stays 0.
 */
export const EraContext = createContext(0)

export const useEra = (): number => useContext(EraContext)
