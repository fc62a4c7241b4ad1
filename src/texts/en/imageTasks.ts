/** Texts of this part. */
export const imageTasks = {}
