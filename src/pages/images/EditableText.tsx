import { Tooltip } from 'antd'
import { lazy, Suspense, useId, useState, type ReactNode } from 'react'
import type { Image } from '../../api/contract.ts'
import { isInTransition } from '../../queries/images.ts'
import { useTexts } from '../../texts/texts.ts'
import { RowIcon } from '../../ui/RowIcon.tsx'
import type { EditedText } from './TextEditor.tsx'
import './editableText.css'

/** Loaded when a pen is pointed at or focused: few visits edit anything. */
const loadEditor = () => import('./TextEditor.tsx')
const TextEditor = lazy(loadEditor)
const prefetchEditor = () => void loadEditor().catch(() => undefined)

interface EditableTextProps {
  /** An own image. */
  image: Image
  regionId: string
  /** Which of its texts is edited. */
  what: EditedText
  /** The text as it is shown while nobody edits it. */
  children: ReactNode
  /** What follows the text, also while it is edited; the pen comes last. */
  after?: ReactNode
  /** Whether the editing begins at once. */
  editing?: boolean
}

/** A text of an own image with a pen, which turns it into a field to edit it in. */
export function EditableText({
  image,
  regionId,
  what,
  children,
  after,
  editing: editingFirst = false,
}: EditableTextProps) {
  const { images } = useTexts()
  const ids = { text: useId(), why: useId() }
  const [editing, setEditing] = useState(editingFirst)
  // The pen comes back with the focus, once it was left for the field.
  const [wasEdited, setWasEdited] = useState(editingFirst)
  const why = isInTransition(image) ? images.whyNotEdited : undefined
  const label = what === 'name' ? images.rename : images.modifyDescription

  function edit() {
    if (why !== undefined) return
    setEditing(true)
    setWasEdited(true)
  }

  const pen = (
    <button
      type="button"
      className="copy-button editable__pen"
      aria-label={label}
      title={why === undefined ? label : undefined}
      // aria-disabled keeps it in the tab order, so that the keyboard reaches the reason.
      aria-disabled={why !== undefined}
      aria-describedby={`${ids.text} ${ids.why}`}
      autoFocus={wasEdited}
      onPointerEnter={prefetchEditor}
      onFocus={prefetchEditor}
      onClick={edit}
    >
      <RowIcon shape="edit" />
      <span id={ids.why} hidden>
        {why}
      </span>
    </button>
  )

  if (editing && why === undefined) {
    return (
      <div className="editable">
        <Suspense fallback={<div className="editable__text">{children}</div>}>
          <TextEditor
            image={image}
            regionId={regionId}
            what={what}
            onClose={() => setEditing(false)}
          />
        </Suspense>
        <span className="editable__after">{after}</span>
      </div>
    )
  }
  return (
    <div className="editable">
      <div id={ids.text} className="editable__text">
        {children}
      </div>
      <span className="editable__after">
        {after}
        {why === undefined ? (
          pen
        ) : (
          <Tooltip title={why} trigger={['hover', 'focus']}>
            {pen}
          </Tooltip>
        )}
      </span>
    </div>
  )
}
