import { firstNotBelow } from './halving.ts'

/** What every list of the stand-in is ordered by. */
interface Dated {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

/** The order of every list: newest first, id as the tie-break. */
export const newestFirst = (left: Dated, right: Dated): number =>
  right.createdAt - left.createdAt || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)

/** Where an item is, or belongs, in an ordered list. */
const placeIn = (list: readonly Dated[], item: Dated): number =>
  firstNotBelow(list.length, (place) => {
    const there = list[place]
    return there !== undefined && newestFirst(there, item) < 0
  })

/** Adds an item to an ordered list. */
export function insert<T extends Dated>(list: T[], item: T): void {
  list.splice(placeIn(list, item), 0, item)
}

/** Takes an item out of an ordered list, if it is there. */
export function remove<T extends Dated>(list: T[], item: T): void {
  const place = placeIn(list, item)
  if (list[place] === item) list.splice(place, 1)
}
