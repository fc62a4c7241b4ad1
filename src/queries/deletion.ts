import { queryOptions } from '@tanstack/react-query'
import { limits } from '../api/contract.ts'
import { ecs } from '../api/ecs.ts'
import { EcsError } from '../api/errors.ts'

import { listSharedAccounts, type ImagePlace } from './sharing.ts'

/**
 * The first thing that stands in the way of deleting an own image, by the code that DeleteImage would answer with, or
 * `undefined` if nothing does. A dry run tells what no Describe action does: that the image is being copied, and that
 * instances of other accounts use it.
 */
export const deletionObstacleQuery = ({ regionId, imageId }: ImagePlace) =>
  queryOptions<string | null, EcsError>({
    queryKey: ['DeleteImage', 'dry run', regionId, imageId],
    queryFn: async ({ signal }) => {
      try {
        await ecs.call(
          'DeleteImage',
          { RegionId: regionId, ImageId: imageId, DryRun: true },
          { signal },
        )
      } catch (error) {
        if (!(error instanceof EcsError) || !obstacles.has(error.code)) throw error
        return error.code === 'DryRunOperation' ? null : error.code
      }
      return null
    },
  })

const obstacles = new Set([
  'DryRunOperation',
  'InvalidImageId.NotFound',
  'ImageIsPublic',
  'ImageUseShared',
  'ImageUsingByInstance',
  'OperationDenied.ImageCopying',
])

/** What somebody has agreed to for the deletion of images. */
export interface DeletionChoice {
  /** Whether an image is first unshared from everybody. */
  unshare: boolean
  /** Whether images that instances use are deleted as well. */
  force: boolean
}

/** How far the deletion of one image is. */
export type DeletionProgress =
  | { state: 'unsharing'; unshared: number; of: number }
  | { state: 'deleting'; unshared: number }
  | { state: 'deleted'; unshared: number }
  /** It was gone already: somebody else deleted it. */
  | { state: 'gone'; unshared: number }
  | { state: 'failed'; step: 'unshare' | 'delete'; unshared: number; of: number; error: EcsError }

/**
 * Deletes one own image; if that is agreed to, it is first unshared from everybody, ten accounts a call. Never fails: the
 * last progress tells how it ended, and what was done until then.
 * @param tell is called with each step
 * @returns the last progress
 */
export async function deleteImage(
  { regionId, imageId }: ImagePlace,
  { unshare, force }: DeletionChoice,
  tell: (progress: DeletionProgress) => void,
): Promise<DeletionProgress> {
  const image = { RegionId: regionId, ImageId: imageId }
  let step: 'unshare' | 'delete' = 'unshare'
  let unshared = 0
  let of = 0
  const end = (progress: DeletionProgress) => {
    tell(progress)
    return progress
  }
  try {
    if (unshare) {
      const accounts = (await listSharedAccounts({ regionId, imageId })).map(
        ({ AliyunId }) => AliyunId,
      )
      of = accounts.length
      while (unshared < of) {
        tell({ state: 'unsharing', unshared, of })
        const part = accounts.slice(unshared, unshared + limits.accountsPerCall)
        await ecs.call('ModifyImageSharePermission', { ...image, RemoveAccount: part })
        unshared += part.length
      }
    }
    step = 'delete'
    tell({ state: 'deleting', unshared })
    await ecs.call('DeleteImage', { ...image, ...(force ? { Force: true } : {}) })
    return end({ state: 'deleted', unshared })
  } catch (reason) {
    const error = reason as EcsError // The client rejects with nothing else.
    if (error.code === 'InvalidImageId.NotFound') return end({ state: 'gone', unshared })
    return end({ state: 'failed', step, unshared, of, error })
  }
}
