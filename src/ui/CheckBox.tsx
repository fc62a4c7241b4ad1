import './checkBox.css'

interface CheckBoxProps {
  label: string
  checked: boolean
  /** Whether some of what it stands for is checked and some isn't. */
  mixed?: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}

/** A check box without a visible label, for tables: the platform's own. */
export function CheckBox({
  label,
  checked,
  mixed = false,
  disabled = false,
  onChange,
}: CheckBoxProps) {
  return (
    <span className="check-box">
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        disabled={disabled}
        // Neither React nor HTML has an attribute for it.
        ref={(input) => {
          if (input) input.indeterminate = mixed
        }}
        onChange={({ target }) => onChange(target.checked)}
      />
    </span>
  )
}
