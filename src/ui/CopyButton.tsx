import { CheckOutlined } from '@ant-design/icons'
import { useEffect, useState } from 'react'
import { useTexts } from '../texts/texts.ts'
import { copyText } from './copyText.ts'
import { RowIcon } from './RowIcon.tsx'
import './copyButton.css'

/** A small button that copies a text and says so. `label` names what is copied. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { copy } = useTexts()
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2_000)
    return () => clearTimeout(timer)
  }, [copied])

  return (
    <button
      type="button"
      className="copy-button"
      aria-label={label}
      title={label}
      onClick={() => void copyText(text).then(() => setCopied(true))}
    >
      {copied ? <CheckOutlined aria-hidden /> : <RowIcon shape="copy" />}
      <span className="visually-hidden" role="status">
        {copied && copy.done}
      </span>
    </button>
  )
}
