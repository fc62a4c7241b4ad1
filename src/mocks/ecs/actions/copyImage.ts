import { limits, type ActionRequest } from '../../../api/contract.ts'
import { descriptionProblem, nameProblem } from '../../../api/naming.ts'
import { blankImage } from '../blankImage.ts'
import { refusal, refusalSaying } from '../errors.ts'
import { imageCreationTime, imageStatusAt } from '../lifecycle.ts'
import type { Params } from '../params.ts'
import type { Encryption, ImageRecord } from '../records.ts'
import { findRegion } from '../regions.ts'
import { issueId } from '../world.ts'
import {
  addImage,
  copiesOf,
  copyStart,
  imageNamed,
  isSharedWith,
  ownedImages,
} from '../worldImages.ts'
import type { ActionContext, ActionHandler } from './action.ts'
import { checkResourceGroup, readTags } from './given.ts'

type CopyParams = Params<ActionRequest<'CopyImage'>>

/**
 * CopyImage: an own image goes to another region, a received one stays in its region; either way the copy belongs to who
 * made it. Five copies into an account's region run at once, more are Waiting.
 *
 * Checks run in this order: parameters, the image, the way it may go, its state, copies of it, the name, the quota,
 * DryRun. Without a DestinationRegionId it is copied within its region.
 */
export const copyImage: ActionHandler<'CopyImage'> = (context, params) => {
  const { world, caller, now } = context
  const sourceRegion = readRegion(params, 'RegionId', 'SourceRegion.NotFound')
  const imageId = params.required('ImageId')
  const regionId = params.text('DestinationRegionId')
    ? readRegion(params, 'DestinationRegionId', 'DestinationRegion.NotFound')
    : sourceRegion
  const given = readGiven(params)
  const image = copyableImage(context, sourceRegion, imageId)
  const encryption = checkWay(context, image, regionId, given.encryption)
  if (imageStatusAt(image, now) !== 'Available') {
    throw refusalSaying('IncorrectImageStatus', 'The image not available.')
  }
  if (copiesOf(world, image.id, now).some((copy) => copy.ownerId === caller.id)) {
    throw refusal('OperationDenied.ImageCopyConflict')
  }
  if (given.name !== undefined && imageNamed(world, caller.id, regionId, given.name)) {
    throw refusalSaying(
      'InvalidImageName.Duplicated',
      'The specified image name is already in use in the target region. Please try a different one.',
    )
  }
  if (ownedImages(world, caller.id, regionId).length >= limits.imagesPerRegion) {
    throw refusalSaying(
      'QuotaExceed.Image',
      `The number of images exceeds the limit (${limits.imagesPerRegion}).`,
    )
  }
  if (params.flag('DryRun')) throw refusal('DryRunOperation')

  const id = issueId(world, 'm', regionId)
  const whole = image.dataDisks.reduce((sum, { size }) => sum + size, image.size)
  addImage(world, {
    ...blankImage,
    id,
    kind: 'custom',
    ownerId: caller.id,
    regionId,
    name: given.name ?? id,
    description: given.description ?? '',
    createdAt: now,
    creation: {
      startedAt: copyStart(world, caller.id, regionId, now),
      duration: imageCreationTime(whole),
    },
    os: image.os,
    size: image.size,
    snapshotId: issueId(world, 's', regionId),
    dataDisks: image.dataDisks.map(({ device, size }) => ({
      device,
      size,
      snapshotId: issueId(world, 's', regionId),
    })),
    tags: given.tags,
    encryption,
    isCopied: true,
    copyOf: { imageId: image.id, order: world.issued },
    productCode: image.productCode,
  })
  return { ImageId: id }
}

function readRegion(
  params: CopyParams,
  name: 'RegionId' | 'DestinationRegionId',
  code: 'SourceRegion.NotFound' | 'DestinationRegion.NotFound',
): string {
  const regionId = params.required(name)
  if (!findRegion(regionId)) throw refusal(code)
  return regionId
}

function readGiven(params: CopyParams) {
  const name = params.text('DestinationImageName')
  if (name !== undefined && nameProblem(name)) {
    throw refusalSaying(
      'InvalidImageName.Malformed',
      'The specified destination image name is wrongly formed.',
    )
  }
  const description = params.text('DestinationDescription')
  if (description !== undefined && descriptionProblem(description)) {
    throw refusalSaying(
      'InvalidDescription.Malformed',
      'The specified destination description is wrongly formed.',
    )
  }
  checkResourceGroup(params)
  return { name, description, tags: readTags(params), encryption: readEncryption(params) }
}

/** Encrypted and KMSKeyId: with the key that is named, or else with the service's. The stand-in takes any key for good. */
function readEncryption(params: CopyParams): Encryption {
  const encrypted = params.flag('Encrypted') ?? false
  const key = params.text('KMSKeyId')
  if (key && !encrypted) throw refusal('InvalidParameter.EncryptedIllegal')
  if (!encrypted) return ''
  return key ? 'cmk' : 'service-key'
}

/** An image that is the caller's own or that they have received. Community images can't be copied by anybody. */
function copyableImage(
  { world, caller }: ActionContext,
  regionId: string,
  imageId: string,
): ImageRecord {
  const image = world.images.get(imageId)
  if (image?.kind !== 'custom' || image.regionId !== regionId) {
    throw refusal('InvalidImageId.NotFound')
  }
  if (image.isPublic) throw refusal('OperationDenied.CommunityImage')
  if (image.ownerId !== caller.id && !isSharedWith(image, caller.id)) {
    throw refusal('InvalidImageId.NotFound')
  }
  return image
}

/** Whether an image may be copied into a region, and how it is encrypted there. */
function checkWay(
  { caller }: ActionContext,
  image: ImageRecord,
  regionId: string,
  asked: Encryption,
): Encryption {
  const isOwn = image.ownerId === caller.id
  if (!isOwn && regionId !== image.regionId) throw refusal('OperationDenied.SameRegionOnly')
  // A copy within the region makes sense for owners only if it changes the encryption.
  if (isOwn && regionId === image.regionId && !asked) throw refusal('IncorrectDestinationRegion')
  if (image.encryption && !asked) throw refusal('OperationDeined.EncryptedSnapshot')
  return asked
}
