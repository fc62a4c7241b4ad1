import { fallback, object, parse, picklist } from 'valibot'
import type { InstanceStatus } from '../../api/contract.ts'
import { pageInAddress, textInAddress } from '../addressSchemas.ts'

/** What instances can be filtered by; empty for all. */
export const statusFilters = [
  '',
  'Pending',
  'Starting',
  'Running',
  'Stopping',
  'Stopped',
] as const satisfies (InstanceStatus | '')[]

const schema = object({
  status: fallback(picklist(statusFilters), ''),
  image: textInAddress,
  q: textInAddress,
  page: pageInAddress,
})

/** What the instances page shows, as its address tells it: status, the image's ID, search text, page from 1, rows a page. */
export interface InstancesAddress {
  status: InstanceStatus | ''
  image: string
  q: string
  page: number
  size: number
}

/** Reads the address but for the page size; whatever makes no sense in it is taken as its default. */
export const readAddress = (search: URLSearchParams): Omit<InstancesAddress, 'size'> =>
  parse(schema, {
    status: search.get('status'),
    image: search.get('image'),
    q: search.get('q'),
    page: search.get('page'),
  })
