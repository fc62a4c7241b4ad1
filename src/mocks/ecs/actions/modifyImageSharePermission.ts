import { limits, type ActionRequest } from '../../../api/contract.ts'
import { imageStatusAt } from '../lifecycle.ts'
import { EcsApiError, refusal } from '../errors.ts'
import type { Params } from '../params.ts'
import type { ImageRecord } from '../records.ts'
import type { World } from '../world.ts'
import { isSharedWith, receivedCount, share, unshare } from '../worldImages.ts'
import type { ActionContext, ActionHandler } from './action.ts'
import { ownImage } from './ownImage.ts'
import { requiredRegion } from './region.ts'

type ShareParams = Params<ActionRequest<'ModifyImageSharePermission'>>

/**
 * ModifyImageSharePermission: shares an own custom image with accounts and takes shares back.
 *
 * Checks run in this order: parameters, the image, its state, the accounts, quotas, DryRun. Nothing is changed unless
 * all of them pass. Removals come before additions, so that a full image can swap an account in one call.
 * Only the first ten of each list are processed, as documented.
 */
export const modifyImageSharePermission: ActionHandler<'ModifyImageSharePermission'> = (
  context,
  params,
) => {
  const regionId = requiredRegion(params)
  const image = ownImage(context, regionId, params.required('ImageId'))
  const added = params.list('AddAccount').slice(0, limits.accountsPerCall)
  const removed = params.list('RemoveAccount').slice(0, limits.accountsPerCall)
  checkPublication(params, image, added.length + removed.length > 0)
  if (added.length > 0) checkShareable(image, context.now)
  checkAccounts(context, added, removed)
  checkQuotas(context.world, image, added, removed)
  if (params.flag('DryRun')) throw refusal('DryRunOperation')
  for (const accountId of removed) unshare(context.world, image, accountId)
  for (const accountId of added) share(context.world, image, accountId, context.now)
  return {}
}

/** IsPublic and LaunchPermission, which publish images to everybody: no account of the stand-in may. */
function checkPublication(params: ShareParams, image: ImageRecord, namesAccounts: boolean) {
  if (params.text('LaunchPermission')) {
    throw refusal(
      namesAccounts
        ? 'UnnecessaryParameter.LaunchPermission'
        : 'ForbiddenParameter.LaunchPermission',
    )
  }
  if (!params.flag('IsPublic')) return
  if (namesAccounts) throw refusal('InvalidParameter.IsPublic')
  throw refusal(image.isPublic ? 'Image.Public' : 'PublicImageAgreement.NotSigned')
}

function checkShareable(image: ImageRecord, now: number) {
  if (image.isPublic) throw refusal('Image.Public')
  const status = imageStatusAt(image, now)
  if (status === 'Deprecated') throw refusal('OperationDenied.InvalidImageStatus')
  if (status !== 'Available') throw refusal('IncorrectImageStatus')
  if (image.encryption === 'service-key') {
    throw refusal('InvalidOperation.ServiceKeyEncryptedImageUnsupported')
  }
}

function checkAccounts(
  { world, caller }: ActionContext,
  added: readonly string[],
  removed: readonly string[],
) {
  for (const accountId of [...added, ...removed]) {
    if (accountId === '') {
      throw new EcsApiError(
        404,
        'InvalidAccount.NotFound',
        'The specified parameter "AddAccount.n" or "RemoveAccount.n" does not exist.',
      )
    }
    if (!world.accounts.has(accountId)) throw refusal('InvalidAccount.NotFound', accountId)
  }
  if (added.includes(caller.id)) throw refusal('InvalidAccount.Forbbiden')
}

function checkQuotas(
  world: World,
  image: ImageRecord,
  added: readonly string[],
  removed: readonly string[],
) {
  const after = new Set(image.shares?.keys())
  for (const accountId of removed) after.delete(accountId)
  for (const accountId of added) after.add(accountId)
  if (added.length > 0 && after.size > limits.accountsPerImage) {
    throw refusal('QuotaExceed.ShareImageUser')
  }
  for (const accountId of added) {
    const isNew = !isSharedWith(image, accountId)
    if (isNew && receivedCount(world, accountId) >= limits.imagesPerGrantee) {
      throw refusal('QuotaExceed.ShareImage')
    }
  }
}
