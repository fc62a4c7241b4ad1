import { array, fallback, object, optional, parse, picklist, string } from 'valibot'

/** The lists whose looks are chosen apart. */
export type ListName = 'images' | 'instances'

/** Rows that a page of a list can have. */
export const pageSizes = [10, 20, 50, 100] as const
export const usualPageSize = 10

const schema = object({
  hidden: fallback(optional(array(string()), []), []),
  size: fallback(optional(picklist(pageSizes), usualPageSize), usualPageSize),
})

/** How somebody wants to see a list. */
export interface ListChoices {
  /** Keys of the columns that are hidden. */
  hidden: readonly string[]
  /** Rows of a page, where the address doesn't say how many. */
  size: number
}

/** What was kept of somebody's choices; whatever makes no sense in it is taken as never chosen. */
export function readListChoices(kept: string | null): ListChoices {
  try {
    return parse(schema, JSON.parse(kept ?? '{}'))
  } catch {
    return { hidden: [], size: usualPageSize } // Somebody else wrote there.
  }
}

/** Where the choices of an account for a list are kept. */
export const choicesKey = (list: ListName, accountId: string): string =>
  `ecs-images/list/${list}/${accountId}`

/** The keys that are hidden once a column is shown or hidden. Those of other kinds of the list stay as they are. */
export const withColumn = (
  hidden: readonly string[],
  key: string,
  isShown: boolean,
): readonly string[] => [...hidden.filter((one) => one !== key), ...(isShown ? [] : [key])]
