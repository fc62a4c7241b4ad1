/** After a form was refused: the keyboard goes to the first control of the dialog on top that something is wrong with. */
export function focusInvalid(): void {
  // What is wrong is marked with the next rendering.
  requestAnimationFrame(() => {
    const dialogs = document.querySelectorAll('[role=dialog]')
    const first = dialogs[dialogs.length - 1]?.querySelector('[aria-invalid=true]')
    if (first instanceof HTMLElement) first.focus()
  })
}
