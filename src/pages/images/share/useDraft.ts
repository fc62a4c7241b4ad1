import { useState } from 'react'

/**
 * A text that somebody is typing, kept for the tab: a reload or a closed dialog doesn't lose it.
 * @param name what the text is for; another name is another text
 */
export function useDraft(name: string): [text: string, setText: (text: string) => void] {
  const key = `ecs-images/draft/${name}`
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '')
  return [
    text,
    (next) => {
      setText(next)
      if (next === '') sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, next)
    },
  ]
}
