import type { ActionRequest } from '../../../api/contract.ts'
import { nameProblem } from '../../../api/naming.ts'
import { refusal, refusalSaying } from '../errors.ts'
import { imageStatusAt } from '../lifecycle.ts'
import type { Params } from '../params.ts'
import type { ImageRecord } from '../records.ts'
import { editImage, imageNamed, usersOf } from '../worldImages.ts'
import type { ActionContext, ActionHandler } from './action.ts'
import { readDescription, readFamily } from './given.ts'
import { oneOf } from './lists.ts'
import { ownImage } from './ownImage.ts'
import { requiredRegion } from './region.ts'

type AttributeParams = Params<ActionRequest<'ModifyImageAttribute'>>

const bootModes = ['BIOS', 'UEFI', 'UEFI-Preferred'] as const
const nvmeSupports = ['supported', 'unsupported'] as const

/**
 * ModifyImageAttribute: renames, describes, deprecates and restores an own image. What isn't given, or is empty, stays.
 *
 * Checks run in this order: parameters, the image, its state, the name, DryRun. Either all of a call is done or nothing.
 */
export const modifyImageAttribute: ActionHandler<'ModifyImageAttribute'> = (context, params) => {
  const regionId = requiredRegion(params)
  const imageId = params.required('ImageId')
  const given = readGiven(params)
  const image = ownImage(context, regionId, imageId)
  checkState(context, image, given)
  if (given.name !== undefined) checkName(context, image, given.name)
  if (params.flag('DryRun')) throw refusal('DryRunOperation')
  editImage(context.world, image, {
    ...(given.name === undefined ? {} : { name: given.name }),
    ...(given.description === undefined ? {} : { description: given.description }),
    ...(given.family === undefined ? {} : { family: given.family }),
    ...(given.status === undefined ? {} : { status: given.status }),
    ...(given.bootMode === undefined ? {} : { os: { ...image.os, bootMode: given.bootMode } }),
    ...(given.features === undefined ? {} : { features: { ...image.features, ...given.features } }),
  })
  return {}
}

function readGiven(params: AttributeParams) {
  const name = params.text('ImageName')
  if (name !== undefined && nameProblem(name)) throw refusal('InvalidImageName.Malformed')
  oneOf(params.text('LicenseType'), ['BYOL', 'Auto', 'Aliyun'], 'InvalidLicenseType.NotSupported')
  const nvme = oneOf(
    params.text('Features.NvmeSupport'),
    nvmeSupports,
    'InvalidParameter',
    'Features.NvmeSupport',
  )
  const imds = oneOf(
    params.text('Features.ImdsSupport'),
    ['v2'],
    'InvalidParameter.FeaturesImdsSupport',
  )
  return {
    name,
    description: readDescription(params),
    family: readFamily(params),
    status: oneOf(params.text('Status'), ['Deprecated', 'Available'], 'InvalidParameter', 'Status'),
    bootMode: oneOf(params.text('BootMode'), bootModes, 'InvalidBootMode.NotSupport'),
    features:
      nvme || imds
        ? { ...(nvme ? { NvmeSupport: nvme } : {}), ...(imds ? { ImdsSupport: imds } : {}) }
        : undefined,
  }
}

function checkState(
  { world, now }: ActionContext,
  image: ImageRecord,
  { status, bootMode }: ReturnType<typeof readGiven>,
) {
  const present = imageStatusAt(image, now)
  if (present === 'Creating' || present === 'Waiting')
    throw refusal('InvalidStatus.ImageIsCreating')
  if (status === 'Deprecated') {
    if (present !== 'Available') throw refusal('ImageStatus.NotAvailable')
    if (image.shares) {
      throw refusalSaying(
        'ImageUseShared',
        'The specified image has been shared to others, please remove shared accounts first.',
      )
    }
  }
  if (status === 'Available' && present !== 'Deprecated') throw refusal('ImageStatus.NotDeprecated')
  if (bootMode && bootMode !== image.os.bootMode && usersOf(world, image.id).size > 0) {
    throw refusal('OperationDeined.ImageUsingByInstance')
  }
}

function checkName({ world }: ActionContext, image: ImageRecord, name: string) {
  const holder = imageNamed(world, image.ownerId, image.regionId, name)
  if (holder && holder !== image) throw refusal('InvalidImageName.Duplicated')
}
