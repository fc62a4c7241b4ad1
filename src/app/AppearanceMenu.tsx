import type { MenuProps } from 'antd'
import { useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { useTexts } from '../texts/texts.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import { chooseLook, densities, themes, useLook, type Look } from './look.ts'
import './appearanceMenu.css'

/** Light or dark, roomy or dense: how the console looks in this browser. */
export function AppearanceMenu() {
  const texts = useTexts().look
  const { theme, density } = useLook()
  const button = useRef<HTMLButtonElement>(null)

  function option(key: string, label: string, checked: boolean, change: Partial<Look>) {
    function choose(event: MouseEvent | KeyboardEvent) {
      // The key that chose must not press the button as well, which has the focus again.
      event.preventDefault()
      button.current?.focus()
      chooseLook(change)
    }
    return {
      key,
      label,
      role: 'menuitemradio',
      'aria-checked': checked,
      onClick: ({ domEvent }: { domEvent: MouseEvent | KeyboardEvent }) => choose(domEvent),
      // Space chooses too, as it does with radios; the menu only knows Enter.
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key !== ' ') return
        event.preventDefault()
        event.currentTarget.click()
      },
    }
  }

  const items: NonNullable<MenuProps['items']> = [
    {
      type: 'group',
      label: texts.theme,
      children: themes.map((name) =>
        option(name, texts.themes[name], name === theme, { theme: name }),
      ),
    },
    {
      type: 'group',
      label: texts.density,
      children: densities.map((name) =>
        option(name, texts.densities[name], name === density, { density: name }),
      ),
    },
  ]

  return (
    <MenuButton
      buttonRef={button}
      menu={{ items }}
      menuClassName="appearance-menu"
      className="appearance-button"
      aria-label={texts.appearance}
      title={texts.appearance}
    />
  )
}
