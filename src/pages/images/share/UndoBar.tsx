import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useShareImage, type ImagePlace } from '../../../queries/sharing.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import type { UndoOffer } from './useUndo.ts'

/** Says that an account was unshared, and offers to share with it again. It stands where the keyboard gets to. */
export function UndoBar({ place, undo }: { place: ImagePlace; undo: UndoOffer }) {
  const { sharing } = useAllTexts()
  const share = useShareImage(place)
  const button = useRef<HTMLButtonElement>(null)
  const { accountId } = undo
  const failure = share.data?.failures[0]

  // The row with the focus has just disappeared.
  useEffect(() => {
    if (accountId !== undefined) button.current?.focus({ preventScroll: true })
  }, [accountId])

  return (
    <div className="share__undo">
      <div role="status">
        {accountId !== undefined && (
          <p
            className="share__undo-bar"
            onPointerEnter={() => undo.hold(true)}
            onPointerLeave={() => undo.hold(false)}
          >
            {sharing.unshared(accountId)}
            <Button
              ref={button}
              size="small"
              onClick={() => {
                undo.withdraw()
                share.mutate([accountId])
              }}
            >
              {sharing.undo}
            </Button>
          </p>
        )}
      </div>
      {failure && accountId === undefined && (
        <ErrorNotice
          title={sharing.shareFailed(failure.accountIds.length)}
          error={failure.error}
          onRetry={() => share.mutate(failure.accountIds)}
        />
      )}
    </div>
  )
}
