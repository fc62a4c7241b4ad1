/** Being built. */
export default function StopInstanceDialog() {
  return null
}
