/** Texts of this part. */
export const createInstance = {}
