import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageNumbers } from './pageNumbers.ts'

describe('pageNumbers', () => {
  it('shows both ends and the neighbourhood', () => {
    expect(pageNumbers(1, 1)).toEqual([1])
    expect(pageNumbers(2, 5)).toEqual([1, 2, 3, 4, 5])
    expect(pageNumbers(1, 20)).toEqual([1, 2, 3, 4, 'gap', 20])
    expect(pageNumbers(10, 20)).toEqual([1, 'gap', 9, 10, 11, 'gap', 20])
    expect(pageNumbers(4, 20)).toEqual([1, 2, 3, 4, 5, 'gap', 20])
    expect(pageNumbers(19, 20)).toEqual([1, 'gap', 17, 18, 19, 20])
  })

  it('reaches the neighbours, never skips a single page, and stays short', () => {
    const place = fc
      .integer({ min: 1, max: 10_000 })
      .chain((pages) => fc.tuple(fc.integer({ min: 1, max: pages }), fc.constant(pages)))
    fc.assert(
      fc.property(place, ([page, pages]) => {
        const shown = pageNumbers(page, pages)
        for (const one of [1, page - 1, page, page + 1, pages]) {
          if (one >= 1 && one <= pages) expect(shown).toContain(one)
        }
        expect(shown.length).toBeLessThanOrEqual(9)
        shown.forEach((entry, index) => {
          const [before, after] = [shown[index - 1], shown[index + 1]]
          if (entry === 'gap') expect(Number(after) - Number(before)).toBeGreaterThan(2)
          else if (typeof before === 'number') expect(entry).toBe(before + 1)
        })
      }),
    )
  })
})
