/** Being built. */
export default function RestoreDialog() {
  return null
}
