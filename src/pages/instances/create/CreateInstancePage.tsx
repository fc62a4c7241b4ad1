/** Being built. */
export default function CreateInstancePage() {
  return null
}
