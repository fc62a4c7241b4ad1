import { newestFirst } from '../newestFirst.ts'
import type { ImageRecord } from '../records.ts'

/** Images that were found, newest first: how many, and any part of them. */
export interface Selection {
  readonly count: number
  /** At most `size` of them after the first `skip`. */
  readonly part: (skip: number, size: number) => readonly ImageRecord[]
}

/** A selection of all images of a list that is newest first. */
export const selectionOf = (images: readonly ImageRecord[]): Selection => ({
  count: images.length,
  part: (skip, size) => images.slice(skip, skip + size),
})

/** Several selections as one, without going through the whole of a long one. */
export const merged = (selections: readonly Selection[]): Selection => {
  const count = selections.reduce((sum, selection) => sum + selection.count, 0)
  return {
    count,
    part: (skip, size) => {
      // Among the first `skip` of all are as many of one as are left if all the others are among them too: no part of a
      // page, and whatever stands before those stays before the page.
      const passed = selections.map((selection) => Math.max(0, skip - (count - selection.count)))
      const left = skip - passed.reduce((sum, some) => sum + some, 0)
      return selections
        .flatMap((selection, place) => selection.part(passed[place] ?? 0, left + size))
        .toSorted(newestFirst)
        .slice(left, left + size)
    },
  }
}
