import type { Account, ImageRecord, InstanceRecord } from '../records.ts'
import { customImage, type CustomImage } from './imageRecord.ts'
import { instanceRecord, type PlannedInstance } from './instanceRecord.ts'

/** Custom images of one account in one region. */
export type ImageHolding = readonly [
  owner: Account,
  regionId: string,
  images: readonly CustomImage[],
]

/** Instances of one account in one region, each with the image it was made from: the owner's account, and its name. */
export type InstanceHolding = readonly [
  owner: Account,
  regionId: string,
  instances: readonly (PlannedInstance & {
    /** The ID of a platform image, or the name of a custom one. */
    readonly image: string
    /** Whose custom image it is, where it was received. */
    readonly from?: Account
  })[],
]

/** The images of a scenario's holdings. */
export const heldImages = (holdings: readonly ImageHolding[], epoch: number): ImageRecord[] =>
  holdings.flatMap(([owner, regionId, images]) =>
    images.map((image) => customImage(image, { owner, regionId, epoch })),
  )

/**
 * The instances of a scenario's holdings.
 * @param images all images that they were made from
 */
export function heldInstances(
  holdings: readonly InstanceHolding[],
  images: readonly ImageRecord[],
  epoch: number,
): InstanceRecord[] {
  const find = (name: string, owner: Account, regionId: string): ImageRecord => {
    const image = images.find(
      (one) =>
        one.id === name ||
        (one.name === name && one.ownerId === owner.id && one.regionId === regionId),
    )
    if (!image) throw new Error(`The scenario has no image "${name}" in ${regionId}.`)
    return image
  }
  return holdings.flatMap(([owner, regionId, instances]) =>
    instances.map(({ image: name, from = owner, ...planned }) =>
      instanceRecord(planned, { owner, regionId, image: find(name, from, regionId), epoch }),
    ),
  )
}
