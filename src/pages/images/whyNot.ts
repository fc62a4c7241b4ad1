import type { Image } from '../../api/contract.ts'
import { isInTransition } from '../../queries/images.ts'
import type { AllTexts } from '../../texts/all.ts'

// Why something can't be done with an image at the moment, in a sentence; `undefined` if it can, as far as is known. The
// rules are those of the API.

/** Why it isn't a copy that can be cancelled. */
export function whyNotCancelled(image: Image, { imageTasks }: AllTexts): string | undefined {
  const why = imageTasks.whyNotCancelled
  if (!image.IsCopied) return why.noCopy
  if (image.Status === 'CreateFailed') return why.failed
  return isInTransition(image) ? undefined : why.complete
}

/** Why it can't be made Available again. */
export const whyNotRestored = ({ Status }: Image, { imageTasks }: AllTexts): string | undefined =>
  Status === 'Deprecated' ? undefined : imageTasks.whyNotRestored

/** Why only somebody else could change it; `undefined` for own images. */
export function whyNotYours(
  { ImageOwnerAlias, ImageOwnerId = '' }: Image,
  { imageTasks }: AllTexts,
): string | undefined {
  const why = imageTasks.notYours
  if (ImageOwnerAlias === 'self') return undefined
  return ImageOwnerAlias === 'others' ? why.received(ImageOwnerId) : why[ImageOwnerAlias]
}

/** Whether an own image is shared. The API says so in a text. */
export const isShared = ({ IsSelfShared }: Image): boolean => IsSelfShared.toLowerCase() === 'true'
