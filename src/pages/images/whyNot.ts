import type { Image } from '../../api/contract.ts'
import { isInTransition } from '../../queries/images.ts'
import type { AllTexts } from '../../texts/all.ts'

// Why something can't be done with an image at the moment, in a sentence; `undefined` if it can, as far as is known. The
// rules are those of the API.

/** Why there can be no instances of it. Its owner can go on using a deprecated image. */
export function whyNotCreated(
  { Status, ImageOwnerAlias }: Image,
  { imageDetails }: AllTexts,
): string | undefined {
  if (Status === 'Available' || (Status === 'Deprecated' && ImageOwnerAlias === 'self'))
    return undefined
  return imageDetails.whyNotCreated[Status]
}

/** Why it can't be copied. */
export function whyNotCopied(
  { Status, ImageOwnerAlias, IsPublic }: Image,
  { imageTasks }: AllTexts,
): string | undefined {
  const why = imageTasks.whyNotCopied
  if (ImageOwnerAlias === 'system' || ImageOwnerAlias === 'marketplace') return why[ImageOwnerAlias]
  if (IsPublic) return why.community
  return Status === 'Available' ? undefined : why[Status]
}

/** Why it isn't a copy that can be cancelled. */
export function whyNotCancelled(image: Image, { imageTasks }: AllTexts): string | undefined {
  const why = imageTasks.whyNotCancelled
  if (!image.IsCopied) return why.noCopy
  if (image.Status === 'CreateFailed') return why.failed
  return isInTransition(image) ? undefined : why.complete
}

/** Why it can't be deprecated, apart from the accounts it is shared with. */
export function whyNotDeprecated({ Status }: Image, { imageTasks }: AllTexts): string | undefined {
  const why = imageTasks.whyNotDeprecated
  if (Status === 'Available') return undefined
  return Status === 'Deprecated' ? why.already : why[Status]
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
