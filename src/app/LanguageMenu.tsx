import { useRef } from 'react'
import { useLocation, useSearchParams } from 'react-router-dom'
import type { Language } from '../texts/language.ts'
import { useTexts } from '../texts/texts.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import { announceTrouble } from '../ui/notices.ts'
import { useLanguage } from './languageContext.ts'
import './languageMenu.css'

/** Each in its own language: who looks for one may not read the other. */
const names: Record<Language, string> = { en: 'English', 'zh-CN': '简体中文' }

/** Drawn here: antd's globe costs every first visit ten times as much. */
const Globe = () => (
  <svg className="language-button__icon" viewBox="0 0 16 16" aria-hidden>
    <circle cx="8" cy="8" r="6.5" />
    <path d="M1.5 8h13M8 1.5c-4 4-4 9 0 13c4-4 4-9 0-13" />
  </svg>
)

/** The button Language. Page, dialog and what is typed stay; the address changes only if it names a language. */
export function LanguageMenu() {
  const { frame } = useTexts()
  const { language, chooseLanguage } = useLanguage()
  const [search, setSearch] = useSearchParams()
  const { state } = useLocation()
  const button = useRef<HTMLButtonElement>(null)

  async function choose(chosen: Language) {
    try {
      await chooseLanguage(chosen)
    } catch (error) {
      console.error('The language could not be loaded.', error)
      announceTrouble(frame.languageFailed)
      return
    }
    if (!search.has('lang')) return
    setSearch(
      (current) => {
        current.set('lang', chosen)
        return current
      },
      { replace: true, state: state as unknown },
    )
  }

  return (
    <MenuButton
      buttonRef={button}
      menu={{
        selectable: true,
        selectedKeys: [language],
        items: (['en', 'zh-CN'] as const).map((one) => ({
          key: one,
          'aria-current': one === language,
          label: <span lang={one}>{names[one]}</span>,
          onClick: ({ domEvent }) => {
            // The key that chose must not press the button as well.
            domEvent.preventDefault()
            button.current?.focus()
            void choose(one)
          },
        })),
      }}
      className="language-button"
      aria-label={frame.language}
      title={frame.language}
    >
      <Globe />
    </MenuButton>
  )
}
