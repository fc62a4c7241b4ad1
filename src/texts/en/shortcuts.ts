/** The list of keyboard shortcuts. */
export const shortcuts = {
  title: 'Keyboard shortcuts',
  list: [
    { keys: '/', does: 'Go to the search box' },
    { keys: '?', does: 'Show this list' },
    { keys: 'Esc', does: 'Close what is open; in the search box, empty it' },
    { keys: 'Ctrl + Enter', does: 'Share, while account IDs are typed' },
  ],
}
