import { limits } from '../../api/contract.ts'
import { refusal } from './errors.ts'
import type { Params } from './params.ts'
import type { Tag } from './records.ts'

interface Tagged {
  Tag?: readonly { Key?: string; Value?: string }[]
}

/**
 * The Tag.N of a Describe request as one condition on a resource's tags, `undefined` if there are none. A tag without a
 * value asks for the key alone.
 * @throws InvalidTagCount, InvalidTag.Mismatch
 */
export function tagFilter(params: Params<Tagged>): ((tags: readonly Tag[]) => boolean) | undefined {
  const wanted = params.objects('Tag')
  if (wanted.length > limits.tagsPerResource) throw refusal('InvalidTagCount')
  if (wanted.some(({ Key }) => !Key)) throw refusal('InvalidTag.Mismatch')
  if (wanted.length === 0) return undefined
  return (tags) =>
    wanted.every(({ Key, Value }) =>
      tags.some((tag) => tag.key === Key && (!Value || tag.value === Value)),
    )
}
