import { useEffect, useRef } from 'react'

/**
 * Keeps the keyboard where it is while one control takes another's place: Start becomes Stop, a button becomes a link.
 * @param state what the control depends on
 * @returns properties of the element that has the one control in it
 */
export function useKeptFocus(state: string) {
  const place = useRef<HTMLSpanElement>(null)
  const focused = useRef<Element>(null)
  useEffect(() => {
    const lost = focused.current
    if (!lost || lost.isConnected || document.activeElement !== document.body) return
    place.current?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true })
  }, [state])
  return {
    ref: place,
    onFocus: ({ target }: { target: Element }) => {
      focused.current = target
    },
  }
}
