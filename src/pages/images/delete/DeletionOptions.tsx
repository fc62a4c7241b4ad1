import { useId } from 'react'
import type { DeletionChoice } from '../../../queries/deletion.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { Tick } from '../../../ui/Tick.tsx'

interface DeletionOptionsProps {
  choice: DeletionChoice
  /** How many accounts the images are shared with, all together; 0 leaves the question of them out. */
  shares: number
  confirmed: boolean
  /** Whether it is said that the confirmation is missing. */
  showUnconfirmed: boolean
  onChoose: (choice: DeletionChoice) => void
  onConfirm: (confirmed: boolean) => void
}

/** Delete or Force Delete, with the confirmation that the forced one wants; and whether to unshare first. */
export function DeletionOptions({
  choice,
  shares,
  confirmed,
  showUnconfirmed,
  onChoose,
  onConfirm,
}: DeletionOptionsProps) {
  const texts = useAllTexts().deleteImages
  const id = useId()
  return (
    <fieldset className="delete__options">
      <legend className="delete__legend">{texts.mode}</legend>
      {shares > 0 && (
        <Option
          type="checkbox"
          label={texts.unshare}
          hint={texts.unshareHint(shares)}
          checked={choice.unshare}
          onChange={(unshare) => onChoose({ ...choice, unshare })}
        />
      )}
      <Option
        type="radio"
        name={id}
        isFirst
        label={texts.delete}
        hint={texts.deleteHint}
        checked={!choice.force}
        onChange={() => onChoose({ ...choice, force: false })}
      />
      <Option
        type="radio"
        name={id}
        label={texts.force}
        hint={texts.forceHint}
        checked={choice.force}
        onChange={() => onChoose({ ...choice, force: true })}
      />
      {choice.force && (
        <div className="delete__confirm">
          <Tick
            checked={confirmed}
            error={showUnconfirmed && !confirmed ? texts.confirmFirst : undefined}
            onChange={onConfirm}
          >
            {texts.confirmForce}
          </Tick>
        </div>
      )}
    </fieldset>
  )
}

interface OptionProps {
  type: 'radio' | 'checkbox'
  name?: string
  isFirst?: boolean
  label: string
  hint: string
  checked: boolean
  onChange: (checked: boolean) => void
}

function Option({ type, name, isFirst = false, label, hint, checked, onChange }: OptionProps) {
  const id = useId()
  return (
    <div className="delete__option">
      <input
        id={id}
        type={type}
        name={name}
        checked={checked}
        aria-describedby={`${id}-hint`}
        {...(isFirst ? { 'data-first-focus': true } : {})}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>
        <label htmlFor={id}>{label}</label>
        <span id={`${id}-hint`} className="delete__hint">
          {hint}
        </span>
      </span>
    </div>
  )
}
