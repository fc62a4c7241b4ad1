import type { Image } from '../api/contract.ts'
import type { Texts } from '../texts/en.ts'

/**
 * Why no system disk can be made from an image at the moment, in a sentence; `undefined` if one can. The rules are those
 * of RunInstances: a deprecated image is of use to its owner only.
 */
export function whyNotUsed(
  { Status, ImageOwnerAlias }: Image,
  { whyNot }: Texts,
): string | undefined {
  switch (Status) {
    case 'Available':
      return undefined
    case 'Creating':
    case 'Waiting':
      return whyNot.creating
    case 'Deprecated':
      return ImageOwnerAlias === 'self' ? undefined : whyNot.deprecated
    case 'UnAvailable':
    case 'CreateFailed':
      return whyNot.unusable
  }
}

/** Why an image can't be copied. The rules are those of CopyImage. */
export function whyNotCopied(
  { Status, ImageOwnerAlias, IsPublic }: Image,
  { whyNot }: Texts,
): string | undefined {
  const why = whyNot.notCopied
  if (ImageOwnerAlias === 'system' || ImageOwnerAlias === 'marketplace') return why[ImageOwnerAlias]
  if (IsPublic) return why.community
  return Status === 'Available' ? undefined : why[Status]
}

/** Why it can't be deprecated, apart from the accounts it is shared with. */
export function whyNotDeprecated({ Status }: Image, { whyNot }: Texts): string | undefined {
  const why = whyNot.notDeprecated
  if (Status === 'Available') return undefined
  return Status === 'Deprecated' ? why.already : why[Status]
}
