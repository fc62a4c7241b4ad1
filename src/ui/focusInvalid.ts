import { useEffect } from 'react'

/**
 * After a form was refused: the keyboard goes to the first control that something is wrong with, in the dialog on top or,
 * without one, on the page.
 */
export function focusInvalid(): void {
  // What is wrong is marked with the next rendering.
  requestAnimationFrame(() => {
    const dialogs = document.querySelectorAll('[role=dialog]')
    const form = dialogs[dialogs.length - 1] ?? document.querySelector('main')
    const first = form?.querySelector('[aria-invalid=true]')
    if (first instanceof HTMLElement) first.focus()
  })
}

/** The same whenever the service has refused something that is about one of the controls. */
export function useFocusInvalid(refusal: Error | null): void {
  useEffect(() => {
    if (refusal) focusInvalid()
  }, [refusal])
}
