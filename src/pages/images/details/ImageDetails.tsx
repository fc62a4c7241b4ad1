/** Being built. */
export default function ImageDetails() {
  return null
}
