/** What makes a spreadsheet take a cell for a formula, even where it is quoted. */
const beginsFormula = /^[=+\-@\t\r]/

/** A cell: quoted, and with an apostrophe before what a spreadsheet would run. */
function cell(value: string): string {
  const harmless = beginsFormula.test(value) ? `'${value}` : value
  return `"${harmless.replaceAll('"', '""')}"`
}

/**
 * Rows as a CSV file (RFC 4180): lines end with CRLF. It begins with a byte order mark, without which spreadsheets take it
 * for another encoding than UTF-8.
 */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
