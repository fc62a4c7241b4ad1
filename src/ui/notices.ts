import { useSyncExternalStore } from 'react'
import type { EcsError } from '../api/errors.ts'

/** Something that is told beside the page: what was done, or what failed where there is no better place to say so. */
export interface Notice {
  readonly id: number
  readonly title: string
  /** Of a call that failed. */
  readonly error?: EcsError
  /** Whether it is no good news, although no call failed. */
  readonly isBad?: true
}

let shown: readonly Notice[] = []
let lastId = 0
const listeners = new Set<() => void>()

function show(next: readonly Notice[]) {
  shown = next
  for (const listener of listeners) listener()
}

/** Tells that something was done. It goes by itself. */
export const announce = (title: string): void => show([...shown, { id: ++lastId, title }])

/** Tells that something of the console itself didn't work. It goes by itself. */
export const announceTrouble = (title: string): void =>
  show([...shown, { id: ++lastId, title, isBad: true }])

const withoutFailure = (title: string) =>
  shown.filter((notice) => !notice.error || notice.title !== title)

/**
 * Tells that something failed which has no form or dialog of its own. It stays until somebody closes it. What was tried
 * again and failed again is told once.
 */
export const announceFailure = (title: string, error: EcsError): void =>
  show([...withoutFailure(title), { id: ++lastId, title, error }])

/** Takes back that something failed: it was tried again, and has worked. */
export const withdrawFailure = (title: string): void => show(withoutFailure(title))

export const dismissNotice = (id: number): void => show(shown.filter((notice) => notice.id !== id))

/** Takes back everything that was told: it was said to somebody else. */
export const dismissAll = (): void => show([])

/** What is told at the moment, the oldest first. */
export const useNotices = (): readonly Notice[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => shown,
  )
