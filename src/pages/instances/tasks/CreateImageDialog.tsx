/** Being built. */
export default function CreateImageDialog() {
  return null
}
