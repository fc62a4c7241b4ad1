import { accountsPerCall, accountsPerImage, imagesPerGrantee } from './facts.ts'
import { isDescription, isName } from './facts.ts'
import { refused, unlessDryRun, type RequestOf, type Verdict } from './operation.ts'
import type { WalkImage, WalkState } from './state.ts'

/** An account's own image in a region; all others are as good as missing. */
export function ownImage(
  { images }: WalkState,
  caller: string,
  { RegionId, ImageId }: { RegionId: string; ImageId: string },
): WalkImage | undefined {
  const image = images.get(ImageId)
  return image?.owner === caller && image.region === RegionId ? image : undefined
}

/** Sharing and unsharing: only what is available, only with accounts that exist, up to both limits; all or nothing. */
export function share(
  state: WalkState,
  caller: string,
  request: RequestOf<'ModifyImageSharePermission'>,
): Verdict {
  const image = ownImage(state, caller, request)
  if (!image) return refused('InvalidImageId.NotFound')
  const added = request.AddAccount?.slice(0, accountsPerCall) ?? []
  const removed = request.RemoveAccount?.slice(0, accountsPerCall) ?? []
  if (added.length > 0) {
    if (image.isPublic) return refused('Image.Public')
    const status = state.statusOf(image)
    if (status === 'Deprecated') return refused('OperationDenied.InvalidImageStatus')
    if (status !== 'Available') return refused('IncorrectImageStatus')
    if (image.encryption === 'service key') {
      return refused('InvalidOperation.ServiceKeyEncryptedImageUnsupported')
    }
  }
  if ([...added, ...removed].some((account) => !state.accounts.has(account))) {
    return refused('InvalidAccount.NotFound')
  }
  if (added.includes(caller)) return refused('InvalidAccount.Forbbiden')
  const shares = image.shares.filter((account) => !removed.includes(account))
  for (const account of added) if (!shares.includes(account)) shares.push(account)
  if (added.length > 0 && shares.length > accountsPerImage) {
    return refused('QuotaExceed.ShareImageUser')
  }
  const isFull = (account: string) =>
    state.receivedImages(account).length + (state.receivedElsewhere.get(account) ?? 0) >=
    imagesPerGrantee
  if (added.some((account) => !image.shares.includes(account) && isFull(account))) {
    return refused('QuotaExceed.ShareImage')
  }
  return unlessDryRun(request, () => (image.shares = shares))
}

/** Renaming, describing, deprecating and restoring. What is shared can't be deprecated. */
export function modify(
  state: WalkState,
  caller: string,
  request: RequestOf<'ModifyImageAttribute'>,
): Verdict {
  const { ImageName: name, Description: description, Status: wanted } = request
  if (name !== undefined && !isName(name)) return refused('InvalidImageName.Malformed')
  if (description !== undefined && !isDescription(description)) {
    return refused('InvalidDescription.Malformed')
  }
  const image = ownImage(state, caller, request)
  if (!image) return refused('InvalidImageId.NotFound')
  if (image.making) return refused('InvalidStatus.ImageIsCreating')
  if (wanted === 'Deprecated') {
    if (image.status !== 'Available') return refused('ImageStatus.NotAvailable')
    if (image.shares.length > 0) return refused('ImageUseShared')
  }
  if (wanted === 'Available' && image.status !== 'Deprecated') {
    return refused('ImageStatus.NotDeprecated')
  }
  const others = state.ownImages(caller, image.region).filter((one) => one !== image)
  if (others.some((one) => one.name === name)) return refused('InvalidImageName.Duplicated')
  return unlessDryRun(request, () => {
    image.name = name ?? image.name
    image.description = description ?? image.description
    if (wanted === 'Deprecated' || wanted === 'Available') image.status = wanted
  })
}

/** Deleting: Force overrides instances, but neither shares nor copies. */
export function remove(
  state: WalkState,
  caller: string,
  request: RequestOf<'DeleteImage'>,
): Verdict {
  const image = ownImage(state, caller, request)
  if (!image) return refused('InvalidImageId.NotFound')
  if (image.isPublic) return refused('ImageIsPublic')
  if (image.shares.length > 0) return refused('ImageUseShared')
  const isCopied = [...state.images.values()].some(({ making }) => making?.source === image.id)
  if (isCopied || image.making?.source !== undefined) return refused('OperationDenied.ImageCopying')
  if (!request.Force && state.usersOf(image.id).length > 0) return refused('ImageUsingByInstance')
  return unlessDryRun(request, () => takeAway(state, image))
}

/** Takes an image out of the world. Its snapshots stay if they were there already. */
export function takeAway(state: WalkState, image: WalkImage): void {
  state.images.delete(image.id)
  state.goneImages.push(image.id)
  if (image.making) return
  const { owner, region, isWindows, isArm, encryption } = image
  for (const snapshot of image.snapshots) {
    state.left.push({ ...snapshot, owner, region, isWindows, isArm, encryption })
  }
}
