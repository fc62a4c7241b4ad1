/** Being built. */
export default function CancelCopyDialog() {
  return null
}
