import { limits } from '../../../api/contract.ts'
import { refusal } from '../errors.ts'
import type { ActionHandler } from './action.ts'
import { readTargetWithIds, required } from './taggable.ts'

/** UntagResources: removes the tags of some keys, or of all of them. A key that isn't there makes no difference. */
export const untagResources: ActionHandler<'UntagResources'> = (context, params) => {
  const target = readTargetWithIds(params)
  const keys = params.list('TagKey')
  const all = params.flag('All') ?? false
  if (keys.length > limits.tagsPerResource) throw refusal('NumberExceed.Tags')
  // Keys that are named say more than All, as documented.
  if (keys.length === 0 && !all) throw refusal('MissingParameter.Tags')
  for (const { tags, set } of required(context, target)) {
    set(keys.length > 0 ? tags.filter(({ key }) => !keys.includes(key)) : [])
  }
  return {}
}
