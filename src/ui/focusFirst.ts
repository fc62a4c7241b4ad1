/**
 * For `afterOpenChange` of a dialog: the keyboard begins at what is marked with `data-first-focus` in it. `autoFocus` comes
 * too early, while the dialog can't be focused yet.
 */
export function focusFirst(open: boolean): void {
  if (!open) return
  const dialogs = document.querySelectorAll('[role=dialog]')
  const dialog = dialogs[dialogs.length - 1]
  const marked = dialog?.querySelector('[data-first-focus]')
  // antd's Select puts the mark on the box around its input.
  const first = marked?.querySelector('input') ?? marked
  // Who was quicker than the dialog's animation stays where they are.
  const { activeElement } = document
  const isBusy = activeElement?.matches('input, textarea') && dialog?.contains(activeElement)
  if (first instanceof HTMLElement && !isBusy) first.focus()
}
