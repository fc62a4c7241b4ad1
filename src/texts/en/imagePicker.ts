/** Texts of this part. */
export const imagePicker = {}
