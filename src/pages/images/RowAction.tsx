import { Link, type To } from 'react-router-dom'
import { OffAction } from '../../ui/OffAction.tsx'
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
  if (why !== undefined) return <OffAction label={label} why={why} />
  return (
    <Link className="list__action" to={to} state={fromPage} {...prefetchOn(part)}>
      {label}
    </Link>
  )
}
