import { expect, it } from 'vitest'
import type { Image } from '../../api/contract.ts'
import { keepMissing, type ShownImage } from './useShownImages.ts'

const image = (ImageId: string) => ({ ImageId }) as Image
const told = (rows: readonly ShownImage[]) =>
  rows.map(({ ImageId, withdrawn }) => (withdrawn ? `${ImageId} withdrawn` : ImageId))

it('leaves what is missing where it was', () => {
  const before = ['a', 'b', 'c', 'd'].map(image)
  expect(told(keepMissing(before, ['b', 'd'].map(image)))).toEqual([
    'a withdrawn',
    'b',
    'c withdrawn',
    'd',
  ])
  expect(told(keepMissing(before, []))).toEqual([
    'a withdrawn',
    'b withdrawn',
    'c withdrawn',
    'd withdrawn',
  ])
})

it('takes new ones in, and back what is there again', () => {
  const before = keepMissing(['a', 'b', 'c'].map(image), ['a', 'c'].map(image))
  expect(told(keepMissing(before, ['new', 'a', 'b', 'c'].map(image)))).toEqual([
    'new',
    'a',
    'b',
    'c',
  ])
  expect(told(keepMissing(before, ['new', 'a', 'c'].map(image)))).toEqual([
    'new',
    'a',
    'b withdrawn',
    'c',
  ])
})
