import { verdict, type Row } from './rows.ts'

const heads = ['', 'value', 'slowest', 'target', '× floor', ''] as const

/** The rows as text, a heading a part, in columns that are aligned over all parts. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(cellsOf)
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...cells.map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 || column === heads.length - 1
          ? cell.padEnd(width)
          : cell.padStart(width)
      })
      .join('  ')
      .trimEnd()
  const parts = new Set(rows.map(({ part }) => part))
  return [...parts]
    .map((part) => [
      part,
      line(heads),
      ...cells.filter((_, index) => rows[index]?.part === part).map(line),
    ])
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function cellsOf(row: Row): string[] {
  const { name, value, unit, slowest, target, slowestTarget, floor, note } = row
  const of = (number: number) => `${inWords(number)} ${unit}`
  const limits = [
    ...(target === undefined ? [] : [`≤ ${of(target)}`]),
    ...(slowestTarget === undefined ? [] : [`none > ${of(slowestTarget)}`]),
  ]
  return [
    `  ${name}`,
    Number.isNaN(value) ? (note ?? '–') : of(value),
    slowest === undefined || Number.isNaN(value) ? '' : inWords(slowest),
    limits.join(', '),
    floor === undefined || Number.isNaN(value) ? '' : (value / floor).toFixed(2),
    verdict(row),
  ]
}

/** Three digits that count, and no fractions of what is large. */
function inWords(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en')
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2)
}
