import { refusal } from '../errors.ts'
import { tagFilter } from '../tagFilter.ts'
import type { ActionHandler } from './action.ts'
import { readToken, tokenOf } from './lists.ts'
import { readIds, readKind, taggables } from './taggable.ts'

/** Rows of one answer; NextToken leads to more. */
const rowsPerAnswer = 50

/** ListTagResources: the tags of own images or instances, chosen by their ids, by tags, or by both; a row for each tag. */
export const listTagResources: ActionHandler<'ListTagResources'> = (context, params) => {
  const { regionId, kind } = readKind(params)
  const ids = readIds(params)
  const hasTags = tagFilter(params)
  if (ids.length === 0 && !hasTags) throw refusal('MissingParameter.ResourceIds')
  const token = params.text('NextToken')
  const first = token === undefined ? 0 : readToken(token)
  const rows = taggables(context, regionId, kind)
    .filter(({ id, tags }) => (ids.length === 0 || ids.includes(id)) && (hasTags?.(tags) ?? true))
    .flatMap(({ id, tags }) =>
      tags.map(({ key, value }) => ({
        ResourceType: kind,
        ResourceId: id,
        TagKey: key,
        TagValue: value,
      })),
    )
  const end = first + rowsPerAnswer
  return {
    NextToken: end < rows.length ? tokenOf(end) : '',
    TagResources: { TagResource: rows.slice(first, end) },
  }
}
