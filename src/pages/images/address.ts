import { fallback, object, parse, picklist } from 'valibot'
import type { ImageOwnerAlias } from '../../api/contract.ts'
import { pageInAddress, sizeInAddress, textInAddress, useListAddress } from '../listAddress.ts'

const types = ['self', 'system', 'others', 'marketplace'] as const satisfies ImageOwnerAlias[]

const schema = object({
  type: fallback(picklist(types), 'self'),
  q: textInAddress,
  page: pageInAddress,
  size: sizeInAddress,
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

/** What the address says, and how to go on from there. The type always stands in it. */
export const useImagesAddress = () => useListAddress(readAddress, { q: '', page: 1, size: 10 })
