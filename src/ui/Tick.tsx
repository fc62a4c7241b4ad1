import { useId, type ReactNode } from 'react'
import './tick.css'

interface TickProps {
  children: ReactNode
  checked: boolean
  /** What is said at it: that it has to be ticked first. */
  error?: string | undefined
  /** Whether a dialog's keyboard begins here. */
  isFirst?: boolean
  onChange: (checked: boolean) => void
}

/** A check box with its text, for what has to be confirmed or can be wanted; the platform's own. */
export function Tick({ children, checked, error, isFirst = false, onChange }: TickProps) {
  const id = useId()
  return (
    <div className="tick">
      <label className="tick__label">
        <input
          type="checkbox"
          checked={checked}
          aria-invalid={error !== undefined}
          aria-describedby={id}
          {...(isFirst ? { 'data-first-focus': true } : {})}
          onChange={({ target }) => onChange(target.checked)}
        />
        <span>{children}</span>
      </label>
      <p id={id} className="tick__error" aria-live="polite">
        {error}
      </p>
    </div>
  )
}
