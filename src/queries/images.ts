import { queryOptions } from '@tanstack/react-query'
import type { ActionRequest, ActionResponse, Image, ImageOwnerAlias } from '../api/contract.ts'
import { ecs } from '../api/ecs.ts'
import type { EcsError } from '../api/errors.ts'
import { ecsQuery } from './ecsQuery.ts'

/** What the images page asks for. */
export interface ImageSearch {
  regionId: string
  type: ImageOwnerAlias
  /** Part of a name, or a whole image or snapshot ID; empty for all. */
  text: string
  /** From 1. */
  page: number
  /** At most 100. */
  pageSize: number
}

/** Every status: without it the API tells only of Available images. */
const everyStatus = 'Creating,Waiting,Available,UnAvailable,CreateFailed,Deprecated'

/** Milliseconds between two looks at images that are being created. */
const transitionPoll = 5_000

/** The API looks for a name or for one exact ID; what was typed tells which is meant. */
function matching(text: string): Partial<ActionRequest<'DescribeImages'>> {
  if (text === '') return {}
  if (/^m-(?:[a-z0-9]{20}|[a-z0-9]{9})$/.test(text) || text.endsWith('.vhd')) {
    return { ImageId: text }
  }
  if (/^s-(?:[a-z0-9]{20}|[a-z0-9]{9})$/.test(text)) return { SnapshotId: text }
  return { ImageName: `*${text}*` }
}

/** Whether an image is on its way to another status by itself. */
export const isInTransition = ({ Status }: Image): boolean =>
  Status === 'Creating' || Status === 'Waiting'

interface ImagesState {
  state: { data?: ActionResponse<'DescribeImages'> | undefined }
}

const untilCreated = ({ state }: ImagesState) =>
  state.data?.Images.Image.some(isInTransition) ? transitionPoll : (false as const)

/** One page of images; asked again by itself only while one of them is being created. */
export const imagesQuery = ({ regionId, type, text, page, pageSize }: ImageSearch) => ({
  ...ecsQuery('DescribeImages', {
    RegionId: regionId,
    ImageOwnerAlias: type,
    Status: everyStatus,
    ...matching(text),
    PageNumber: page,
    PageSize: pageSize,
  }),
  refetchInterval: untilCreated,
})

/**
 * One image, whoever owns it, as long as this account can see it in the region; else no image. Asked again by itself
 * while it is being created.
 */
export const imageQuery = (regionId: string, imageId: string) => ({
  ...ecsQuery('DescribeImages', { RegionId: regionId, ImageId: imageId, Status: everyStatus }),
  refetchInterval: untilCreated,
})

/** Calls for single images that are under way at once. */
const atOnce = 6

/**
 * Images by their IDs: those of them that this account can see in the region. DescribeImages takes one ID a call, so that
 * this costs a call per image; ask for no more than are shown.
 */
export const imagesByIdQuery = (regionId: string, imageIds: readonly string[]) =>
  queryOptions<{ Images: { Image: Image[] } }, EcsError>({
    queryKey: ['DescribeImages', { RegionId: regionId, ImageIds: imageIds.toSorted() }],
    queryFn: async ({ signal }) => {
      const found: Image[] = []
      const left = [...new Set(imageIds)]
      const askOneByOne = async () => {
        for (let id = left.pop(); id !== undefined; id = left.pop()) {
          const request = { RegionId: regionId, ImageId: id, Status: everyStatus }
          found.push(...(await ecs.call('DescribeImages', request, { signal })).Images.Image)
        }
      }
      await Promise.all(Array.from({ length: atOnce }, askOneByOne))
      return { Images: { Image: found } }
    },
  })
