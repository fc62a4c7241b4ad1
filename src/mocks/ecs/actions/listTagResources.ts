import { refusal } from '../errors.ts'
import { tagFilter } from '../tagFilter.ts'
import type { ActionHandler } from './action.ts'
import { readToken, tokenOf } from './lists.ts'
import { existing, readTarget } from './taggable.ts'

/** Rows of one answer; NextToken leads to more. */
const rowsPerAnswer = 50

/** ListTagResources: the tags of own images or instances, chosen by their ids, by tags, or by both; a row for each tag. */
export const listTagResources: ActionHandler<'ListTagResources'> = (context, params) => {
  const target = readTarget(params)
  const hasTags = tagFilter(params)
  if (target.ids.length === 0 && !hasTags) throw refusal('MissingParameter.ResourceIds')
  const token = params.text('NextToken')
  const first = token === undefined ? 0 : readToken(token)
  const rows = existing(context, target, hasTags).flatMap(({ id, tags }) =>
    tags.map(({ key, value }) => ({
      ResourceType: target.kind,
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
