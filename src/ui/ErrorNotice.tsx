import { Alert, Button } from 'antd'
import type { EcsError } from '../api/errors.ts'
import { useTexts } from '../texts/texts.ts'
import { CopyButton } from './CopyButton.tsx'
import './errorNotice.css'

interface ErrorNoticeProps {
  /** What could not be done, in a sentence. */
  title: string
  error: EcsError
  onRetry?: (() => void) | undefined
  retrying?: boolean
  /** Given where nothing else takes the message away. */
  onClose?: () => void
}

/** A failure in the place where it matters: what didn't work, why, the service's own words, and Retry. */
export function ErrorNotice({
  title,
  error,
  onRetry,
  retrying = false,
  onClose,
}: ErrorNoticeProps) {
  const { errors, frame } = useTexts()
  return (
    <Alert
      type="error"
      showIcon
      title={title}
      {...(onClose ? { closable: { onClose, 'aria-label': frame.close } } : {})}
      description={
        <>
          <p className="error-notice__line">
            {errors.codes[error.code] ?? errors.kinds[error.kind]}
          </p>
          <p className="error-notice__line error-notice__detail">
            {error.code}: {error.message}
          </p>
          {error.requestId && (
            <p className="error-notice__line error-notice__detail">
              {errors.requestId}
              <code>{error.requestId}</code>{' '}
              <CopyButton text={error.requestId} label={errors.copyRequestId} />
            </p>
          )}
        </>
      }
      action={
        onRetry && (
          <Button onClick={onRetry} loading={retrying}>
            {errors.retry}
          </Button>
        )
      }
    />
  )
}
