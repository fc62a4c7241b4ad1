/** Being built. */
export default function InstancesPage() {
  return null
}
