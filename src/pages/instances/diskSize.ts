import { limits, type Image } from '../../api/contract.ts'

/** GiB that a system disk gets unless somebody wants more. */
const usual = 40

/**
 * GiB that a system disk of an image has at least: as much as the image, as the system needs (20 Linux, 40 Windows), and as
 * the disk that it replaces.
 * @param current GiB of the disk that is replaced, 0 for a new instance
 */
export const leastDiskSize = ({ Size, OSType }: Image, current = 0): number =>
  Math.max(Size, limits.smallestSystemDisk[OSType === 'windows' ? 'windows' : 'linux'], current)

/** GiB that are suggested. */
export const suggestedDiskSize = (image: Image, current = 0): number =>
  Math.max(usual, leastDiskSize(image, current))

/** A whole number, `undefined` if a text is none: signs, points and exponents are no digits. */
export const readWhole = (text: string): number | undefined =>
  /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined
