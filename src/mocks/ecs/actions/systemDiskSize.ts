import { limits } from '../../../api/contract.ts'
import { refusal } from '../errors.ts'
import type { Params } from '../params.ts'
import type { ImageRecord } from '../records.ts'

/** What a system disk is by default at least, in GiB. */
const usual = 40

/**
 * SystemDisk.Size: from the largest of 20 GiB (Linux) or 40 GiB (Windows), the image's size and that of the disk which is
 * replaced, up to 500 GiB. Unless given it is as large as it has to be, and 40 GiB at least.
 * @param current GiB of the disk that is replaced, 0 for a new instance
 * @throws InvalidSystemDiskSize.LessThanImageSize and its like
 */
export function readSystemDiskSize(
  params: Params<{ SystemDisk?: { Size?: string | number } }>,
  image: ImageRecord,
  current = 0,
): number {
  if (params.text('SystemDisk.Size') === undefined) return Math.max(usual, image.size, current)
  const size = params.integer('SystemDisk.Size', { fallback: 0, min: 0, max: 1_000_000_000 })
  if (size < image.size) throw refusal('InvalidSystemDiskSize.LessThanImageSize')
  if (size < Math.max(limits.smallestSystemDisk[image.os.type], current)) {
    throw refusal('InvalidSystemDiskSize.LessThanMinSize')
  }
  if (size > limits.largestSystemDisk) throw refusal('InvalidSystemDiskSize.MoreThanMaxSize')
  return size
}
