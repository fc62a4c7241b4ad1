import { expect, it } from 'vitest'
import { FaultInjector } from './faults.ts'
import { memoryStorage } from './memoryStorage.ts'

/** What an address sets, with what the tab remembers. */
const open = (address: string, storage = memoryStorage()) =>
  new FaultInjector(storage, new URLSearchParams(address))

it('takes failures and latency from the address, and nothing of those it doesn’t understand', () => {
  const faults = open('fail=*:network&fail=Nope:X&fail=*:X&fail=*:cut:0&latency=infinite')
  expect(faults.current).toEqual({
    faults: [{ action: '*', code: 'network' }],
    latency: 'infinite',
  })
  expect(faults.problems).toEqual([
    { kind: 'unknownAction', fail: 'Nope:X', value: 'Nope' },
    { kind: 'unknownCode', fail: '*:X', value: 'X' },
    { kind: 'wrongTimes', fail: '*:cut:0', value: '0' },
  ])
})

it('keeps the latency that was set when the address names none that it understands', () => {
  const storage = memoryStorage()
  open('latency=300', storage)
  const faults = open('latency=long', storage)
  expect(faults.current.latency).toBe(300)
  expect(faults.problems).toEqual([{ kind: 'wrongLatency', value: 'long' }])
  expect(open('latency=', storage).current.latency).toBe(0)
})

it('refuses to fail with what doesn’t exist, in a sentence', () => {
  expect(() => open('').fail('DescribeImages', 'X')).toThrow('"X" is not an error')
})
