import type { MenuProps } from 'antd'
import { useId, useRef } from 'react'
import { useTexts } from '../texts/texts.ts'
import { MenuButton } from './MenuButton.tsx'
import { RowIcon } from './RowIcon.tsx'
import './moreActions.css'

export interface MoreAction {
  key: string
  label: string
  /** Why it can't be done at the moment; `undefined` if it can. */
  why?: string | undefined
  danger?: boolean
  onSelect: () => void
}

interface MoreActionsProps {
  /** What the actions are for, so that one row's button can be told from another's. */
  of: string
  actions: readonly MoreAction[]
  /** Called when the menu is likely to be opened: what it leads to can be loaded. */
  onIntent?: () => void
}

/** The less frequent actions of a row, behind a button. One that isn't possible stays, and says why. */
export function MoreActions({ of, actions, onIntent }: MoreActionsProps) {
  const { frame } = useTexts()
  const ofId = useId()
  const button = useRef<HTMLButtonElement>(null)
  const items: NonNullable<MenuProps['items']> = actions.map(
    ({ key, label, why, danger = false, onSelect }) => ({
      key,
      danger: danger && why === undefined,
      disabled: why !== undefined,
      label:
        why === undefined ? (
          label
        ) : (
          <span className="more-actions__off">
            {label}
            <span className="more-actions__why">{why}</span>
          </span>
        ),
      onClick: ({ domEvent }) => {
        // What opens now gives the focus back to the button: the menu is gone by then. The key that chose the action must
        // not press the button as well.
        domEvent.preventDefault()
        button.current?.focus()
        onSelect()
      },
    }),
  )
  return (
    <MenuButton
      buttonRef={button}
      menu={{ items }}
      className="more-actions"
      aria-label={frame.moreActions}
      aria-describedby={ofId}
      onIntent={onIntent}
    >
      {frame.more}
      <RowIcon shape="down" />
      <span id={ofId} hidden>
        {of}
      </span>
    </MenuButton>
  )
}
