import { Button } from 'antd'
import { useEffect, useRef, type RefObject } from 'react'
import { useAllTexts } from '../../texts/all.ts'
import { withColumn, type ListChoices } from '../listChoices.ts'
import { optionalColumns, type ColumnName } from './shownColumns.ts'
import './columnsPanel.css'

interface ColumnsPanelProps {
  columns: readonly ColumnName[]
  hidden: ListChoices['hidden']
  choose: (change: Partial<ListChoices>) => void
  exported?: boolean
  /** The panel and the button that opens it: going on with anything else closes the panel. */
  place: RefObject<HTMLElement | null>
  onClose: (byKey: boolean) => void
}

/** A check box for each column that can be hidden; the list follows at once. */
export default function ColumnsPanel({
  columns,
  hidden,
  choose,
  exported = false,
  place,
  onClose,
}: ColumnsPanelProps) {
  const { frame, listColumns } = useAllTexts()
  const panel = useRef<HTMLFieldSetElement>(null)

  useEffect(() => panel.current?.querySelector('input')?.focus(), [])

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !place.current?.contains(target)) onClose(false)
    }
    document.addEventListener('pointerdown', leave, { signal })
    document.addEventListener('focusin', leave, { signal })
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && onClose(true), { signal })
    return () => controller.abort()
  }, [place, onClose])

  return (
    <fieldset ref={panel} className="columns-panel">
      <legend className="columns-panel__title">{frame.columns}</legend>
      {optionalColumns(columns).map(({ key, title }) => (
        <label key={key} className="columns-panel__column">
          <input
            type="checkbox"
            checked={!hidden.includes(key)}
            onChange={({ target }) => choose({ hidden: withColumn(hidden, key, target.checked) })}
          />
          {title}
        </label>
      ))}
      {exported && <p className="columns-panel__note">{listColumns.exported}</p>}
      <Button size="small" onClick={() => choose({ hidden: [] })}>
        {listColumns.showAll}
      </Button>
    </fieldset>
  )
}
