import { Popconfirm } from 'antd'
import { useRef, useState, type RefObject } from 'react'
import { useAllTexts } from '../../../texts/all.ts'
import { StandFor } from '../../../ui/StandFor.tsx'
import { useMediaQuery } from '../../../ui/useMediaQuery.ts'

interface UnshareButtonProps {
  accountId: string
  onUnshare: (accountId: string) => void
}

/** Unshare, which first says what it does to the account. */
export function UnshareButton({ accountId, onUnshare }: UnshareButtonProps) {
  const { sharing } = useAllTexts()
  const [isAsking, setAsking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  function ask(isOpen: boolean) {
    setAsking(isOpen)
    if (!isOpen) button.current?.focus()
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className="share__link"
        aria-haspopup="dialog"
        onClick={() => ask(!isAsking)}
      >
        {sharing.unshare}
      </button>
      {/* Made when it is asked, for a list has up to fifty buttons; and gone when it is answered: while antd hides a popup,
          Escape is still the popup's and not the dialog's. */}
      {isAsking && (
        <Question
          buttonRef={button}
          accountId={accountId}
          onOpenChange={ask}
          onConfirm={() => onUnshare(accountId)}
        />
      )}
    </>
  )
}

interface QuestionProps {
  buttonRef: RefObject<HTMLButtonElement | null>
  accountId: string
  onOpenChange: (isOpen: boolean) => void
  onConfirm: () => void
}

function Question({ buttonRef, accountId, ...popup }: QuestionProps) {
  const { sharing } = useAllTexts()
  const narrow = useMediaQuery('(width <= 720px)')
  const consequence = useRef<HTMLParagraphElement>(null)
  return (
    <Popconfirm
      {...popup}
      open
      // On a small screen it may open below the fold of the dialog.
      afterOpenChange={(shown) => {
        if (shown)
          consequence.current?.closest('[role=tooltip]')?.scrollIntoView({ block: 'nearest' })
      }}
      placement={narrow ? 'top' : 'left'}
      // Within the dialog: to screen readers nothing outside of a modal one exists.
      getPopupContainer={(button) => button.closest('section') ?? document.body}
      title={sharing.unshareTitle(accountId)}
      description={
        <p ref={consequence} className="share__consequence">
          {sharing.unshareConsequence}
        </p>
      }
      okText={sharing.unshare}
      okButtonProps={{ danger: true, autoFocus: true }}
      cancelText={sharing.keep}
    >
      <StandFor elementRef={buttonRef} />
    </Popconfirm>
  )
}
