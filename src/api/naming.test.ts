import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from './contract.ts'
import { descriptionProblem, nameProblem, tagKeyProblem, tagValueProblem } from './naming.ts'

const first = fc.constantFrom('a', 'Z', '镜', '一', '\u9fff')
const later = fc.constantFrom('a', 'Q', '7', '像', '.', '_', '-', ':')
const good = fc
  .tuple(first, fc.array(later, { minLength: 1, maxLength: limits.imageName - 1 }))
  .map(([start, rest]) => start + rest.join(''))
  .filter((name) => !/^(?:aliyun|acs:)/i.test(name))

describe('nameProblem', () => {
  it('finds nothing wrong with a name of 2 to 128 allowed characters', () => {
    fc.assert(
      fc.property(good, (name) => {
        expect(nameProblem(name)).toBeUndefined()
      }),
    )
    for (const name of [
      'ab',
      'a'.repeat(128),
      '镜像',
      'a:b.c_d-e1',
      'acs',
      'my-aliyun',
      'https:',
    ]) {
      expect(nameProblem(name), name).toBeUndefined()
    }
  })

  it.each([
    ['', 'short'],
    ['a', 'short'],
    ['镜', 'short'],
    ['1st-image', 'start'],
    ['_image', 'start'],
    ['-image', 'start'],
    [' image', 'start'],
    ['😀image', 'start'],
    ['éclair', 'start'],
    ['aliyun-base', 'reserved'],
    ['Aliyun-base', 'reserved'],
    ['acs:base', 'reserved'],
    ['http://base', 'address'],
    ['base-of-https://example', 'address'],
    ['base HTTP://x', 'address'],
    ['my image', 'characters'],
    ['image/1', 'characters'],
    ['image😀', 'characters'],
    ['image\n', 'characters'],
    ['imagé', 'characters'],
  ] as const)('of %j is %s', (name, problem) => {
    expect(nameProblem(name)).toBe(problem)
  })

  it('counts characters, not bytes', () => {
    expect(nameProblem('镜'.repeat(128))).toBeUndefined()
    expect(nameProblem('a'.repeat(129))).toBe('long')
    expect(nameProblem('镜'.repeat(129))).toBe('long')
  })

  it('lets nothing through that the rules, said otherwise, forbid', () => {
    const any = fc.oneof(good, fc.string({ unit: 'grapheme' }), fc.string({ unit: later }))
    const rule =
      /^(?!aliyun|acs:)(?!.*https?:\/\/)[a-z\u4e00-\u9fff][a-z0-9.:_\u4e00-\u9fff-]{1,127}$/i
    fc.assert(
      fc.property(any, (name) => {
        expect(nameProblem(name) === undefined).toBe(rule.test(name))
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('descriptionProblem', () => {
  it('is about the length and the beginning only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const length = Array.from(text).length
        const expected = /^https?:\/\//i.test(text)
          ? 'address'
          : length < 2
            ? 'short'
            : length > 256
              ? 'long'
              : undefined
        expect(descriptionProblem(text)).toBe(expected)
      }),
    )
    expect(descriptionProblem('see https://example.com')).toBeUndefined()
    expect(descriptionProblem('http://example.com')).toBe('address')
    expect(descriptionProblem('😀'.repeat(256))).toBeUndefined()
    expect(descriptionProblem('a'.repeat(257))).toBe('long')
  })
})

describe('tagKeyProblem and tagValueProblem', () => {
  it.each([
    ['env', undefined, undefined],
    ['环境 with spaces', undefined, undefined],
    ['', 'short', undefined],
    ['acs:env', 'reserved', undefined],
    ['aliyun', 'reserved', undefined],
    ['see http://x', 'address', 'address'],
  ] as const)('of %j are %s and %s', (text, key, value) => {
    expect(tagKeyProblem(text)).toBe(key)
    expect(tagValueProblem(text)).toBe(value)
  })

  it('take 128 characters', () => {
    for (const problem of [tagKeyProblem, tagValueProblem]) {
      expect(problem('环'.repeat(128))).toBeUndefined()
      expect(problem('环'.repeat(129))).toBe('long')
    }
  })
})
