import { expect, it } from 'vitest'
import { tableOf } from './table.ts'

it('one heading a part, its rows in aligned columns with what they are held against', () => {
  const text = tableOf([
    {
      part: 'Opening',
      name: 'first row',
      unit: 'ms',
      value: 1234.5,
      slowest: 2000,
      target: 1000,
      floor: 617.25,
    },
    { part: 'Typing', name: 'a letter', unit: 'ms', value: 12.345, slowestTarget: 50 },
    { part: 'Opening', name: 'layout shift', unit: 'shift', value: 0, target: 0 },
    { part: 'Typing', name: 'the rest', unit: 's', value: Number.NaN, note: 'failed' },
  ])
  expect(text).toBe(
    `
Opening
                   value  slowest        target  × floor
  first row     1,235 ms    2,000    ≤ 1,000 ms     2.00  over
  layout shift   0 shift              ≤ 0 shift           ok

Typing
                   value  slowest        target  × floor
  a letter       12.3 ms           none > 50 ms           ok
  the rest        failed
`.trim(),
  )
})
