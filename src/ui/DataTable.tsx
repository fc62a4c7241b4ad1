import { memo, useEffect, useRef, type ReactNode } from 'react'
import './dataTable.css'

export interface Column<Row> {
  key: string
  title: string
  /** Shown in the head instead of the title. */
  head?: ReactNode
  /** CSS width, `cqi` being of the table's; without one the column takes what is left. */
  width?: string
  /** The cell that names its row for screen readers. */
  rowHeader?: boolean
  /** Whether its cells have a line for a name and one for an ID below it; what is grey meanwhile is as high. */
  named?: boolean
  render: (row: Row) => ReactNode
}

interface DataTableProps<Row> {
  /** The table's accessible name. */
  label: string
  /** The same ones as long as they look the same: rows are drawn anew with them. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** How many grey rows to show while there are none to show yet. */
  skeletonRows?: number
  /** Whether the rows are of an earlier question while the next answer is on its way. */
  stale?: boolean
  /** Whether a row tells of something that is no longer there. */
  isGone?: (row: Row) => boolean
  /** Shown instead of rows when there are none. */
  empty?: ReactNode
  className?: string
}

/** Of a column that takes what is left, so that an ID fits: where there isn't as much, the table scrolls sideways. */
const leastFree = '186px'

/**
 * A dense table on the platform's own element: antd's Table brings a tree, menus and filters that nothing here needs,
 * and it can't make a cell the header of its row. On narrow screens each row becomes a card; the roles are spelled out
 * because such a layout makes browsers forget them.
 */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  skeletonRows = 0,
  stale = false,
  isGone,
  empty,
  className = '',
}: DataTableProps<Row>) {
  const loading = skeletonRows > 0
  const minWidth = `calc(${columns.map(({ width = leastFree }) => width).join(' + ')})`
  const focused = useRef<Element>(null)

  // A row that disappears with the focus in it would leave the keyboard at the start of the document.
  useEffect(() => {
    const lost = focused.current
    if (!lost || lost.isConnected || document.activeElement !== document.body) return
    focused.current = null
    const dialogs = document.querySelectorAll<HTMLElement>('[role=dialog]')
    const place = dialogs[dialogs.length - 1] ?? document.querySelector('main')
    place?.focus({ preventScroll: true })
  }, [rows])

  return (
    <div className="data-table__frame">
      {/* It only looks where the focus is. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table
        onFocus={({ target }) => {
          focused.current = target
        }}
        className={`data-table ${className}`}
        role="table"
        aria-label={label}
        aria-busy={loading || stale}
        data-stale={stale}
        style={{ minWidth }}
      >
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={width === undefined ? undefined : { width }} />
          ))}
        </colgroup>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, title, head }) => (
              <th key={key} role="columnheader" scope="col" data-column={key}>
                {head ?? title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {loading &&
            Array.from({ length: skeletonRows }, (_, index) => (
              <tr key={index} aria-hidden>
                {columns.map((column) => (
                  <Bones key={column.key} column={column} />
                ))}
              </tr>
            ))}
          {rows.map((row) => (
            <TableRow key={rowKey(row)} row={row} columns={columns} isGone={isGone?.(row)} />
          ))}
          {!loading && rows.length === 0 && (
            <tr role="row">
              <td role="cell" className="data-table__empty" colSpan={columns.length}>
                {empty}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

interface TableRowProps<Row> {
  row: Row
  columns: readonly Column<Row>[]
  isGone: boolean | undefined
}

/** Drawn anew only if the row itself or the columns are others: not with everything around the table. */
const TableRow = memo(function TableRow<Row>({ row, columns, isGone }: TableRowProps<Row>) {
  return (
    <tr role="row" data-gone={isGone}>
      {columns.map(({ key, title, rowHeader, render }) =>
        rowHeader ? (
          <th key={key} role="rowheader" scope="row">
            {render(row)}
          </th>
        ) : (
          <td key={key} role="cell" data-label={title} data-column={key}>
            {render(row)}
          </td>
        ),
      )}
    </tr>
  )
}) as <Row>(props: TableRowProps<Row>) => ReactNode

/** A cell before there is anything in it. */
function Bones({
  column,
}: {
  column: Pick<Column<never>, 'key' | 'title' | 'rowHeader' | 'named'>
}) {
  const { key, title, rowHeader, named } = column
  const bone = <span className="bone" style={{ width: '70%' }} />
  const bones = named ? (
    <>
      <span className="data-table__name-bone">{bone}</span>
      <span className="data-table__id-bone">{bone}</span>
    </>
  ) : (
    bone
  )
  return rowHeader ? (
    <th scope="row">{bones}</th>
  ) : (
    <td data-label={title} data-column={key}>
      {bones}
    </td>
  )
}
