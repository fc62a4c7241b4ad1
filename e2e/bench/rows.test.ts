import { describe, expect, it } from 'vitest'
import { median, rowOf, verdict, type Row } from './rows.ts'

describe('the median', () => {
  it('is the middle value, whatever their order and however large one is', () => {
    expect(median([9, 1, 1000, 3, 5])).toBe(5)
    expect(median([10, 9, 100])).toBe(10)
  })

  it('of an even number is between the two in the middle', () => {
    expect(median([1, 2, 4, 100])).toBe(3)
  })

  it('of nothing is no number', () => {
    expect(median([])).toBeNaN()
  })
})

describe('the row of several runs', () => {
  it('has the median, the slowest and every sample', () => {
    expect(rowOf('Part', 'name', 'ms', [30, 10, 20], { target: 25 })).toEqual({
      part: 'Part',
      name: 'name',
      unit: 'ms',
      value: 20,
      slowest: 30,
      samples: [30, 10, 20],
      target: 25,
    })
  })

  it('says so when there was no run', () => {
    expect(rowOf('Part', 'name', 'ms', [])).toMatchObject({ value: Number.NaN, note: 'no run' })
  })
})

describe('the verdict', () => {
  const row = (parts: Partial<Row>): Row => ({
    part: '',
    name: '',
    unit: 'ms',
    value: 50,
    ...parts,
  })

  it.each([
    ['at the target', { target: 50 }, 'ok'],
    ['above the target', { target: 49 }, 'over'],
    ['a slowest at its limit', { target: 60, slowest: 100, slowestTarget: 100 }, 'ok'],
    ['one run above its limit', { target: 60, slowest: 101, slowestTarget: 100 }, 'over'],
    ['one value for both', { slowestTarget: 49 }, 'over'],
    ['a target of 0', { value: 0, target: 0 }, 'ok'],
    ['no target', {}, ''],
    ['no value', { value: Number.NaN, target: 50 }, ''],
  ] as const)('%s', (_, parts, expected) => {
    expect(verdict(row(parts))).toBe(expected)
  })
})
