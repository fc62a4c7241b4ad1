import { expect, it } from 'vitest'
import { toCsv } from './csv.ts'

it('quotes what has quotes, commas and line breaks', () => {
  expect(
    toCsv([
      ['a', 'b, c'],
      ['say "hi"', 'two\nlines'],
    ]),
  ).toBe('\ufeff"a","b, c"\r\n"say ""hi""","two\nlines"\r\n')
})

it('lets no spreadsheet run a cell', () => {
  const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', 'a=1']
  expect(toCsv([cells])).toBe(`\ufeff"'=1+1","'+1","'-1","'@SUM(A1)","'\t=1","'\r=1","a=1"\r\n`)
})
