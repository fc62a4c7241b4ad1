import { SearchOutlined } from '@ant-design/icons'
// By itself: with the index come text areas, passwords and one-time codes, which the first page has none of.
import Input from 'antd/es/input/Input'
import { startTransition, useEffect, useRef, useState } from 'react'
import './searchBox.css'

/** Milliseconds without a keystroke after which the search begins. */
const pause = 300

interface SearchBoxProps {
  /** Its accessible name. */
  label: string
  /** What can be searched for. */
  placeholder: string
  /** The text that the list is searched for at the moment. */
  text: string
  onSearch: (text: string) => void
}

/** The search box: what is typed is searched for after a pause, or at once with Enter. */
export function SearchBox({ label, placeholder, text, onSearch }: SearchBoxProps) {
  const [draft, setDraft] = useState(text)
  const [adopted, setAdopted] = useState(text)
  const timer = useRef<number>(undefined)

  // Another text came from elsewhere (Back, a link): show it. What this box itself asked for is in the draft already.
  if (text !== adopted) {
    setAdopted(text)
    if (text !== draft.trim()) setDraft(text)
  }

  useEffect(() => () => clearTimeout(timer.current), [])

  // What is typed before the page changes is searched for after it has: by what the page does then.
  const search = useRef(onSearch)
  useEffect(() => {
    search.current = onSearch
  })

  function searchNow(wanted: string) {
    clearTimeout(timer.current)
    search.current(wanted.trim())
  }

  return (
    <Input
      type="search"
      className="search-box"
      aria-label={label}
      placeholder={placeholder}
      prefix={<SearchOutlined aria-hidden />}
      autoComplete="off"
      spellCheck={false}
      value={draft}
      onChange={({ target: { value } }) => {
        setDraft(value)
        clearTimeout(timer.current)
        // In slices, for somebody who types on after all.
        timer.current = window.setTimeout(() => startTransition(() => searchNow(value)), pause)
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
