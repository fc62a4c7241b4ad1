import { limits } from '../../../api/contract.ts'
import { refusal, type ApiErrorCode, type EcsApiError } from '../errors.ts'
import { hexOf } from '../ids.ts'
import type { Params } from '../params.ts'
import { fromFilter } from '../time.ts'
import { readPage } from './region.ts'

interface Listed {
  NextToken?: string
  MaxResults?: number
  PageNumber?: number
  PageSize?: number
}

/** What a list says of itself beside its items. */
interface PageFields {
  readonly NextToken: string
  readonly PageNumber: number
  readonly PageSize: number
  readonly TotalCount: number
}

const least = 10

/**
 * The part of a list that a request asks for, in either way: NextToken and MaxResults (brought into 10 to `most`), or
 * else PageNumber and PageSize. A NextToken counts what was shown, so that a list which changes meanwhile may show an
 * item twice, as a numbered page may.
 * @throws InvalidParameter
 */
export function pageOf<T>(
  params: Params<Listed>,
  items: readonly T[],
  most: number = limits.pageSize,
): { readonly shown: readonly T[]; readonly fields: PageFields } {
  const { number, size } = readPage(params)
  const token = params.text('NextToken')
  const asked = params.integer('MaxResults', { fallback: 0, min: 0, max: 2_147_483_647 })
  if (token === undefined && asked === 0) {
    const first = (number - 1) * size
    return {
      shown: items.slice(first, first + size),
      fields: { NextToken: '', PageNumber: number, PageSize: size, TotalCount: items.length },
    }
  }
  const results = Math.min(most, Math.max(least, asked))
  const first = token === undefined ? 0 : readToken(token)
  const end = first + results
  return {
    shown: items.slice(first, end),
    fields: {
      NextToken: end < items.length ? tokenOf(end) : '',
      PageNumber: 1,
      PageSize: results,
      TotalCount: items.length,
    },
  }
}

/** A text that tells nobody what it means, but the stand-in where to go on. */
export const tokenOf = (place: number): string =>
  `${place.toString(16).padStart(8, '0')}${hexOf(`next/${place}`, 24)}`

/** Where a NextToken says to go on. @throws InvalidParameter if it isn't one */
export function readToken(token: string): number {
  const place = Number.parseInt(token.slice(0, 8), 16)
  if (!(place > 0) || token !== tokenOf(place)) throw refusal('InvalidParameter', 'NextToken')
  return place
}

interface Filtered {
  Filter?: readonly { Key?: string; Value?: string }[]
}

/**
 * The conditions on times that Filter.N puts on resources.
 * @param timesOf the time that each known pair of keys (`Creation` for CreationStartTime and CreationEndTime) is about
 * @throws InvalidFilterKey.NotFound, InvalidFilterValue
 */
export function timeFilters<T>(
  params: Params<Filtered>,
  timesOf: Readonly<Record<string, (item: T) => number>>,
): ((item: T) => boolean)[] {
  return params.objects('Filter').map(({ Key = '', Value = '' }) => {
    const [, name = '', side] = /^(\w+)(Start|End)Time$/.exec(Key) ?? []
    const timeOf = Object.hasOwn(timesOf, name) ? timesOf[name] : undefined
    if (!timeOf) throw refusal('InvalidFilterKey.NotFound')
    const time = fromFilter(Value)
    if (time === undefined) throw refusal('InvalidFilterValue')
    return side === 'Start' ? (item) => timeOf(item) >= time : (item) => timeOf(item) <= time
  })
}

/**
 * A parameter that is a JSON array of ids, as a condition; `undefined` if it isn't given. An empty array is met by
 * nothing.
 */
export function idFilter(
  ids: string[] | 'malformed' | undefined,
  malformed: () => EcsApiError,
  tooMany: () => EcsApiError,
): ((id: string) => boolean) | undefined {
  if (ids === undefined) return undefined
  if (ids === 'malformed') throw malformed()
  if (ids.length > 100) throw tooMany()
  const wanted = new Set(ids)
  return (id) => wanted.has(id)
}

/** One of the values that a parameter may have, `undefined` if it isn't given. @throws an error of `code` for others */
export function oneOf<Value extends string>(
  value: string | undefined,
  allowed: readonly Value[],
  code: ApiErrorCode,
  detail = '',
): Value | undefined {
  if (value === undefined) return undefined
  const known = allowed.find((candidate) => candidate === value)
  if (known === undefined) throw refusal(code, detail)
  return known
}
