import { OpenApiUtil } from '@alicloud/openapi-core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flatten, parseAnswer, percentEncode, toQuery, type RpcValue } from './rpc.ts'

/** Any text that can be written as UTF-8, with what URLs, people and other scripts like to get wrong. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('+', ' ', '&', '=', '%', "!'()*~", '镜像', '😀', '\n', '.', '/'),
  }),
)

const decode = (query: string) => [...new URLSearchParams(query)]

describe('flatten', () => {
  it('numbers arrays from 1 and joins the names of nested objects with dots', () => {
    const request = {
      RegionId: 'cn-hangzhou',
      AddAccount: ['1', '2'],
      Tag: [{ Key: 'env', Value: 'prod' }, { Key: 'team' }],
      TagFilter: [{ TagKey: 'env', TagValues: ['a', 'b'] }],
      SystemDisk: { Size: '80', Tag: { Depth: 3 } },
      PageSize: 50,
      DryRun: false,
    }
    expect(flatten(request)).toEqual([
      ['RegionId', 'cn-hangzhou'],
      ['AddAccount.1', '1'],
      ['AddAccount.2', '2'],
      ['Tag.1.Key', 'env'],
      ['Tag.1.Value', 'prod'],
      ['Tag.2.Key', 'team'],
      ['TagFilter.1.TagKey', 'env'],
      ['TagFilter.1.TagValues.1', 'a'],
      ['TagFilter.1.TagValues.2', 'b'],
      ['SystemDisk.Size', '80'],
      ['SystemDisk.Tag.Depth', '3'],
      ['PageSize', '50'],
      ['DryRun', 'false'],
    ])
  })

  it('leaves out what is not there, sends empty texts, and keeps the place of a gap', () => {
    const request = {
      ImageId: undefined,
      ImageName: null,
      AddAccount: [],
      Status: '',
      RemoveAccount: ['1', null, undefined, '4'],
      Filter: [null, { Key: 'CreationStartTime', Value: null }],
    }
    expect(flatten(request)).toEqual([
      ['Status', ''],
      ['RemoveAccount.1', '1'],
      ['RemoveAccount.4', '4'],
      ['Filter.2.Key', 'CreationStartTime'],
    ])
  })

  it("agrees with the official SDK's flattening", () => {
    const scalar = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null))
    const name = fc.stringMatching(/^[A-Z][A-Za-z]{0,9}$/)
    const { value } = fc.letrec<{ value: RpcValue }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        scalar,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }))
    fc.assert(
      fc.property(fc.dictionary(name, value, { noNullPrototype: true }), (request) => {
        expect(Object.fromEntries(flatten(request))).toEqual(OpenApiUtil.query(request))
      }),
    )
  })
})

describe('percentEncode', () => {
  it('leaves only the unreserved characters of RFC 3986', () => {
    expect(percentEncode("AZaz09-_.~ +!'()*/镜")).toBe(
      'AZaz09-_.~%20%2B%21%27%28%29%2A%2F%E9%95%9C',
    )
    fc.assert(
      fc.property(text, (value) => {
        expect(percentEncode(value)).toMatch(/^(?:[A-Za-z0-9\-_.~]|%[0-9A-F]{2})*$/)
        expect(decodeURIComponent(percentEncode(value))).toBe(value)
      }),
    )
  })

  it('writes half a character as the replacement character instead of throwing', () => {
    expect(percentEncode('a\ud83dz')).toBe('a%EF%BF%BDz')
  })
})

describe('toQuery', () => {
  it('writes pairs that any reader of queries gets back unchanged', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), (pairs) => {
        const named = pairs.filter(([name, value]) => name !== '' || value !== '')
        expect(decode(toQuery(named))).toEqual(named)
      }),
    )
  })

  it('round-trips whole requests', () => {
    fc.assert(
      fc.property(
        fc.array(text),
        fc.array(fc.record({ Key: text, Value: text })),
        (accounts, tags) => {
          const query = new Map(decode(toQuery(flatten({ AddAccount: accounts, Tag: tags }))))
          expect(accounts.map((_, index) => query.get(`AddAccount.${index + 1}`))).toEqual(accounts)
          expect(
            tags.map((_, index) => ({
              Key: query.get(`Tag.${index + 1}.Key`),
              Value: query.get(`Tag.${index + 1}.Value`),
            })),
          ).toEqual(tags)
          expect(query.size).toBe(accounts.length + 2 * tags.length)
        },
      ),
    )
  })
})

describe('parseAnswer', () => {
  it('keeps every digit of the account IDs that are numbers on the wire', () => {
    const answer =
      '{"Images":{"Image":[{"ImageOwnerId":9999999999999991,"Size":40}]},"OwnerId" : 12}'
    expect(parseAnswer(answer)).toEqual({
      Images: { Image: [{ ImageOwnerId: '9999999999999991', Size: 40 }] },
      OwnerId: '12',
    })
  })

  it('keeps any number of digits, however the answer is laid out', () => {
    const space = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r') })
    const digits = fc.bigInt({ min: 0n, max: 10n ** 30n })
    fc.assert(
      fc.property(space, space, space, digits, (before, between, after, id) => {
        const answer = `{${before}"ImageOwnerId"${between}:${between}${id}${after}}`
        expect(parseAnswer(answer)).toEqual({ ImageOwnerId: String(id) })
      }),
    )
  })

  it('leaves texts alone, whatever they look like', () => {
    for (const description of [
      '"ImageOwnerId":123',
      'ImageOwnerId',
      '\\"ImageOwnerId\\":123',
      'a \\',
      '{"OwnerId": 5}',
    ]) {
      const answer = { Description: description, ImageOwnerId: 'ImageOwnerId', Size: 123 }
      expect(parseAnswer(JSON.stringify(answer))).toEqual(answer)
    }
  })

  it('leaves numbers alone that no account ID can be', () => {
    for (const number of ['1.5', '-1', '12e3', '0.25', '1E5', '-0.5e-7']) {
      expect(parseAnswer(`{"ImageOwnerId":${number}}`)).toEqual({ ImageOwnerId: Number(number) })
    }
    expect(parseAnswer('["ImageOwnerId",12]')).toEqual(['ImageOwnerId', 12])
  })

  it('parses everything else exactly as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
        const laidOut = JSON.stringify(JSON.parse(json), undefined, indent)
        expect(parseAnswer(json)).toEqual(JSON.parse(json))
        expect(parseAnswer(laidOut)).toEqual(JSON.parse(laidOut))
      }),
    )
  })

  it('refuses everything that JSON.parse refuses, with the same kind of error', () => {
    const parts = fc.constantFrom(
      '"ImageOwnerId"',
      '"a"',
      '"',
      '\\',
      ':',
      ',',
      '{',
      '}',
      '[',
      ']',
      '0',
      '07',
      '12',
      '-',
      'e',
      ' ',
      'null',
      '\n',
    )
    const almostJson = fc.oneof(
      fc.string(),
      fc.array(parts).map((some) => some.join('')),
      fc.array(parts).map((some) => `{"ImageOwnerId":${some.join('')}}`),
    )
    fc.assert(
      fc.property(almostJson, (answer) => {
        const isJson = parses(JSON.parse, answer)
        expect(parses(parseAnswer, answer)).toBe(isJson)
      }),
      { numRuns: 2_000 },
    )
    expect(() => parseAnswer('{"ImageOwnerId":007}')).toThrow(SyntaxError)
    expect(() => parseAnswer('{"Images":{"Ima')).toThrow(SyntaxError)
    expect(() => parseAnswer('')).toThrow(SyntaxError)
  })
})

function parses(parse: (text: string) => unknown, text: string): boolean {
  try {
    parse(text)
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(SyntaxError)
    return false
  }
}
