import type { Column } from '../../ui/DataTable.tsx'

/** What a column is, whatever its rows are. */
export type ColumnName = Pick<Column<never>, 'key' | 'title' | 'rowHeader'>

/** Whether a table can't do without a column: it tells which row it is, or what can be done to it. */
const isFixed = ({ key, rowHeader }: ColumnName): boolean =>
  rowHeader === true || key === 'select' || key === 'actions'

/** The columns that can be hidden. */
export const optionalColumns = (columns: readonly ColumnName[]): readonly ColumnName[] =>
  columns.filter((column) => !isFixed(column))

/** The columns without those that are hidden. */
export const shownColumns = <One extends ColumnName>(
  columns: readonly One[],
  hidden: readonly string[],
): readonly One[] => columns.filter((column) => isFixed(column) || !hidden.includes(column.key))
