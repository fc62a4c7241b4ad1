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
  /** Calls `listener` after another account was signed in. @returns a function that ends this */
  readonly onSwitch: (listener: () => void) => () => void
  readonly reset: () => Promise<void>
  /** Calls `listener` after another tab has changed the world. @returns a function that ends this */
  readonly onForeignChange: (listener: () => void) => () => void
  /** The name of the scenario that is played. */
  readonly scenario: string
  readonly scenarios: readonly { readonly name: string; readonly purpose: string }[]
  readonly stage: DemoStage
  /** Has `ask` asked before something is done in the past that is shown, which forgets all that was done later. */
  readonly beforeActingInPast: (ask: () => Promise<boolean>) => void
}

/** A change that was made in the demo's world. */
export interface DemoEntry {
  readonly action: string
  /** The ID of the account that made it. */
  readonly caller: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly params: Readonly<Record<string, string>>
  /** What it was done to: a name, or an ID. */
  readonly about: string
  /** The IDs of what it made. */
  readonly made: readonly string[]
  /** Whether this version can't do it again, and leaves it out. */
  readonly leftOut: boolean
}

/** A failure that calls of an action meet; `times` counts those that are left, all of them unless given. */
export interface DemoFault {
  readonly action: string
  readonly code: string
  readonly times?: number
}

/** What the stand-in did not understand of an address: `value`, and for a failure the whole of it in `fail`. */
export type DemoAddressProblem =
  | { readonly kind: 'unknownScenario'; readonly value: string; readonly played: string }
  | {
      readonly kind: 'unknownAccount' | 'wrongTime' | 'wrongSeed' | 'wrongLatency'
      readonly value: string
    }
  | { readonly kind: 'brokenWorld' }
  | {
      readonly kind: 'unknownAction' | 'unknownCode' | 'wrongTimes'
      readonly fail: string
      readonly value: string
    }

/** The controls of a demo: what goes wrong, how long answers take, what time it is, and what was done. */
export interface DemoStage {
  /** What was not understood of the address. */
  readonly addressProblems: readonly DemoAddressProblem[]
  readonly actions: readonly string[]
  readonly codes: readonly string[]
  readonly state: () => {
    readonly faults: readonly DemoFault[]
    readonly latency: number | 'infinite'
    /** Milliseconds since 1970. */
    readonly now: number
    readonly clockStands: boolean
    /** How many changes are shown, while it is the past; `undefined` in the present. */
    readonly shown: number | undefined
  }
  readonly onChange: (listener: () => void) => () => void
  readonly fail: (action: string, code: string, times?: number) => void
  readonly lift: (fault: DemoFault) => void
  readonly setLatency: (latency: number | string) => void
  /** Moves the clock forward by milliseconds. */
  readonly step: (milliseconds: number) => void
  /** What was done, the oldest first. */
  readonly journal: () => Promise<readonly DemoEntry[]>
  /** Shows the world as it was after the first `changes` of the journal; all of them are the present. */
  readonly lookAt: (changes: number) => Promise<void>
  /**
   * Calls `listener` when the service may tell something else without a call: because the clock was stepped, or because
   * another world is shown, be it the same one's past. @returns a function that ends this
   */
  readonly onWorldChange: (listener: (change: 'clock' | 'world') => void) => () => void
  /** The world as text, to be kept in a file. */
  readonly exportWorld: () => Promise<string>
  /** Plays a world of a file. @returns its scenario, or why it can't be played; then nothing has changed */
  readonly importWorld: (
    text: string,
  ) => Promise<
    | { readonly scenario: string }
    | { readonly problem: 'notWorld' | 'newer' | 'unknownScenario' | 'broken' }
  >
  /** An address that shows the same as another one does here and now; not all of it if too much was done. */
  readonly link: (address: string) => Promise<{ address: string; isWhole: boolean }>
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
