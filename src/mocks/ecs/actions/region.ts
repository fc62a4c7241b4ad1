import { refusal } from '../errors.ts'
import type { Params } from '../params.ts'
import { findRegion } from '../regions.ts'

/**
 * The RegionId of a request.
 * @throws MissingParameter, InvalidRegionId.NotFound
 */
export function requiredRegion(params: Params<{ RegionId: string }>): string {
  const regionId = params.required('RegionId')
  if (!findRegion(regionId)) throw refusal('InvalidRegionId.NotFound')
  return regionId
}

const pageNumbers = { fallback: 1, min: 1, max: 2_147_483_647 }
const pageSizes = { fallback: 10, min: 1, max: 100 }

interface Paged {
  PageNumber?: number
  PageSize?: number
}

/** PageNumber (from 1) and PageSize (10 unless given, at most 100). @throws InvalidParameter out of range */
export function readPage(params: Params<Paged>): { number: number; size: number } {
  return {
    number: params.integer('PageNumber', pageNumbers),
    size: params.integer('PageSize', pageSizes),
  }
}
