/**
 * For `afterOpenChange` of a dialog: the keyboard begins at what is marked with `data-first-focus` in it. `autoFocus` comes
 * too early, while the dialog can't be focused yet.
 */
export function focusFirst(open: boolean): void {
  if (!open) return
  const dialogs = document.querySelectorAll('[role=dialog]')
  const marked = dialogs[dialogs.length - 1]?.querySelector('[data-first-focus]')
  // antd's Select puts the mark on the box around its input.
  const first = marked?.querySelector('input') ?? marked
  if (first instanceof HTMLElement) first.focus()
}
