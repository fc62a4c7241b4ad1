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
}

/** The images whose name meets a pattern. */
interface Named {
  readonly pattern: string
  /** What the name of each of them has. */
  readonly trigrams: readonly number[]
}

/** The images that were created from one time to another, both included, in milliseconds. */
interface Within {
  readonly from: number
  readonly to: number
}

/** A condition on images. */
export interface ImageCondition {
  readonly meets: ImagePredicate
  /** Where the images that meet it can be looked up among an owner's; without it each has to be looked at. */
  readonly lookUp?: AnyOf | AllOf | Named | Within
}

/** The condition to have a value of a facet. */
export const hasValue = (
  facet: FewValued,
  value: string,
  meets: ImagePredicate,
): ImageCondition => ({ meets, lookUp: { facet, anyOf: [value] } })

/** The condition to have been created from one time to another, both included, in milliseconds. */
export const isWithin = (from: number, to: number): ImageCondition => ({
  meets: ({ createdAt }) => createdAt >= from && createdAt <= to,
  lookUp: { from, to },
})

/** The condition to be found under a key of a facet. */
export const hasKey = (facet: ManyValued, key: string, meets: ImagePredicate): ImageCondition => ({
  meets,
  lookUp: { facet, allOf: [key] },
})

/** Whether an image meets all of some conditions. */
export const meetsAll = (image: ImageRecord, conditions: readonly ImageCondition[]): boolean =>
  conditions.every(({ meets }) => meets(image))
