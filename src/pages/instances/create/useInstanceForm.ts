import { useState } from 'react'
import { limits, type Image } from '../../../api/contract.ts'
import { nameProblem } from '../../../api/naming.ts'
import type { EcsError } from '../../../api/errors.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { namingText } from '../../namingText.ts'
import { useFormDraft } from '../../useFormDraft.ts'
import { leastDiskSize, readWhole, suggestedDiskSize } from '../diskSize.ts'
import { refusedField } from './refusedField.ts'
import type { Places } from './usePlaces.ts'

type Draft = 'zone' | 'type' | 'name' | 'amount' | 'size' | 'trusted'

/** Whether an image comes from somebody else, so that it takes trust to use it. */
export const needsTrust = ({ ImageOwnerAlias }: Image): boolean => ImageOwnerAlias === 'others'

/**
 * The values of the form, as far as nobody has chosen others the ones that make sense, and what is wrong with each.
 * @param refusal what the service said to the last attempt
 */
export function useInstanceForm(
  regionId: string,
  image: Image | undefined,
  places: Places | undefined,
  refusal: EcsError | null,
) {
  const { createInstance: texts, naming, errors } = useAllTexts()
  const { draft, change, clear } = useFormDraft<Draft>(`create-instance/${regionId}`)
  const [isAsked, setAsked] = useState(false)

  const isArm = image?.Architecture === 'arm64'
  const types = (places?.types ?? []).filter(
    ({ CpuArchitecture }) => (CpuArchitecture === 'ARM') === isArm,
  )
  const fits = (typeId: string | undefined) =>
    types.some(({ InstanceTypeId }) => InstanceTypeId === typeId)
  const wantedType = fits(draft.type) ? draft.type : undefined
  const zones = places?.places ?? []
  const offers = (place: (typeof zones)[number]) =>
    wantedType === undefined ? place.typeIds.some(fits) : place.typeIds.includes(wantedType)
  const place = zones.find(({ zoneId }) => zoneId === draft.zone) ?? zones.find(offers) ?? zones[0]
  const typeId =
    wantedType ??
    types.find(({ InstanceTypeId }) => place?.typeIds.includes(InstanceTypeId))?.InstanceTypeId

  const least = image ? leastDiskSize(image) : 0
  const values = {
    place,
    typeId,
    name: draft.name ?? '',
    amount: draft.amount ?? '1',
    size: draft.size ?? (image ? String(suggestedDiskSize(image)) : ''),
    trusted: draft.trusted === image?.ImageId,
  }
  const amount = readWhole(values.amount)
  const size = readWhole(values.size)
  const wrongName = values.name === '' ? undefined : nameProblem(values.name)

  function sizeProblem(): string | undefined {
    if (size === undefined) return texts.sizeNotWhole
    if (size < least) return texts.sizeSmall(least)
    return size > limits.largestSystemDisk ? texts.sizeLarge(limits.largestSystemDisk) : undefined
  }

  const own = {
    zone: place ? undefined : texts.zoneMissing,
    type: !typeId
      ? texts.typeMissing
      : place && !place.typeIds.includes(typeId)
        ? texts.typeNotInZone(typeId, place.name)
        : undefined,
    name: namingText(naming.name, wrongName),
    amount:
      amount === undefined || amount < 1 || amount > limits.instancesPerCall
        ? texts.amountWrong
        : undefined,
    size: image ? sizeProblem() : undefined,
    trusted: image && needsTrust(image) && !values.trusted ? texts.acknowledgeFirst : undefined,
  }
  const refused = refusal ? refusedField(refusal) : undefined
  const saidOf = (field: string) =>
    refused === field && refusal ? (errors.codes[refusal.code] ?? refusal.message) : undefined
  // What isn't loaded yet can't be chosen, and soon there is a choice.
  const isTold = isAsked || places !== undefined
  // While a name is still short it is being typed, and nobody likes to be told to tick something before trying.
  const problems = {
    zone: (isTold ? own.zone : undefined) ?? saidOf('zone'),
    type: (isTold ? own.type : undefined) ?? saidOf('type'),
    name: (isAsked || wrongName !== 'short' ? own.name : undefined) ?? saidOf('name'),
    amount: own.amount ?? saidOf('amount'),
    size: own.size ?? saidOf('size'),
    trusted: isAsked ? own.trusted : undefined,
  }

  return {
    values,
    numbers: { amount: amount ?? 0, size: size ?? 0 },
    types,
    /** Whether the image is for Arm; `undefined` while none is chosen. */
    isArm: image && isArm,
    least,
    problems,
    isRight: Object.values(own).every((problem) => problem === undefined),
    ask: () => setAsked(true),
    change,
    clear,
  }
}
