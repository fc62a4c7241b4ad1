import { fallback, integer, maxValue, minValue, picklist, pipe, string, transform } from 'valibot'
import { useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router-dom'

/** Rows that a page of a list can have. */
export const pageSizes = [10, 20, 50, 100] as const

/** Longer than any name (128 characters) is enough to match nothing; the rest needn't travel. */
const longestText = 256

/** An integer in an address, `1e9` and `2.5` being none. */
const wholeNumber = pipe(
  string(),
  transform((text) => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN)),
  integer(),
)

/** Schemas of what the addresses of lists have in common. Whatever makes no sense is taken as its default. */
export const textInAddress = fallback(
  pipe(
    string(),
    transform((text) => text.trim().slice(0, longestText)),
  ),
  '',
)
export const pageInAddress = fallback(pipe(wholeNumber, minValue(1), maxValue(1_000_000)), 1)
export const sizeInAddress = fallback(pipe(wholeNumber, picklist(pageSizes)), 10)

/**
 * What the address of a list says, and how to go on from there.
 * @param read reads the address; whatever makes no sense in it is taken as its default
 * @param usual the values that are left out of the address
 * @returns `go`, which changes some of it; `replace` leaves no step behind for Back
 */
export function useListAddress<Address extends object>(
  read: (search: URLSearchParams) => Address,
  usual: Partial<Address>,
) {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const address = useMemo(() => read(search), [read, search])

  function go(change: Partial<Address>, options: { replace?: boolean } = {}) {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries({ ...address, ...change })) {
      if (value === usual[name as keyof Address]) next.delete(name)
      else next.set(name, String(value))
    }
    void navigate({ search: next.toString() }, options)
  }

  return { address, go }
}
