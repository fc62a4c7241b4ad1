import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flatten } from '../../api/rpc.ts'
import { Params } from './params.ts'

interface Fields {
  Name: string
  Flag: boolean
  Size: number
  List: string[]
  Tag: object[]
}

const params = (pairs: Readonly<Record<string, string>>) =>
  new Params<Fields>(new Map(Object.entries(pairs)))

describe('Params', () => {
  it('takes an empty value as none', () => {
    expect(params({ Name: '' }).text('Name')).toBeUndefined()
    expect(params({ Flag: '' }).flag('Flag')).toBeUndefined()
    expect(params({ Size: '' }).integer('Size', { fallback: 10, min: 1, max: 100 })).toBe(10)
    expect(() => params({ Name: '' }).required('Name')).toThrow('"Name"')
  })

  it('reads flags however they are written, and nothing else', () => {
    expect(params({ Flag: 'true' }).flag('Flag')).toBe(true)
    expect(params({ Flag: 'False' }).flag('Flag')).toBe(false)
    for (const value of ['1', 'yes', 'truee']) {
      expect(() => params({ Flag: value }).flag('Flag')).toThrow('"Flag"')
    }
  })

  it('reads whole numbers within their range, and nothing else', () => {
    const range = { fallback: 10, min: 1, max: 100 }
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 200 }), (size) => {
        const read = () => params({ Size: String(size) }).integer('Size', range)
        if (size >= 1 && size <= 100) expect(read()).toBe(size)
        else expect(read).toThrow('"Size"')
      }),
    )
    for (const value of ['1.0', '1e1', ' 5', '0x10', '99999999999', 'NaN', '５']) {
      expect(() => params({ Size: value }).integer('Size', range)).toThrow('"Size"')
    }
  })

  it('reads back every list that the client can write, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 30 }), (list) => {
        const pairs = new Map(flatten({ List: list }).toReversed())
        expect(new Params<Fields>(pairs).list('List')).toEqual(list)
      }),
    )
  })

  it('closes gaps in lists, and takes no notice of what only looks like them', () => {
    const read = params({
      'List.10': 'ten',
      'List.2': 'two',
      'List.x': 'no',
      'List.': 'no',
      'Lists.1': 'no',
      List: 'no',
      'list.1': 'no',
    })
    expect(read.list('List')).toEqual(['two', 'ten'])
  })

  it('reads lists of objects by their numbers', () => {
    const read = params({
      'Tag.2.Value': 'b',
      'Tag.1.Key': 'a',
      'Tag.2.Key': 'k',
      'Tag.11.Key': 'z',
      'Tag.1.__proto__': 'p',
    })
    const [first, second, third] = read.objects('Tag')
    expect(first?.['Key']).toBe('a')
    expect(second).toEqual({ Key: 'k', Value: 'b' })
    expect(third).toEqual({ Key: 'z' })
  })
})
