import { lazy, Suspense, useEffect, useState } from 'react'

const ShortcutsDialog = lazy(() => import('./ShortcutsDialog.tsx'))

/** Whether what is typed goes somewhere. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** The keys that work everywhere: `/` goes to the search box, `?` lists them. */
export function Shortcuts() {
  const [isOpen, setOpen] = useState(false)

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === '?') setOpen(true)
      if (event.key !== '/') return
      const dialogs = document.querySelectorAll('[role=dialog]')
      const place = dialogs[dialogs.length - 1] ?? document.querySelector('main')
      const box = place?.querySelector<HTMLInputElement>('input[type=search]')
      if (!box) return
      // The letter belongs to nobody: browsers would search the page, or the box would get it.
      event.preventDefault()
      box.focus()
      box.select()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  return <Suspense>{isOpen && <ShortcutsDialog onClose={() => setOpen(false)} />}</Suspense>
}
