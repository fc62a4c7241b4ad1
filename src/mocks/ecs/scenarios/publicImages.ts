import type { ImageRecord } from '../records.ts'
import { marketplaceImages } from './marketplaceImages.ts'
import { platformImages } from './platformImages.ts'

/** The images that every account finds in every region: the platform's and the marketplace's. */
export const publicImages = (epoch: number): readonly ImageRecord[] => [
  ...platformImages,
  ...marketplaceImages(epoch),
]
