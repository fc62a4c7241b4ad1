/** Being built. */
export default function CopyImageDialog() {
  return null
}
