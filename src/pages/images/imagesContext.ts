/** What the list gives to the dialogs over it. */
export interface ImagesContext {
  /** Takes images that are gone out of what is checked. */
  deselect: (imageIds: readonly string[]) => void
}
