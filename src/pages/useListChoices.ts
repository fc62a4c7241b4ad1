import { useMemo, useSyncExternalStore } from 'react'
import { choicesKey, readListChoices, type ListChoices, type ListName } from './listChoices.ts'
import { useAccountId } from './useAccountId.ts'

/** Rows of a page, by the key in the storage: as they were when this tab asked first, or chosen in this tab. */
const sizes = new Map<string, number>()

function sizeOf(key: string, chosen: number): number {
  const size = sizes.get(key) ?? chosen
  sizes.set(key, size)
  return size
}

const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  // Of what other tabs change.
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

/**
 * How this account wants to see a list. Kept in this browser. Other tabs of the account show and hide columns at once, but
 * take the page size when they load next: another one would put other rows on the page that is being read there.
 * @returns the choices, and `choose`, which changes some of them
 */
export function useListChoices(
  list: ListName,
): ListChoices & { choose: (change: Partial<ListChoices>) => void } {
  const key = choicesKey(list, useAccountId())
  const kept = useSyncExternalStore(subscribe, () => localStorage.getItem(key))
  return useMemo(() => {
    const { hidden, size } = readListChoices(kept)
    return {
      hidden,
      size: sizeOf(key, size),
      choose(change) {
        if (change.size !== undefined) sizes.set(key, change.size)
        // What another tab has chosen a moment ago stays.
        const choices = { ...readListChoices(localStorage.getItem(key)), ...change }
        localStorage.setItem(key, JSON.stringify(choices))
        for (const listener of listeners) listener()
      },
    }
  }, [key, kept])
}
