/** Being built. */
export default function DeleteInstanceDialog() {
  return null
}
