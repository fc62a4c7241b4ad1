/** Being built. */
export default function DeprecateDialog() {
  return null
}
