/** Being built. */
export default function ReplaceSystemDiskDialog() {
  return null
}
