import { createContext, useContext, useEffect, useMemo, useRef } from 'react'
import { useLocation, useNavigate, type NavigateOptions, type To } from 'react-router-dom'

/** What the rows of the list lead on with. */
export interface ListLinks {
  /** The search parameters of the list's address: where rows lead to keeps them. */
  readonly search: string
  readonly navigate: (to: To, options?: NavigateOptions) => void
}

export const ListLinksContext = createContext<ListLinks>({ search: '', navigate: () => undefined })

export const useListLinks = (): ListLinks => useContext(ListLinksContext)

/**
 * For the page that shows the list. The router tells everybody of every address: rows that asked it themselves would all be
 * drawn anew below each dialog that opens. This changes only with what the list shows.
 */
export function useNewListLinks(): ListLinks {
  const { search } = useLocation()
  const navigate = useNavigate()
  const newest = useRef(navigate)
  useEffect(() => {
    newest.current = navigate
  })
  return useMemo(
    () => ({ search, navigate: (to, options) => void newest.current(to, options) }),
    [search],
  )
}
