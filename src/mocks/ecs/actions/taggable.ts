import { limits } from '../../../api/contract.ts'
import { refusal } from '../errors.ts'
import type { Params } from '../params.ts'
import type { ImageRecord, InstanceRecord, Tag } from '../records.ts'
import { findRegion } from '../regions.ts'
import type { World } from '../world.ts'
import { editImage, ownedImages } from '../worldImages.ts'
import { instancesOf, tagInstance } from '../worldInstances.ts'
import type { ActionContext } from './action.ts'
import { oneOf } from './lists.ts'

/** A thing of the caller's that has tags. */
interface Taggable {
  readonly id: string
  readonly tags: readonly Tag[]
  readonly set: (tags: readonly Tag[]) => void
}

interface TagParams {
  RegionId: string
  ResourceType: string
  ResourceId?: string[]
}

/** What a request about tags is about; without ids everything of a kind. */
interface Target {
  readonly regionId: string
  readonly kind: 'image' | 'instance'
  readonly ids: readonly string[]
}

const ofImage = (world: World, image: ImageRecord): Taggable => ({
  id: image.id,
  tags: image.tags,
  set: (tags) => editImage(world, image, { tags }),
})

const ofInstance = (instance: InstanceRecord): Taggable => ({
  id: instance.id,
  tags: instance.tags,
  set: (tags) => tagInstance(instance, tags),
})

/**
 * RegionId, ResourceType and ResourceId.N (at most fifty) of an action on tags, which has its own codes for what is
 * missing.
 * @throws MissingParameter.RegionId and its like, InvalidResourceType.NotFound, NumberExceed.ResourceIds
 */
export function readTarget(params: Params<TagParams>): Target {
  const regionId = params.text('RegionId')
  if (!regionId) throw refusal('MissingParameter.RegionId')
  if (!findRegion(regionId)) throw refusal('InvalidRegionId.NotFound')
  const type = params.text('ResourceType')
  const kind = oneOf(type, ['image', 'instance'], 'InvalidResourceType.NotFound')
  if (!kind) throw refusal('MissingParameter.ResourceType')
  const ids = params.list('ResourceId').filter((id) => id !== '')
  if (ids.length > limits.resourcesPerTagCall) throw refusal('NumberExceed.ResourceIds')
  return { regionId, kind, ids: [...new Set(ids)] }
}

/** The same with at least one ResourceId. @throws MissingParameter.ResourceIds too */
export function readTargetWithIds(params: Params<TagParams>): Target {
  const target = readTarget(params)
  if (target.ids.length === 0) throw refusal('MissingParameter.ResourceIds')
  return target
}

/**
 * Those things of the caller's that a target names and that are there; without ids all of them, newest first. What
 * others share is not among them.
 * @param hasTags a condition that their tags have to meet
 */
export function existing(
  { world, caller }: ActionContext,
  { regionId, kind, ids }: Target,
  hasTags: (tags: readonly Tag[]) => boolean = () => true,
): Taggable[] {
  const meets = ({ tags }: { tags: readonly Tag[] }) => hasTags(tags)
  const isOwn = (thing: { ownerId: string; regionId: string }) =>
    thing.ownerId === caller.id && thing.regionId === regionId
  if (kind === 'image') {
    const named = ids.flatMap((id) => world.images.get(id) ?? []).filter(isOwn)
    const images = ids.length > 0 ? named : ownedImages(world, caller.id, regionId)
    return images.filter(meets).map((image) => ofImage(world, image))
  }
  const named = ids.flatMap((id) => world.instances.get(id) ?? []).filter(isOwn)
  const instances = ids.length > 0 ? named : instancesOf(world, caller.id, regionId)
  return instances.filter(meets).map(ofInstance)
}

/** The same where all of them have to be there. @throws InvalidResourceId.NotFound */
export function required(context: ActionContext, target: Target): Taggable[] {
  const found = existing(context, target)
  if (found.length < target.ids.length) throw refusal('InvalidResourceId.NotFound')
  return found
}
