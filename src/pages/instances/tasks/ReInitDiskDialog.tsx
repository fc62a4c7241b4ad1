/** Being built. */
export default function ReInitDiskDialog() {
  return null
}
