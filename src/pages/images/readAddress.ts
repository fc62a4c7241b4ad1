import { fallback, object, parse, picklist } from 'valibot'
import type { ImageOwnerAlias } from '../../api/contract.ts'
import { pageInAddress, textInAddress } from '../addressSchemas.ts'

/** The kinds of images that are listed apart, in the order of their menu. */
export const imageTypes = [
  'self',
  'system',
  'others',
  'marketplace',
] as const satisfies ImageOwnerAlias[]

const schema = object({
  type: fallback(picklist(imageTypes), 'self'),
  q: textInAddress,
  page: pageInAddress,
})

/** What the images page shows, as its address tells it: image type, search text, page from 1, images a page. */
export interface ImagesAddress {
  type: ImageOwnerAlias
  q: string
  page: number
  size: number
}

/** Reads the address but for the page size; whatever makes no sense in it is taken as its default. */
export const readAddress = (search: URLSearchParams): Omit<ImagesAddress, 'size'> =>
  parse(schema, {
    type: search.get('type'),
    q: search.get('q'),
    page: search.get('page'),
  })
