import { useId, type FormEvent, type ReactNode } from 'react'
import type { EcsError } from '../api/errors.ts'
import { useTexts } from '../texts/texts.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import './taskDialog.css'

interface TaskDialogProps {
  title: string
  /** What it is about. The name is `undefined` while it isn't known. */
  subject: { id: string; name: string | undefined }
  /** The button that does it; without one there is nothing to do here but to read and close. */
  action?: {
    label: string
    /** Whether it takes something away for good. */
    danger?: boolean
    /** Whether it is being done at the moment. */
    busy: boolean
    onConfirm: () => void
  }
  /** Why it failed the last time. */
  failure?: { title: string; error: EcsError } | undefined
  width?: number
  onClose: () => void
  children: ReactNode
}

/**
 * A dialog that does one thing to one image or instance: says what it is about, takes what is needed, and stays open with
 * the reason if it fails. Enter in one of its fields confirms it.
 */
export function TaskDialog({
  title,
  subject,
  action,
  failure,
  width = 560,
  onClose,
  children,
}: TaskDialogProps) {
  const { product, frame } = useTexts()
  const formId = useId()

  function submit(event: FormEvent) {
    event.preventDefault()
    if (action && !action.busy) action.onConfirm()
  }

  return (
    <Dialog
      isTask
      title={title}
      width={width}
      onCancel={onClose}
      okText={action?.label}
      okButtonProps={{
        form: formId,
        htmlType: 'submit',
        danger: action?.danger ?? false,
        loading: action?.busy ?? false,
      }}
      cancelText={frame.cancel}
      {...(action ? {} : { footer: null })}
    >
      <title>{`${frame.taskOf(title, subject.name || subject.id)} – ${product}`}</title>
      <p className="task__subject">
        <bdi className="task__name">
          {subject.name ?? <span className="bone" style={{ width: 180 }} />}
        </bdi>
        <span className="task__id">
          {subject.id}
          <CopyButton text={subject.id} label={frame.copyId(subject.id)} />
        </span>
      </p>
      <form id={formId} onSubmit={submit} noValidate>
        {children}
      </form>
      {failure && (
        <div className="task__failure">
          <ErrorNotice title={failure.title} error={failure.error} />
        </div>
      )}
    </Dialog>
  )
}
