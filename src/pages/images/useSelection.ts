import { createContext, useContext, useState } from 'react'

/** Images that are checked in the list, to do something with all of them. */
export interface Selection {
  readonly ids: readonly string[]
  readonly has: (imageId: string) => boolean
  readonly set: (imageIds: readonly string[], checked: boolean) => void
  readonly clear: () => void
}

/** Of the list: its rows would all be drawn anew if each change of it went through them. */
export const SelectionContext = createContext<Selection>({
  ids: [],
  has: () => false,
  set: () => undefined,
  clear: () => undefined,
})

/** What is checked in the list around. */
export const useListSelection = (): Selection => useContext(SelectionContext)

const keyOf = (regionId: string) => `ecs-images/selected/${regionId}`

const read = (regionId: string): string[] =>
  (sessionStorage.getItem(keyOf(regionId)) ?? '').split(',').filter((id) => id !== '')

/**
 * What is checked among the own images of a region, over all pages and searches. It is kept for the tab, so that a reload
 * doesn't lose it.
 */
export function useSelection(regionId: string): Selection {
  const [state, setState] = useState(() => ({ regionId, ids: read(regionId) }))
  // Another region has a selection of its own.
  const ids = state.regionId === regionId ? state.ids : read(regionId)

  function write(next: string[]) {
    sessionStorage.setItem(keyOf(regionId), next.join(','))
    setState({ regionId, ids: next })
  }

  return {
    ids,
    has: (imageId) => ids.includes(imageId),
    set(imageIds, checked) {
      const others = ids.filter((id) => !imageIds.includes(id))
      write(checked ? [...others, ...imageIds] : others)
    },
    clear: () => write([]),
  }
}
