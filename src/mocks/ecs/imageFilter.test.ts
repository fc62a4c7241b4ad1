import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flatten } from '../../api/rpc.ts'
import { imageFilter } from './imageFilter.ts'
import { Params } from './params.ts'
import { customImage } from './scenarios/imageRecord.ts'
import { debian12 } from './scenarios/operatingSystems.ts'
import type { ImageRecord } from './records.ts'
import { createWorld } from './world.ts'

const owner = { id: '1', nickname: '', accessKeyId: '', accessKeySecret: '' }
const epoch = Date.UTC(2026, 0, 2, 3, 4, 5)
const place = { owner, regionId: 'cn-hangzhou', epoch }

const image = (name: string, more: Partial<ImageRecord> = {}): ImageRecord => ({
  ...customImage({ name, os: debian12, size: 40, age: 0 }, place),
  ...more,
})

const world = createWorld({
  scenario: 'none',
  seed: 1,
  epoch,
  accounts: [owner],
  images: [],
  instances: [],
})

/** Whether a request finds an image. */
function finds(request: object, record: ImageRecord, now = epoch): boolean {
  const filters = imageFilter(new Params(new Map(flatten(request))), world, owner.id, now)
  return filters.every(({ meets }) => meets(record))
}

describe('ImageName', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '镜', '.', '\\', '[') })

  it('without * is found anywhere in a name', () => {
    fc.assert(
      fc.property(letters, letters, letters, (before, text, after) => {
        expect(finds({ ImageName: text }, image(before + text + after))).toBe(true)
        expect(finds({ ImageName: text.toUpperCase() }, image(before + text + after))).toBe(true)
        if (text !== '') {
          expect(finds({ ImageName: text }, image(before))).toBe(
            before.toLowerCase().includes(text.toLowerCase()),
          )
        }
      }),
    )
  })

  it('with * matches as a pattern whose * stands for any text', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '*', '.') })
    fc.assert(
      fc.property(pattern, letters, (text, name) => {
        fc.pre(text.includes('*'))
        const expression = text
          .split('*')
          .map((part) => part.replaceAll('.', '\\.'))
          .join('.*')
        expect(finds({ ImageName: text }, image(name))).toBe(
          new RegExp(`^${expression}$`, 'is').test(name),
        )
      }),
      { numRuns: 2_000 },
    )
  })

  it('takes no longer for a pattern of many * than for others', () => {
    const name = 'a'.repeat(128)
    expect(finds({ ImageName: '*a'.repeat(64) }, image(name))).toBe(true)
    expect(finds({ ImageName: `${'*a'.repeat(60)}*b` }, image(name))).toBe(false)
  })
})

describe('the time filters', () => {
  const filter = (Key: string, Value: string) => ({ Filter: [{ Key, Value }] })

  it('include both ends, to the minute or the second', () => {
    const record = image('x', { createdAt: Date.UTC(2026, 0, 1, 10, 30) })
    for (const [start, end, expected] of [
      ['2026-01-01T10:30Z', '2026-01-01T10:30Z', true],
      ['2026-01-01T10:30:00Z', '2026-01-01T10:30:00Z', true],
      ['2026-01-01T10:31Z', '2026-01-01T10:40Z', false],
      ['2026-01-01T10:20Z', '2026-01-01T10:29Z', false],
      ['2026-01-01T10:30:01Z', '2026-01-01T10:40Z', false],
    ] as const) {
      const request = {
        Filter: [
          { Key: 'CreationStartTime', Value: start },
          { Key: 'CreationEndTime', Value: end },
        ],
      }
      expect(finds(request, record), `${start} to ${end}`).toBe(expected)
    }
  })

  it.each(['', '2026-02-30T25:00Z', '2026-01-01T10:30', '2026-01-01T10:30+08:00', '1767222000'])(
    'refuse "%s"',
    (value) => {
      for (const key of ['CreationStartTime', 'CreationEndTime']) {
        expect(() => finds(filter(key, value), image('x'))).toThrow('Filter Value')
      }
    },
  )
})

describe('Status', () => {
  it('goes by the moment of the request', () => {
    const record = image('x', { creation: { startedAt: epoch, duration: 1_000 } })
    const statusAt = (now: number) =>
      ['Creating', 'Available'].filter((status) => finds({ Status: status }, record, now))
    expect(statusAt(epoch)).toEqual(['Creating'])
    expect(statusAt(epoch + 999)).toEqual(['Creating'])
    expect(statusAt(epoch + 1_000)).toEqual(['Available'])
    expect(finds({}, record, epoch)).toBe(false)
    expect(finds({}, record, epoch + 1_000)).toBe(true)
  })
})

describe('Tag', () => {
  const record = image('x', { tags: [{ key: 'env', value: '' }] })

  it('with a key alone matches any value, an empty one too', () => {
    expect(finds({ Tag: [{ Key: 'env' }] }, record)).toBe(true)
    expect(finds({ Tag: [{ Key: 'env', Value: '' }] }, record)).toBe(true)
    expect(finds({ Tag: [{ Key: 'env', Value: 'x' }] }, record)).toBe(false)
  })

  it("matches only the caller's own images", () => {
    expect(finds({ Tag: [{ Key: 'env' }] }, { ...record, ownerId: '2' })).toBe(false)
  })
})
