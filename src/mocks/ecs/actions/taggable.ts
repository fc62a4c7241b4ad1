import { limits } from '../../../api/contract.ts'
import { refusal } from '../errors.ts'
import type { Params } from '../params.ts'
import type { Tag } from '../records.ts'
import { findRegion } from '../regions.ts'
import { editImage, ownedImages } from '../worldImages.ts'
import { instancesOf, tagInstance } from '../worldInstances.ts'
import type { ActionContext } from './action.ts'
import { oneOf } from './lists.ts'

/** The kinds of things that can have tags. */
type TagKind = 'image' | 'instance'

/** A thing of the caller's that has tags. */
export interface Taggable {
  readonly id: string
  readonly tags: readonly Tag[]
  readonly set: (tags: readonly Tag[]) => void
}

interface TagParams {
  RegionId: string
  ResourceType: string
  ResourceId?: string[]
}

/**
 * RegionId and ResourceType of an action on tags, which has its own codes for what is missing.
 * @throws MissingParameter.RegionId and its like, InvalidResourceType.NotFound
 */
export function readKind(params: Params<TagParams>): { regionId: string; kind: TagKind } {
  const regionId = params.text('RegionId')
  if (!regionId) throw refusal('MissingParameter.RegionId')
  if (!findRegion(regionId)) throw refusal('InvalidRegionId.NotFound')
  const type = params.text('ResourceType')
  const kind = oneOf(type, ['image', 'instance'], 'InvalidResourceType.NotFound')
  if (!kind) throw refusal('MissingParameter.ResourceType')
  return { regionId, kind }
}

/** ResourceId.N, at most fifty. @throws NumberExceed.ResourceIds */
export function readIds(params: Params<TagParams>): string[] {
  const ids = params.list('ResourceId').filter((id) => id !== '')
  if (ids.length > limits.resourcesPerTagCall) throw refusal('NumberExceed.ResourceIds')
  return [...new Set(ids)]
}

/** Everything of the caller's of a kind that is in a region, newest first. What others share can't be tagged. */
export function taggables(
  { world, caller }: ActionContext,
  regionId: string,
  kind: TagKind,
): Taggable[] {
  if (kind === 'image') {
    return ownedImages(world, caller.id, regionId).map((image) => ({
      id: image.id,
      tags: image.tags,
      set: (tags) => editImage(image, { tags }),
    }))
  }
  return instancesOf(world, caller.id, regionId).map((instance) => ({
    id: instance.id,
    tags: instance.tags,
    set: (tags) => tagInstance(instance, tags),
  }))
}

/**
 * The things that a request names.
 * @throws MissingParameter.ResourceIds, InvalidResourceId.NotFound if one of them isn't there
 */
export function requiredTaggables(context: ActionContext, params: Params<TagParams>): Taggable[] {
  const { regionId, kind } = readKind(params)
  const ids = readIds(params)
  if (ids.length === 0) throw refusal('MissingParameter.ResourceIds')
  const all = new Map(taggables(context, regionId, kind).map((one) => [one.id, one]))
  return ids.map((id) => {
    const found = all.get(id)
    if (!found) throw refusal('InvalidResourceId.NotFound')
    return found
  })
}
