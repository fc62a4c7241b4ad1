import type { ImageRecord } from '../records.ts'
import type { FewValued, Key, ManyValued } from './facets.ts'

export type ImagePredicate = (image: ImageRecord) => boolean

/** The images that have one of some values. */
interface AnyOf {
  readonly facet: FewValued
  readonly anyOf: readonly string[]
}

/** The images that are found under all of some keys. */
interface AllOf {
  readonly facet: ManyValued
  readonly allOf: readonly Key[]
  /** Whether all of them meet the condition; else they have to be looked at. */
  readonly isExact: boolean
}

/** A condition on images. */
export interface ImageCondition {
  readonly meets: ImagePredicate
  /** Where the images that meet it can be looked up among an owner's; without it each has to be looked at. */
  readonly lookUp?: AnyOf | AllOf
}

/** The condition to have a value of a facet. */
export const hasValue = (
  facet: FewValued,
  value: string,
  meets: ImagePredicate,
): ImageCondition => ({ meets, lookUp: { facet, anyOf: [value] } })

/** The condition to be found under a key of a facet. */
export const hasKey = (facet: ManyValued, key: string, meets: ImagePredicate): ImageCondition => ({
  meets,
  lookUp: { facet, allOf: [key], isExact: true },
})

/** Whether an image meets all of some conditions. */
export const meetsAll = (image: ImageRecord, conditions: readonly ImageCondition[]): boolean =>
  conditions.every(({ meets }) => meets(image))
