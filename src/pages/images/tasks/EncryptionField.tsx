import { useAllTexts } from '../../../texts/all.ts'
import { Field } from '../../../ui/Field.tsx'

interface EncryptionFieldProps {
  /** Whether the image is encrypted, so that its copy has to be. */
  required: boolean
  checked: boolean
  error: string | undefined
  onChange: (checked: boolean) => void
}

/** Whether the copy is to be encrypted. */
export function EncryptionField({ required, checked, error, onChange }: EncryptionFieldProps) {
  const texts = useAllTexts().imageTasks.copy
  return (
    <Field
      label={texts.encryption}
      error={error}
      hint={checked ? (required ? texts.encryptedHint : texts.encryptHint) : undefined}
    >
      {(control) => (
        <label className="task__check">
          <input
            {...control}
            type="checkbox"
            aria-label={texts.encrypt}
            checked={checked}
            onChange={({ target }) => onChange(target.checked)}
          />
          {texts.encrypt}
        </label>
      )}
    </Field>
  )
}
