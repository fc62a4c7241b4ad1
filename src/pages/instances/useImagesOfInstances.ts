import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Image, Instance } from '../../api/contract.ts'
import type { EcsError } from '../../api/errors.ts'
import { imagesByIdQuery } from '../../queries/images.ts'
import { useSeenImages, type SeenImage } from '../useSeenImages.ts'

/** What is known of the image that an instance was made from. */
export interface InstanceImage {
  /** `undefined` while it isn't known, or if it is no longer available. */
  image: Image | undefined
  /** Whether it is no longer available to this account: unshared or deleted. */
  isWithdrawn: boolean
  /** Whether it could not be asked for. */
  isFailed: boolean
  /** What this browser remembers of it. */
  seen: SeenImage | undefined
}

export interface ImagesOfInstances {
  /** What is known of an image, by its ID. */
  imageOf: (imageId: string) => InstanceImage
  /** Why images could not be asked for. */
  error: EcsError | null
  isFetching: boolean
  retry: () => void
}

const none: readonly Image[] = []

/**
 * The images that instances were made from. One that can't be found any more is withdrawn: of it there is only what this
 * browser has seen before.
 */
export function useImagesOfInstances(
  regionId: string,
  instances: readonly Instance[],
): ImagesOfInstances {
  const ids = [...new Set(instances.map(({ ImageId }) => ImageId))]
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    ...imagesByIdQuery(regionId, ids),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  })
  const images = data?.Images.Image ?? none
  const seen = useSeenImages(images)
  const found = new Map(images.map((image) => [image.ImageId, image]))
  const imageOf = (imageId: string): InstanceImage => {
    const image = found.get(imageId)
    return {
      image,
      isWithdrawn: data !== undefined && !isPlaceholderData && image === undefined,
      isFailed: error !== null,
      seen: seen(imageId),
    }
  }
  return { imageOf, error, isFetching, retry: () => void refetch() }
}
