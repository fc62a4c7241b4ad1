import fc from 'fast-check'
import { dawn, omar } from '../scenarios/accounts.ts'
import { debian12, rocky9, ubuntu22Arm, windows2022 } from '../scenarios/operatingSystems.ts'

// Random images, and what can happen to them, for tests.

/** One of some values. */
export const some = <T>(...values: T[]) => fc.constantFrom(...values)
/** Whose an image is, or who asks. */
export const owner = some(dawn, dawn, dawn, omar)
/** Few texts and few times, so that images are alike in many ways and some are of the same moment. */
const name = fc.string({
  unit: some('a', 'a', 'b', 'b', 'B', '-', '镜'),
  minLength: 1,
  maxLength: 6,
})
const age = fc.integer({ min: 0, max: 4 })
const tags = fc.dictionary(some('env', 'team'), some('', 'x', 'y'), { noNullPrototype: true })
const status = some(
  'Available' as const,
  'Available' as const,
  'UnAvailable' as const,
  'CreateFailed' as const,
  'Deprecated' as const,
)
const os = some(debian12, debian12, rocky9, ubuntu22Arm, windows2022)
const family = some('', 'web', 'db')

/** An image as it begins. */
export const planned = fc.record({
  owner,
  told: fc.record({ name, age, tags, status, os, family, isPublic: some(false, false, true) }),
  dataDisks: some([], [20]),
  creationTakes: some(0, 0, 5),
})

/** What happens to a world. `which` picks one of the images, or instances, that there are. */
export const happening = fc.oneof(
  fc.record({ kind: some('add' as const), image: planned }),
  fc.record({
    kind: some('edit' as const),
    which: fc.nat(),
    changes: fc.record({ name, status, os, family }, { requiredKeys: [] }),
  }),
  fc.record({ kind: some('tag' as const), which: fc.nat(), tags }),
  fc.record({
    kind: some(
      'delete' as const,
      'share' as const,
      'unshare' as const,
      'use' as const,
      'release' as const,
    ),
    which: fc.nat(),
  }),
  fc.record({ kind: some('wait' as const), duration: fc.integer({ min: 0, max: 4 }) }),
)

export type PlannedImage = typeof planned extends fc.Arbitrary<infer Value> ? Value : never
export type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never
