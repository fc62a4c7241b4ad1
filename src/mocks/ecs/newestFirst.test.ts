import fc from 'fast-check'
import { expect, it } from 'vitest'
import { insert, newestFirst, remove } from './newestFirst.ts'

const item = fc.record({ id: fc.stringMatching(/^[a-z]{1,3}$/), createdAt: fc.nat(5) })
const items = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 40 })

it('insert and remove keep a list in its order, wherever an item belongs', () => {
  fc.assert(
    fc.property(items, fc.func(fc.boolean()), (all, isKept) => {
      const list: typeof all = []
      for (const one of all) insert(list, one)
      expect(list).toEqual(all.toSorted(newestFirst))
      for (const one of all) if (!isKept(one.id)) remove(list, one)
      expect(list).toEqual(all.filter(({ id }) => isKept(id)).toSorted(newestFirst))
    }),
  )
})

it('remove takes the item itself, not one that looks like it', () => {
  const list = [{ id: 'a', createdAt: 1 }]
  remove(list, { id: 'a', createdAt: 1 })
  expect(list).toHaveLength(1)
})
