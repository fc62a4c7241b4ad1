import type { ActionRequest } from '../../../api/contract.ts'
import { describeImage } from '../describe.ts'
import { refusal } from '../errors.ts'
import { imageFilter } from '../imageFilter.ts'
import type { Params } from '../params.ts'
import { newestFirst } from '../newestFirst.ts'
import type { ImageRecord } from '../records.ts'
import type { World } from '../world.ts'
import { isSharedWith, ownedImages, receivedImages } from '../worldImages.ts'
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
  const filters = imageFilter(params, context.world, context.caller.id, context.now)
  if (params.flag('DryRun')) throw refusal('DryRunOperation')

  const first = (page.number - 1) * page.size
  const shown: ImageRecord[] = []
  let total = 0
  for (const image of candidates(context, regionId, scope, params.text('ImageId'))) {
    if (!filters.every((matches) => matches(image))) continue
    if (total >= first && shown.length < page.size) shown.push(image)
    total += 1
  }
  return {
    RegionId: regionId,
    PageNumber: page.number,
    PageSize: page.size,
    TotalCount: total,
    Images: {
      Image: shown.map((image) =>
        describeImage(context.world, image, context.caller.id, context.now),
      ),
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

/** The images of a scope that the caller can see in a region, newest first. */
function candidates(
  { world, caller }: ActionContext,
  regionId: string,
  scope: Scope,
  imageId: string | undefined,
): Iterable<ImageRecord> {
  if (imageId) {
    const image = world.images.get(imageId)
    return image && inScope(image, regionId, scope, caller.id) ? [image] : []
  }
  const lists: (readonly ImageRecord[])[] = []
  if (scope.self) lists.push(ownedImages(world, caller.id, regionId))
  if (scope.system) lists.push(world.system)
  if (scope.shared) lists.push(ofOwner(receivedImages(world, caller.id, regionId), scope))
  if (scope.community) lists.push(ofOwner(foreignCommunity(world, caller.id, regionId), scope))
  if (scope.marketplace) lists.push(world.marketplace.get(regionId) ?? [])
  return mergeNewestFirst(lists)
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

/** Merges lists that are each newest first, without sorting what is sorted: one of them may be very long. */
function* mergeNewestFirst(lists: readonly (readonly ImageRecord[])[]): Generator<ImageRecord> {
  const cursors = lists.filter((list) => list.length > 0).map((list) => ({ list, next: 0 }))
  if (cursors.length === 1) {
    yield* cursors[0]?.list ?? []
    return
  }
  for (;;) {
    let best: { cursor: (typeof cursors)[number]; image: ImageRecord } | undefined
    for (const cursor of cursors) {
      const image = cursor.list[cursor.next]
      if (image && (!best || newestFirst(image, best.image) < 0)) best = { cursor, image }
    }
    if (!best) return
    best.cursor.next += 1
    yield best.image
  }
}
