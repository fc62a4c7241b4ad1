import { Dropdown, type MenuProps } from 'antd'
import type { RefObject } from 'react'
import { StandFor } from './StandFor.tsx'

export interface DropdownMenuProps {
  /** The button that the menu belongs to; it is there before the menu is loaded, and stays. */
  buttonRef: RefObject<HTMLElement | null>
  menu: MenuProps
  /** A class of the popup. */
  className?: string | undefined
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** antd's menu at a button that somebody else shows. */
export default function DropdownMenu({
  buttonRef,
  menu,
  className = '',
  open,
  onOpenChange,
}: DropdownMenuProps) {
  return (
    <Dropdown
      menu={menu}
      trigger={['click']}
      placement="bottomRight"
      autoFocus
      // Opened again it begins at its first item again.
      destroyOnHidden
      open={open}
      onOpenChange={onOpenChange}
      classNames={{ root: className }}
      // Inside of a landmark.
      getPopupContainer={(trigger) => trigger.closest<HTMLElement>('main, header') ?? document.body}
    >
      <StandFor elementRef={buttonRef} />
    </Dropdown>
  )
}
