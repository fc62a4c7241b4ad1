import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Image, Instance } from '../../api/contract.ts'
import { imagesByIdQuery } from '../../queries/images.ts'
import { useSeenImages, type SeenImage } from '../useSeenImages.ts'

/** What is known of the image that an instance was made from. */
export interface InstanceImage {
  /** `undefined` while it isn't known, or if it is no longer available. */
  image: Image | undefined
  /** Whether it is no longer available to this account: unshared or deleted. */
  isWithdrawn: boolean
  /** What this browser remembers of it. */
  seen: SeenImage | undefined
}

const none: readonly Image[] = []

/**
 * The images that instances were made from. One that can't be found any more is withdrawn: of it there is only what this
 * browser has seen before.
 * @returns what is known of an image, by its ID
 */
export function useImagesOfInstances(
  regionId: string,
  instances: readonly Instance[],
): (imageId: string) => InstanceImage {
  const ids = [...new Set(instances.map(({ ImageId }) => ImageId))]
  const { data, isPlaceholderData } = useQuery({
    ...imagesByIdQuery(regionId, ids),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  })
  const images = data?.Images.Image ?? none
  const seen = useSeenImages(images)
  const found = new Map(images.map((image) => [image.ImageId, image]))
  return (imageId) => {
    const image = found.get(imageId)
    return {
      image,
      isWithdrawn: data !== undefined && !isPlaceholderData && image === undefined,
      seen: seen(imageId),
    }
  }
}
