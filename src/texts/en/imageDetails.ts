/** Texts of this part. */
export const imageDetails = {}
