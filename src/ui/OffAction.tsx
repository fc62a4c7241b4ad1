import { Tooltip } from 'antd'
import { useId } from 'react'

interface OffActionProps {
  label: string
  /** Why it can't be done at the moment. */
  why: string
  className?: string
}

/** The name of an action that isn't possible, with the reason; it can be focused, so that the keyboard reaches that too. */
export function OffAction({
  label,
  why,
  className = 'list__action list__action--off',
}: OffActionProps) {
  const reasonId = useId()
  return (
    <Tooltip title={why} trigger={['hover', 'focus']}>
      <button type="button" className={className} aria-disabled aria-describedby={reasonId}>
        {label}
        <span id={reasonId} hidden>
          {why}
        </span>
      </button>
    </Tooltip>
  )
}
