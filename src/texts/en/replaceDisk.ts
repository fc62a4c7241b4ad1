/** Texts of this part. */
export const replaceDisk = {}
