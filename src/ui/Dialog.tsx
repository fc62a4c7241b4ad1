import { Modal, type ModalProps } from 'antd'
import { useLayoutEffect, useState } from 'react'
import { focusFirst } from './focusFirst.ts'
import './dialog.css'

interface DialogProps extends Omit<
  ModalProps,
  'open' | 'style' | 'scrollLock' | 'transitionName' | 'maskTransitionName' | 'afterOpenChange'
> {
  /** Whether there is something in it that would be lost: then a click beside it, too easily made, doesn't close it. */
  isTask?: boolean
}

/**
 * antd's dialog, open as long as it is there. Two things that antd does in script when one opens are the platform's here,
 * because each has the browser lay the page out once more: how it comes (dialog.css), and that the page below stays put.
 */
export function Dialog({ isTask = false, ...props }: DialogProps) {
  useScrollLock()
  return (
    <Modal
      {...props}
      open
      {...(isTask && { mask: { closable: false }, style: { top: 48 } })}
      scrollLock={false}
      transitionName=""
      maskTransitionName=""
      afterOpenChange={focusFirst}
    />
  )
}

const root = document.documentElement

/** How many dialogs are open: one below another may be the first to go. */
let locks = 0

/** Keeps the page from being scrolled. Where a scroll bar takes room, the room stays, so that nothing moves. */
function useScrollLock() {
  // Before the dialog is in the page, which the browser would have to lay out for the answer.
  const [hasBar] = useState(() => window.innerWidth > root.clientWidth)
  useLayoutEffect(() => {
    locks += 1
    root.style.overflow = 'hidden'
    if (hasBar) root.style.scrollbarGutter = 'stable'
    return () => {
      locks -= 1
      if (locks === 0) Object.assign(root.style, { overflow: '', scrollbarGutter: '' })
    }
  }, [hasBar])
}
