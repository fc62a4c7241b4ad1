import { useEffect, useState } from 'react'

/** For what opens over a page: when it goes, the focus is where it was before it came. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    },
    [before],
  )
}
