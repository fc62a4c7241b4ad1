import { useQuery } from '@tanstack/react-query'
import { limits, type Image, type Instance } from '../../../api/contract.ts'
import type { EcsError } from '../../../api/errors.ts'
import { anyImageQuery } from '../../../queries/images.ts'
import { systemDisksQuery } from '../../../queries/instances.ts'
import { instanceTypesQuery } from '../../../queries/places.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { useFormDraft } from '../../useFormDraft.ts'
import { whyNotUsed } from '../../whyNot.ts'
import { needsTrust } from '../create/useInstanceForm.ts'
import { leastDiskSize, readWhole, suggestedDiskSize } from '../diskSize.ts'

const hasDataDisks = ({ DiskDeviceMappings }: Image) =>
  DiskDeviceMappings.DiskDeviceMapping.some(({ Type }) => Type === 'data')

/** Refusals that are about the image or the size, and show there. */
const aboutImage = new Set([
  'InvalidImageId.NotFound',
  'OperationDenied.ImageNotValid',
  'ImageNotSupportInstanceType',
  'OperationDenied',
])
const aboutSize = /^InvalidSystemDiskSize\./

/** The field that a refusal of ReplaceSystemDisk is about, where it shows; `undefined` if it is about none. */
export const refusedPart = ({ code }: EcsError): 'image' | 'size' | undefined =>
  aboutImage.has(code) ? 'image' : aboutSize.test(code) ? 'size' : undefined

/**
 * What is chosen and typed in the form that replaces a system disk, and what is wrong with it.
 * @param refusal what the service said to the last attempt
 * @param isAsked whether it was attempted already: before that, nothing is called missing
 */
export function useReplaceForm(instance: Instance, refusal: EcsError | null, isAsked: boolean) {
  const texts = useAllTexts()
  const { replaceDisk, imagePicker, errors } = texts
  const { InstanceId, RegionId, InstanceType } = instance
  const { draft, change, clear } = useFormDraft<'image' | 'size' | 'trusted'>(
    `replace-disk/${InstanceId}`,
  )
  const imageId = draft.image ?? ''
  const { data: found } = useQuery({
    ...anyImageQuery(RegionId, imageId),
    enabled: imageId !== '',
  })
  const image = found ?? undefined
  const disks = useQuery(systemDisksQuery(RegionId, InstanceId))
  const current = disks.data?.Disks.Disk[0]?.Size ?? 0
  const types = useQuery(instanceTypesQuery())
  const type = types.data?.InstanceTypes.InstanceType.find(
    ({ InstanceTypeId }) => InstanceTypeId === InstanceType,
  )

  function whyNot(candidate: Image): string | undefined {
    if (hasDataDisks(candidate)) return imagePicker.dataDisks
    const isArm = candidate.Architecture === 'arm64'
    return type && (type.CpuArchitecture === 'ARM') !== isArm
      ? imagePicker.wrongArchitecture
      : undefined
  }

  const least = image ? leastDiskSize(image, current) : current
  const sizeText = draft.size ?? (image ? String(suggestedDiskSize(image, current)) : '')
  const size = readWhole(sizeText)
  const isTrusted = draft.trusted === imageId

  function imageProblem(): string | undefined {
    if (imageId === '') return isAsked ? imagePicker.missing : undefined
    if (found === null) return replaceDisk.gone
    return image && (whyNotUsed(image, texts) ?? whyNot(image))
  }

  function sizeProblem(): string | undefined {
    if (!image) return undefined
    if (size === undefined) return replaceDisk.sizeNotWhole
    if (size < least) return replaceDisk.sizeSmall(least)
    return size > limits.largestSystemDisk
      ? replaceDisk.sizeLarge(limits.largestSystemDisk)
      : undefined
  }

  const own = { image: imageProblem(), size: sizeProblem() }
  const said = refusal ? (errors.codes[refusal.code] ?? refusal.message) : undefined
  const refused = refusal ? refusedPart(refusal) : undefined
  return {
    imageId,
    image,
    whyNot,
    sizeText,
    size,
    least,
    isTrusted,
    isTrustNeeded: image !== undefined && needsTrust(image),
    problems: {
      image: own.image ?? (refused === 'image' ? said : undefined),
      size: own.size ?? (refused === 'size' ? said : undefined),
    },
    isRight: !own.image && !own.size,
    choose: (chosen: Image) =>
      change({ image: chosen.ImageId, size: String(suggestedDiskSize(chosen, current)) }),
    setSize: (text: string) => change({ size: text }),
    // Trust is in one image, not in the next one.
    setTrusted: (trusted: boolean) => change({ trusted: trusted ? imageId : '' }),
    clear,
  }
}
