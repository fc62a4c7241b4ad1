import { TableOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useCallback, useRef, useState } from 'react'
import { useTexts } from '../../texts/texts.ts'
import type { ListChoices } from '../listChoices.ts'
import type { ColumnName } from './shownColumns.ts'

const loadPanel = () => import('./ColumnsPanel.tsx')
const ColumnsPanel = lazy(loadPanel)
const prefetchPanel = () => void loadPanel().catch(() => undefined)

interface ColumnsButtonProps {
  /** All columns that the list has at the moment. */
  columns: readonly ColumnName[]
  hidden: ListChoices['hidden']
  choose: (change: Partial<ListChoices>) => void
  /** Whether the list can be exported, which follows what is shown. */
  exported?: boolean
}

/** Opens the choice of which columns a list shows. */
export function ColumnsButton(choice: ColumnsButtonProps) {
  const { frame } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLSpanElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const close = useCallback((byKey: boolean) => {
    setOpen(false)
    if (byKey) button.current?.focus()
  }, [])
  return (
    <span ref={place} className="list__columns">
      <Button
        ref={button}
        icon={<TableOutlined aria-hidden />}
        aria-label={frame.columns}
        title={frame.columns}
        aria-expanded={isOpen}
        onPointerEnter={prefetchPanel}
        onFocus={prefetchPanel}
        onClick={() => setOpen(!isOpen)}
      />
      <Suspense>{isOpen && <ColumnsPanel place={place} onClose={close} {...choice} />}</Suspense>
    </span>
  )
}
