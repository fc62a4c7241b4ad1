import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../../texts/texts.ts'

/** Milliseconds without a keystroke after which the search begins. */
const pause = 300

interface SearchBoxProps {
  /** The text that the list is searched for at the moment. */
  text: string
  onSearch: (text: string) => void
}

/** The search box: what is typed is searched for after a pause, or at once with Enter. */
export function SearchBox({ text, onSearch }: SearchBoxProps) {
  const { images } = useTexts()
  const [draft, setDraft] = useState(text)
  const [adopted, setAdopted] = useState(text)
  const timer = useRef<number>(undefined)

  // Another text came from elsewhere (Back, a link): show it. What this box itself asked for is in the draft already.
  if (text !== adopted) {
    setAdopted(text)
    if (text !== draft.trim()) setDraft(text)
  }

  useEffect(() => () => clearTimeout(timer.current), [])

  function searchNow(wanted: string) {
    clearTimeout(timer.current)
    onSearch(wanted.trim())
  }

  return (
    <Input
      type="search"
      className="images__search"
      aria-label={images.search}
      placeholder={images.searchHint}
      prefix={<SearchOutlined aria-hidden />}
      autoComplete="off"
      spellCheck={false}
      value={draft}
      onChange={({ target: { value } }) => {
        setDraft(value)
        clearTimeout(timer.current)
        timer.current = window.setTimeout(() => searchNow(value), pause)
      }}
      onPressEnter={() => searchNow(draft)}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || draft === '') return
        setDraft('')
        searchNow('')
      }}
    />
  )
}
