import { limits } from '../../../api/contract.ts'
import { refusal } from '../errors.ts'
import type { Tag } from '../records.ts'
import type { ActionHandler } from './action.ts'
import { readTags } from './given.ts'
import { readTargetWithIds, required } from './taggable.ts'

/** TagResources: adds tags to own images or instances; a key that is there already gets the new value. */
export const tagResources: ActionHandler<'TagResources'> = (context, params) => {
  const target = readTargetWithIds(params)
  const added = readTags(params)
  if (added.length === 0) throw refusal('MissingParameter.Tags')
  const resources = required(context, target)
  const tagged = resources.map((resource) => ({ resource, tags: merge(resource.tags, added) }))
  if (tagged.some(({ tags }) => tags.length > limits.tagsPerResource)) {
    throw refusal('OperationDenied.QuotaExceed')
  }
  for (const { resource, tags } of tagged) resource.set(tags)
  return {}
}

/** Tags keep their places; new ones come last. */
const merge = (present: readonly Tag[], added: readonly Tag[]): Tag[] => [
  ...new Map([...present, ...added].map((tag) => [tag.key, tag])).values(),
]
