import type { MenuProps } from 'antd'
import { useState, type ComponentProps, type ComponentType, type RefObject } from 'react'
import { useTexts } from '../texts/texts.ts'
import type { DropdownMenuProps } from './DropdownMenu.tsx'
import { announceTrouble } from './notices.ts'

const load = () => import('./DropdownMenu.tsx')

/** Loads what shows menus before one is asked for. A failure doesn't matter: it is tried again when one is opened. */
export const prefetchMenus = (): void => void load().catch(() => undefined)

interface MenuButtonProps extends Omit<ComponentProps<'button'>, 'ref' | 'type' | 'onClick'> {
  buttonRef: RefObject<HTMLButtonElement | null>
  menu: MenuProps
  /** A class of the menu's popup. */
  menuClassName?: string
  /** Called when the menu is likely to be opened: what it leads to can be loaded. */
  onIntent?: (() => void) | undefined
}

/**
 * A button that opens a menu. A list has one in each row: the menu itself, 14 kB of antd, is loaded when the pointer or the
 * keyboard comes near, and made when the button is pressed.
 */
export function MenuButton({
  buttonRef,
  menu,
  menuClassName,
  onIntent,
  children,
  ...button
}: MenuButtonProps) {
  const { frame } = useTexts()
  const [Menu, setMenu] = useState<ComponentType<DropdownMenuProps>>()
  const [isOpen, setOpen] = useState(false)

  function prepare() {
    prefetchMenus()
    onIntent?.()
  }

  async function toggle() {
    try {
      const { default: loaded } = await load()
      setMenu(() => loaded)
      setOpen((wasOpen) => !wasOpen)
    } catch (error) {
      console.error('The menu could not be loaded.', error)
      announceTrouble(frame.menuFailed)
    }
  }

  return (
    <>
      <button
        {...button}
        ref={buttonRef}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => void toggle()}
      >
        {children}
      </button>
      {Menu && (
        <Menu
          buttonRef={buttonRef}
          menu={menu}
          className={menuClassName}
          open={isOpen}
          onOpenChange={setOpen}
        />
      )}
    </>
  )
}
