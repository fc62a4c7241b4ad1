import type { ActionRequest } from '../../../api/contract.ts'
import { describeImage } from '../describe.ts'
import { refusal } from '../errors.ts'
import { imageFilter } from '../imageFilter.ts'
import { meetsAll, type ImageCondition } from '../imageIndex/condition.ts'
import { merged, selectionOf, type Selection } from '../imageIndex/selection.ts'
import type { Params } from '../params.ts'
import type { ImageRecord } from '../records.ts'
import type { World } from '../world.ts'
import { isSharedWith, receivedImages } from '../worldImages.ts'
import { selectOwned } from '../worldIndexes.ts'
import type { ActionContext, ActionHandler } from './action.ts'
import { readPage, requiredRegion } from './region.ts'

type ImageParams = Params<ActionRequest<'DescribeImages'>>

/** Whose images are asked for. */
interface Scope {
  readonly self: boolean
  readonly system: boolean
  readonly shared: boolean
  readonly community: boolean
  readonly marketplace: boolean
  /** Only images of this owner. */
  readonly ownerId: string | undefined
}

/** DescribeImages: narrow to whose images, filter, order (newest first), count, then page. */
export const describeImages: ActionHandler<'DescribeImages'> = (context, params) => {
  const regionId = requiredRegion(params)
  const page = readPage(params)
  const scope = readScope(params)
  const conditions = imageFilter(params, context.world, context.caller.id, context.now)
  if (params.flag('DryRun')) throw refusal('DryRunOperation')

  const found = merged(selections(context, regionId, scope, params.text('ImageId'), conditions))
  return {
    RegionId: regionId,
    PageNumber: page.number,
    PageSize: page.size,
    TotalCount: found.count,
    Images: {
      Image: found
        .part((page.number - 1) * page.size, page.size)
        .map((image) => describeImage(context.world, image, context.caller.id, context.now)),
    },
  }
}

function readScope(params: ImageParams): Scope {
  const alias = params.text('ImageOwnerAlias')
  const isPublic = params.flag('IsPublic') ?? false
  const ownerId = params.text('ImageOwnerId')
  if (alias && !['self', 'system', 'others', 'marketplace'].includes(alias)) {
    throw refusal('InvalidImageOwnerAlias.ValueNotSupported')
  }
  if (isPublic && alias !== 'others') {
    throw refusal('InvalidImageOwnerAlias.PublicImageUnsupported')
  }
  if (ownerId && alias !== 'others') throw refusal('InvalidOperation.ImageOwnerIdUnsupported')
  return {
    self: !alias || alias === 'self',
    system: !alias || alias === 'system',
    shared: !alias || (alias === 'others' && !isPublic),
    community: isPublic,
    marketplace: alias === 'marketplace',
    ownerId,
  }
}

/** The images of a scope that the caller can see in a region and that meet all conditions, by whose they are. */
function selections(
  { world, caller }: ActionContext,
  regionId: string,
  scope: Scope,
  imageId: string | undefined,
  conditions: readonly ImageCondition[],
): Selection[] {
  const meeting = (images: readonly ImageRecord[]) =>
    selectionOf(images.filter((image) => meetsAll(image, conditions)))
  if (imageId) {
    const image = world.images.get(imageId)
    return image && inScope(image, regionId, scope, caller.id) ? [meeting([image])] : []
  }
  const found: Selection[] = []
  if (scope.self) found.push(selectOwned(world, caller.id, regionId, conditions))
  if (scope.system) found.push(meeting(world.system))
  if (scope.shared) found.push(meeting(ofOwner(receivedImages(world, caller.id, regionId), scope)))
  if (scope.community) {
    found.push(meeting(ofOwner(foreignCommunity(world, caller.id, regionId), scope)))
  }
  if (scope.marketplace) found.push(meeting(world.marketplace.get(regionId) ?? []))
  return found
}

const foreignCommunity = (world: World, callerId: string, regionId: string) =>
  (world.community.get(regionId) ?? []).filter((image) => image.ownerId !== callerId)

const ofOwner = (images: readonly ImageRecord[], { ownerId }: Scope) =>
  ownerId ? images.filter((image) => image.ownerId === ownerId) : images

function inScope(image: ImageRecord, regionId: string, scope: Scope, callerId: string): boolean {
  if (image.kind === 'system') return scope.system
  if (image.regionId !== regionId) return false
  if (image.kind === 'marketplace') return scope.marketplace
  if (image.ownerId === callerId) return scope.self
  if (scope.ownerId && image.ownerId !== scope.ownerId) return false
  return (scope.shared && isSharedWith(image, callerId)) || (scope.community && image.isPublic)
}
