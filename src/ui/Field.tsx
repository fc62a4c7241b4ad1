import { useId, type ReactNode } from 'react'
import './field.css'

/** What a control needs to belong to its label, its hint and its error. */
export interface FieldControl {
  id: string
  'aria-describedby': string
  'aria-invalid': boolean
  'aria-required'?: true
}

interface FieldProps {
  label: string
  /** What is wrong with what is in the control, in a sentence; shown at it and read out. */
  error?: string | undefined
  /** What helps to fill it in. */
  hint?: ReactNode
  required?: boolean
  children: (control: FieldControl) => ReactNode
}

/** A control in a form, with its label before it, and below it what is wrong or helps. */
export function Field({ label, error, hint, required = false, children }: FieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
        {required && (
          <span className="field__required" aria-hidden>
            {' *'}
          </span>
        )}
      </label>
      <div className="field__body">
        {children({
          id,
          'aria-describedby': `${id}-error ${id}-hint`,
          'aria-invalid': error !== undefined,
          ...(required ? { 'aria-required': true } : {}),
        })}
        <p id={`${id}-error`} className="field__error" aria-live="polite">
          {error}
        </p>
        <div id={`${id}-hint`} className="field__hint">
          {hint}
        </div>
      </div>
    </div>
  )
}
