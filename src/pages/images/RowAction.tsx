import { Tooltip } from 'antd'
import { useId } from 'react'
import { Link, type To } from 'react-router-dom'
import { prefetchOn, type LazyPart } from '../lazyPages.ts'
import { fromPage } from '../useDialogAddress.ts'

interface RowActionProps {
  label: string
  to: To
  /** What is loaded when it is likely to be followed. */
  part: LazyPart
  /** Why it isn't possible at the moment; `undefined` if it is. */
  why: string | undefined
}

/** An action of a row: a link, or its name with the reason why it can't be done. */
export function RowAction({ label, to, part, why }: RowActionProps) {
  const reasonId = useId()
  if (why === undefined) {
    return (
      <Link className="list__action" to={to} state={fromPage} {...prefetchOn(part)}>
        {label}
      </Link>
    )
  }
  return (
    <Tooltip title={why} trigger={['hover', 'focus']}>
      {/* aria-disabled keeps it in the tab order, so that the keyboard reaches the reason. */}
      <button
        type="button"
        className="list__action list__action--off"
        aria-disabled
        aria-describedby={reasonId}
      >
        {label}
        <span id={reasonId} hidden>
          {why}
        </span>
      </button>
    </Tooltip>
  )
}
