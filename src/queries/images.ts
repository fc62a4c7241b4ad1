import { queryOptions, type QueryClient } from '@tanstack/react-query'
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

const searchRequest = ({ regionId, type, text, page, pageSize }: ImageSearch) => ({
  RegionId: regionId,
  ImageOwnerAlias: type,
  Status: everyStatus,
  ...matching(text),
  PageNumber: page,
  PageSize: pageSize,
})

/** One page of images; asked again by itself only while one of them is being created. */
export const imagesQuery = (search: ImageSearch) => ({
  ...ecsQuery('DescribeImages', searchRequest(search)),
  refetchInterval: untilCreated,
})

/** One page of images, asked for once, for what isn't shown. @throws EcsError */
export const imagesPage = (search: ImageSearch, signal: AbortSignal) =>
  ecs.call('DescribeImages', searchRequest(search), { signal })

/**
 * One image, whoever owns it, as long as this account can see it in the region; else no image. Asked again by itself
 * while it is being created.
 */
export const imageQuery = (regionId: string, imageId: string) => ({
  ...ecsQuery('DescribeImages', { RegionId: regionId, ImageId: imageId, Status: everyStatus }),
  refetchInterval: untilCreated,
})

/** How to ask for images of each kind: those of the marketplace and of the community are told only to who asks for them. */
const everyKind: readonly Partial<ActionRequest<'DescribeImages'>>[] = [
  {},
  { ImageOwnerAlias: 'marketplace' },
  { ImageOwnerAlias: 'others', IsPublic: true },
]

async function findImage(
  regionId: string,
  imageId: string,
  signal: AbortSignal,
): Promise<Image | null> {
  const request = { RegionId: regionId, ImageId: imageId, Status: everyStatus }
  for (const kind of everyKind) {
    const { Images } = await ecs.call('DescribeImages', { ...request, ...kind }, { signal })
    if (Images.Image[0]) return Images.Image[0]
  }
  return null
}

/**
 * One image of whatever kind, as long as this account can see it in the region; else no image. Asked again by itself
 * while it is being created.
 */
export const anyImageQuery = (regionId: string, imageId: string) => ({
  ...queryOptions<Image | null, EcsError>({
    queryKey: ['DescribeImages', 'of any kind', regionId, imageId],
    queryFn: ({ signal }) => findImage(regionId, imageId, signal),
  }),
  refetchInterval: ({ state }: { state: { data?: Image | null | undefined } }) =>
    state.data && isInTransition(state.data) ? transitionPoll : (false as const),
})

/** Images that are looked for at once. */
const atOnce = 6

/**
 * Images of whatever kind by their IDs: those of them that this account can see in the region. DescribeImages takes one ID
 * a call, so that each costs a call at least; ask for no more than are shown.
 */
export const imagesByIdQuery = (regionId: string, imageIds: readonly string[]) =>
  queryOptions<{ Images: { Image: Image[] } }, EcsError>({
    queryKey: ['DescribeImages', { RegionId: regionId, ImageIds: imageIds.toSorted() }],
    queryFn: async ({ signal }) => {
      const found: Image[] = []
      const left = [...new Set(imageIds)]
      const findOneByOne = async () => {
        for (let id = left.pop(); id !== undefined; id = left.pop()) {
          const image = await findImage(regionId, id, signal)
          if (image) found.push(image)
        }
      }
      await Promise.all(Array.from({ length: atOnce }, findOneByOne))
      return { Images: { Image: found } }
    },
  })

/** Images as they are kept of a list, or one of them by itself. */
type Kept = ActionResponse<'DescribeImages'> | Image | null

const imagesOf = (kept: Kept | undefined): readonly Image[] =>
  !kept ? [] : 'Images' in kept ? kept.Images.Image : [kept]

/** An image as a list has told of it, so that a dialog about one of its rows has something to show at once. */
export const listedImage = (client: QueryClient, imageId: string): Image | undefined =>
  client
    .getQueriesData<Kept>({ queryKey: ['DescribeImages'] })
    .flatMap(([, kept]) => imagesOf(kept))
    .find((image) => image.ImageId === imageId)

/** Shows a change of an image that the service has accepted, until the service itself tells of it. */
export function changeKeptImage(client: QueryClient, imageId: string, change: Partial<Image>) {
  const changed = (image: Image) => (image.ImageId === imageId ? { ...image, ...change } : image)
  client.setQueriesData<Kept>({ queryKey: ['DescribeImages'] }, (kept) => {
    if (!kept) return kept
    if (!('Images' in kept)) return changed(kept)
    return { ...kept, Images: { Image: kept.Images.Image.map(changed) } }
  })
}
