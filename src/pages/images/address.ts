import {
  fallback,
  integer,
  maxValue,
  minValue,
  object,
  parse,
  picklist,
  pipe,
  string,
  transform,
} from 'valibot'
import { useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router-dom'
import type { ImageOwnerAlias } from '../../api/contract.ts'

export const pageSizes = [10, 20, 50, 100] as const
const types = ['self', 'system', 'others', 'marketplace'] as const satisfies ImageOwnerAlias[]

/** Longer than any image name (128 characters) is enough to match nothing; the rest needn't travel. */
const longestSearch = 256

/** An integer in an address, `1e9` and `2.5` being none. */
const wholeNumber = pipe(
  string(),
  transform((text) => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN)),
  integer(),
)

const schema = object({
  type: fallback(picklist(types), 'self'),
  q: fallback(
    pipe(
      string(),
      transform((text) => text.trim().slice(0, longestSearch)),
    ),
    '',
  ),
  page: fallback(pipe(wholeNumber, minValue(1), maxValue(1_000_000)), 1),
  size: fallback(pipe(wholeNumber, picklist(pageSizes)), 10),
})

/** What the images page shows, as its address tells it: image type, search text, page from 1, images a page. */
export interface ImagesAddress {
  type: ImageOwnerAlias
  q: string
  page: number
  size: number
}

/** Reads the address; whatever makes no sense in it is taken as its default. */
export const readAddress = (search: URLSearchParams): ImagesAddress =>
  parse(schema, {
    type: search.get('type'),
    q: search.get('q'),
    page: search.get('page'),
    size: search.get('size'),
  })

/**
 * What the address says, and how to go on from there. `replace` leaves no step behind for Back. Defaults other than the
 * type are left out of the address.
 */
export function useImagesAddress() {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const address = useMemo(() => readAddress(search), [search])

  function go(change: Partial<ImagesAddress>, options: { replace?: boolean } = {}) {
    const { type, q, page, size } = { ...address, ...change }
    const next = new URLSearchParams(search)
    const set = (name: string, value: string, usual: string) =>
      value === usual ? next.delete(name) : next.set(name, value)
    next.set('type', type)
    set('q', q, '')
    set('page', String(page), '1')
    set('size', String(size), '10')
    void navigate({ search: next.toString() }, options)
  }

  return { address, go }
}
