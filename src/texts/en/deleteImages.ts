/** Texts of this part. */
export const deleteImages = {}
