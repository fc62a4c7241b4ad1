import { useQueries, useQuery } from '@tanstack/react-query'
import type { Image } from '../../../api/contract.ts'
import type { EcsError } from '../../../api/errors.ts'
import { deletionObstacleQuery, type DeletionChoice } from '../../../queries/deletion.ts'
import { imagesByIdQuery } from '../../../queries/images.ts'
import { instancesOfImageQuery } from '../../../queries/instances.ts'
import { sharedAccountsQuery } from '../../../queries/sharing.ts'

/** What is known of an image that somebody wants to delete, and of what stands in the way. */
export interface Candidate {
  imageId: string
  image: Image | undefined
  /** `ready` once all that can stand in the way is known. */
  state: 'loading' | 'missing' | 'foreign' | 'ready'
  /** The accounts that it is shared with. */
  accountIds: readonly string[]
  isUsed: boolean
  /** How many of this account's own instances were made from it; those of others can't be counted. */
  ownInstances: number
  isCopying: boolean
  isPublished: boolean
}

/** Whether a query was told that its image isn't there, which is no failure: it may have been deleted just now. */
const isMissing = (query: { error: EcsError | null } | undefined): boolean =>
  query?.error?.code === 'InvalidImageId.NotFound'

const isOwn = (image: Image | undefined): image is Image => image?.ImageOwnerAlias === 'self'

/**
 * Images by their IDs, each with what stands in the way of deleting it.
 * @param isGone tells of an image that was deleted here: nothing more is asked about it
 */
export function useCandidates(
  regionId: string,
  imageIds: readonly string[],
  isGone: (imageId: string) => boolean,
) {
  const images = useQuery({ ...imagesByIdQuery(regionId, imageIds), enabled: imageIds.length > 0 })
  const found = new Map(images.data?.Images.Image.map((image) => [image.ImageId, image]))
  const place = (imageId: string) => ({ regionId, imageId })
  const isAsked = (imageId: string) => isOwn(found.get(imageId)) && !isGone(imageId)

  const shares = useQueries({
    queries: imageIds.map((id) => ({
      ...sharedAccountsQuery(place(id)),
      enabled: isAsked(id),
    })),
  })
  const obstacles = useQueries({
    queries: imageIds.map((id) => ({
      ...deletionObstacleQuery(place(id)),
      enabled: isAsked(id),
    })),
  })
  const instances = useQueries({
    queries: imageIds.map((id) => ({
      ...instancesOfImageQuery(regionId, id),
      enabled: isAsked(id),
    })),
  })

  const candidates = imageIds.map((imageId, index): Candidate => {
    const image = isMissing(shares[index]) ? undefined : found.get(imageId)
    const obstacle = obstacles[index]?.data
    const isKnown = shares[index]?.data && obstacle !== undefined && instances[index]?.data
    const status = image?.Status
    return {
      imageId,
      image,
      state: !images.data
        ? 'loading'
        : !image
          ? 'missing'
          : !isOwn(image)
            ? 'foreign'
            : isKnown
              ? 'ready'
              : 'loading',
      accountIds: shares[index]?.data?.map(({ AliyunId }) => AliyunId) ?? [],
      isUsed: image?.Usage === 'instance',
      ownInstances: instances[index]?.data?.TotalCount ?? 0,
      isCopying:
        obstacle === 'OperationDenied.ImageCopying' ||
        (image?.IsCopied === true && (status === 'Creating' || status === 'Waiting')),
      isPublished: image?.IsPublic ?? false,
    }
  })

  // Of what is not there any more there is nothing to find out, and so nothing that fails.
  const ofAsked = <Q>(queries: readonly Q[]) =>
    queries.filter((_, index) => isAsked(imageIds[index] ?? ''))
  const all = [images, ...ofAsked(shares), ...ofAsked(obstacles), ...ofAsked(instances)]
  const error: EcsError | null =
    all.find((query) => query.error && !isMissing(query))?.error ?? null
  function retry() {
    for (const query of all) if (query.error) void query.refetch()
  }
  return { candidates, error, retry, isFetching: all.some(({ isFetching }) => isFetching) }
}

/** Whether an image would be deleted by what is chosen. The rules are those of DeleteImage. */
export const isDeletable = (
  { state, accountIds, isUsed, isCopying, isPublished }: Candidate,
  { unshare, force }: DeletionChoice,
): boolean =>
  state === 'ready' &&
  !isCopying &&
  !isPublished &&
  (accountIds.length === 0 || unshare) &&
  (!isUsed || force)
