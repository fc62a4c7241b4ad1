import { Popconfirm } from 'antd'
import { useRef, useState } from 'react'
import { useAllTexts } from '../../../texts/all.ts'
import { useMediaQuery } from '../../../ui/useMediaQuery.ts'

interface UnshareButtonProps {
  accountId: string
  onUnshare: (accountId: string) => void
}

/** Unshare, which first says what it does to the account. */
export function UnshareButton({ accountId, onUnshare }: UnshareButtonProps) {
  const { sharing } = useAllTexts()
  const narrow = useMediaQuery('(width <= 720px)')
  const [open, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const consequence = useRef<HTMLParagraphElement>(null)

  function change(next: boolean) {
    setOpen(next)
    if (!next) trigger.current?.focus()
  }

  return (
    <Popconfirm
      open={open}
      onOpenChange={change}
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
      onConfirm={() => onUnshare(accountId)}
    >
      <button ref={trigger} type="button" className="share__link" aria-haspopup="dialog">
        {sharing.unshare}
      </button>
    </Popconfirm>
  )
}
