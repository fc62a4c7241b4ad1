import { describe, expect, it } from 'vitest'
import { callDepth } from './callDepth.ts'

const call = (start: number, end: number) => ({ action: 'DescribeImages', start, end })

describe('how many calls wait for one another', () => {
  it('none, where there are none', () => expect(callDepth([])).toBe(0))

  it('one, where all are under way at once', () => {
    expect(callDepth([call(0, 50), call(10, 60), call(49, 90)])).toBe(1)
  })

  it('two, where one begins after the end of another', () => {
    expect(callDepth([call(0, 50), call(0, 80), call(50, 90)])).toBe(2)
  })

  it('a chain counts each link, in whatever order they are told', () => {
    expect(callDepth([call(100, 140), call(0, 40), call(50, 90), call(0, 200)])).toBe(3)
  })

  it('of those that ended before it, a call counts the deepest', () => {
    expect(callDepth([call(0, 10), call(20, 30), call(0, 35), call(40, 50)])).toBe(3)
  })
})
