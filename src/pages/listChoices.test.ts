import { expect, test } from 'vitest'
import { readListChoices, withColumn } from './listChoices.ts'

const nothingChosen = { hidden: [], size: 10 }

test('what was chosen is read again', () => {
  const chosen = { hidden: ['tags', 'size'], size: 50 }
  expect(readListChoices(JSON.stringify(chosen))).toEqual(chosen)
  expect(readListChoices('{"size":100}')).toEqual({ hidden: [], size: 100 })
  expect(readListChoices('{"hidden":["tags"]}')).toEqual({ hidden: ['tags'], size: 10 })
})

test.each([
  null,
  '',
  'compact',
  '{',
  'null',
  '7',
  '[]',
  '{"hidden":"tags","size":"50"}',
  '{"hidden":[1],"size":7}',
  '{"hidden":null,"size":null}',
])('%j is taken as never chosen', (kept) => {
  expect(readListChoices(kept)).toEqual(nothingChosen)
})

test('one that makes no sense takes the other not with it', () => {
  expect(readListChoices('{"hidden":["tags"],"size":1e9}')).toEqual({ hidden: ['tags'], size: 10 })
  expect(readListChoices('{"hidden":{},"size":20}')).toEqual({ hidden: [], size: 20 })
})

test('columns are hidden and shown one by one, and no column twice', () => {
  expect(withColumn([], 'tags', false)).toEqual(['tags'])
  expect(withColumn(['tags'], 'tags', false)).toEqual(['tags'])
  expect(withColumn(['owner', 'tags'], 'tags', true)).toEqual(['owner'])
})
