/** The choice of columns of a list. */
export const listColumns = {
  showAll: 'Show all',
  exported: 'An export leaves hidden columns out too.',
}
