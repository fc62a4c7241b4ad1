import { createContext, useContext } from 'react'

/**
 * What a demo build adds to the console: accounts to be, and a world to reset. The stand-in provides it; the live
 * console has none.
 */
export interface Demo {
  readonly accounts: readonly { readonly id: string; readonly nickname: string }[]
  /** Whether changes survive a reload. */
  readonly persistent: boolean
  readonly accountId: () => string
  readonly switchAccount: (accountId: string) => void
  readonly reset: () => Promise<void>
  /** Calls `listener` after another tab has changed the world. @returns a function that ends this */
  readonly onForeignChange: (listener: () => void) => () => void
}

export interface DemoSession {
  /** `undefined` in the live console, and while the stand-in still loads. */
  readonly demo: Demo | undefined
  /** Counts who has been signed in: another number, another account. */
  readonly signIn: number
  /** Signs another account in and starts the console anew for it. */
  readonly switchAccount: (accountId: string) => void
}

export const DemoContext = createContext<DemoSession>({
  demo: undefined,
  signIn: 1,
  switchAccount: () => undefined,
})

export const useDemo = (): DemoSession => useContext(DemoContext)
