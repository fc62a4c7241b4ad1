import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'

/** What links to dialogs put into the history: that the page below is what Back leads to. */
export const fromPage = { fromPage: true } as const

/** What on the page opened the dialog that is, or was last, open. */
let pageOpener: Element | null = null

/** A dialog that another one led to gives the focus back to what opened the first: nothing in that one will be there. */
function findOpener(): Element | null {
  const { activeElement } = document
  if (!activeElement?.closest('[role=dialog]')) pageOpener = activeElement
  return pageOpener
}

/**
 * For a dialog that has an address of its own over a page.
 * @param page the address of the page below, without search parameters
 * @returns `close`, which goes back to where the dialog was opened from, or to the page if it was the first address
 */
export function useDialogAddress(page: string): { close: () => void } {
  const location = useLocation()
  const navigate = useNavigate()

  // The dialog leaves with its address, so that antd has no chance to give the focus back to what opened it.
  const [opener] = useState(findOpener)
  useEffect(
    () => () => {
      // What comes in the place of a row that is gone, the page decides.
      const target =
        opener instanceof HTMLElement && opener !== document.body && opener.isConnected
          ? opener
          : document.getElementById('content')
      target?.focus({ preventScroll: true })
    },
    [opener],
  )

  // Closed once only: what was sent may be answered when somebody has closed the dialog already, and going back once more
  // would leave the page, or the console.
  const isClosed = useRef(false)
  useEffect(() => {
    isClosed.current = false
    return () => {
      isClosed.current = true
    }
  }, [location.key])

  const { state, search } = location
  const close = useCallback(() => {
    if (isClosed.current) return
    isClosed.current = true
    const from = (state ?? {}) as Partial<typeof fromPage>
    if (from.fromPage) void navigate(-1)
    else void navigate({ pathname: page, search }, { replace: true })
  }, [state, search, navigate, page])

  return { close }
}
