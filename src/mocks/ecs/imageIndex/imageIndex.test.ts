import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActionRequest } from '../../../api/contract.ts'
import { toSeconds } from '../time.ts'
import { happening, owner, planned, some } from './happenings.ts'
import { ImageStage } from './imageStage.ts'

type Request = Partial<ActionRequest<'DescribeImages'>>

/** Whose images in which status; one filter or two more: with all of them together hardly anything is found. */
const request: fc.Arbitrary<Request> = fc
  .tuple(
    fc.record(
      {
        ImageOwnerAlias: some('self', 'self', 'self', 'system', 'others'),
        IsPublic: fc.boolean(),
        Status: some(
          'ALL',
          'ALL',
          'Available',
          'Available,Deprecated,UnAvailable',
          'Creating,Waiting',
          'Creating,Waiting,Available,UnAvailable,CreateFailed,Deprecated',
        ),
      },
      { requiredKeys: [] },
    ),
    fc.array(
      fc.oneof<fc.Arbitrary<Request>[]>(
        fc.record({ ImageName: some('a', '*ab*', 'ba*ab', '*', '镜a*b', '*B-a*', 'bab*') }),
        // Each with trigrams, and some that weren't asked for before a name has changed.
        fc.record({ ImageName: some('aba', 'aab', 'bba', 'baa', 'abb', '*bab*', '*aaa*') }),
        fc.record({ ImageFamily: some('web', 'db', 'none') }),
        fc.record({ OSType: some('linux', 'windows') }),
        fc.record({ Architecture: some('x86_64', 'arm64') }),
        fc.record({ Usage: some('instance', 'none') }),
        fc.record({ InstanceType: some('ecs.g7.large') }),
        fc.record({ Usable: fc.boolean() }),
        fc.record({
          Filter: some(
            [{ Key: 'CreationStartTime', Value: toSeconds(ImageStage.epoch) }],
            [{ Key: 'CreationEndTime', Value: toSeconds(ImageStage.epoch) }],
          ),
        }),
        fc.record({
          Tag: some(
            [{ Key: 'env' }],
            [{ Key: 'env', Value: 'x' }],
            [{ Key: 'env' }, { Key: 'team', Value: 'y' }],
          ),
        }),
      ),
      { maxLength: 2 },
    ),
  )
  .map(([whose, filters]) => Object.assign({}, whose, ...filters) as Request)

const question = fc.record({ caller: owner, request, page: fc.integer({ min: 1, max: 4 }) })

/** Which of the questions is asked between two happenings. */
const asking = fc.nat()

describe('DescribeImages', () => {
  it('answers as if it looked at every image, whatever happened before and between', () => {
    fc.assert(
      fc.property(
        fc.array(planned, { maxLength: 60, size: 'max' }),
        fc.array(fc.oneof(happening, happening, asking), { maxLength: 40, size: 'max' }),
        fc.array(question, { minLength: 3, maxLength: 10 }),
        (plans, happenings, questions) => {
          const stage = new ImageStage(plans)
          const ask = (index: number) => {
            const asked = questions[index % questions.length]
            if (asked) expect(stage.answer(asked)).toEqual(stage.walk(asked))
          }
          for (const what of happenings) {
            if (typeof what === 'number') ask(what)
            else stage.happen(what)
          }
          for (const index of questions.keys()) ask(index)
        },
      ),
      { numRuns: 700 },
    )
  })
})
