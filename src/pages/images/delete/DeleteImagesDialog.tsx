/** Being built. */
export default function DeleteImagesDialog() {
  return null
}
