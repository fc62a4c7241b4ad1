import { beforeEach, expect, it, vi } from 'vitest'
import { memoryStorage } from './memoryStorage.ts'
import { StageClock } from './stageClock.ts'

const at = Date.parse('2026-11-24T08:00:00Z')
let storage: Storage

/** What a reload makes of an address, with what the tab remembers. */
const open = (address = '') => new StageClock(storage, new URLSearchParams(address))

beforeEach(() => {
  storage = memoryStorage()
  vi.useFakeTimers({ now: at + 5_000 })
})

it('is the computer’s until the address sets it; then it stands', () => {
  expect(open().now()).toBe(at + 5_000)
  const clock = open('now=2026-11-24T08:00:00Z')
  vi.advanceTimersByTime(60_000)
  expect(clock.now()).toBe(at)
  expect(clock.stands).toBe(true)
  expect(open().now()).toBe(at)
  expect(open('now=').now()).toBe(at + 65_000)
})

it('is stepped forward, and the same address doesn’t take that back', () => {
  const clock = open('now=2026-11-24T08:00:00Z')
  clock.step(60_000)
  expect(open('now=2026-11-24T08:00:00Z').now()).toBe(at + 60_000)
  expect(open('now=2026-11-24T09:00:00Z').now()).toBe(at + 3_600_000)
  const running = open('now=')
  running.step(1_000)
  vi.advanceTimersByTime(500)
  expect(open().now()).toBe(at + 6_500)
  expect(() => running.step(-1)).toThrow("can't be stepped")
})

it('says what is wrong with an address, and goes on as before', () => {
  const clock = open('now=yesterday')
  expect(clock.problem).toEqual({ kind: 'wrongTime', value: 'yesterday' })
  expect(clock.now()).toBe(at + 5_000)
})

it('begins anew with the world of a link, and forgets what the address had set', () => {
  open('now=2026-11-24T08:00:00Z')
  open().begin(at - 60_000, 'runs')
  vi.advanceTimersByTime(10_000)
  expect(open().now()).toBe(at - 50_000)
  expect(open().begunAt).toBeUndefined()
  open().begin(at, 'stands')
  vi.advanceTimersByTime(10_000)
  expect(open().now()).toBe(at)
})

it('goes back where a world goes on from its past, if it stands', () => {
  const clock = open('now=2026-11-24T08:00:00Z')
  clock.step(60_000)
  clock.standAt(at + 1_000)
  expect(open().now()).toBe(at + 1_000)
  expect(open().begunAt).toBe(at)
  const running = open('now=')
  running.standAt(at)
  expect(running.now()).toBe(Date.now())
})
