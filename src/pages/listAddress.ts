import { parse } from 'valibot'
import { useCallback, useMemo } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom'
import { sizeInAddress } from './addressSchemas.ts'
import { usualPageSize, type ListName } from './listChoices.ts'
import { useListChoices } from './useListChoices.ts'

/**
 * What the address of a list says, and how to go on from there.
 * @param list which list: where the address names no page size, the one that was chosen last for the list counts
 * @param read reads all but the page size; whatever makes no sense in it is taken as its default
 * @param usual the values that are left out of the address
 * @returns `go`, which changes some of it; `replace` leaves no step behind for Back
 */
export function useListAddress<Told extends object>(
  list: ListName,
  read: (search: URLSearchParams) => Told,
  usual: Partial<Told>,
) {
  const [search] = useSearchParams()
  const { pathname, state } = useLocation()
  const navigate = useNavigate()
  const { size: chosenLast, choose } = useListChoices(list)
  const told = useCallback(
    (from: URLSearchParams): Told & { size: number } => ({
      ...read(from),
      size: parse(sizeInAddress, from.get('size')) ?? chosenLast,
    }),
    [read, chosenLast],
  )
  const address = useMemo(() => told(search), [told, search])

  function go(change: Partial<Told & { size: number }>, options: { replace?: boolean } = {}) {
    // Something may have gone elsewhere already, and React is still drawing it: that is what this goes on from.
    if (!window.location.pathname.endsWith(pathname)) return
    const next = new URLSearchParams(window.location.search)
    const now = told(next)
    if (change.size !== undefined && change.size !== now.size) {
      // Back leads to as many rows as there were.
      next.set('size', String(now.size))
      void navigate({ search: next.toString() }, { replace: true, state: state as unknown })
      choose({ size: change.size })
    }
    const leftOut = { ...usual, ...(next.has('size') ? {} : { size: usualPageSize }) }
    for (const [name, value] of Object.entries({ ...now, ...change })) {
      if (value === leftOut[name as keyof typeof leftOut]) next.delete(name)
      else next.set(name, String(value))
    }
    void navigate({ search: next.toString() }, options)
  }

  return { address, go }
}
