import type { InstanceStatus } from '../../api/contract.ts'
import { useAllTexts } from '../../texts/all.ts'
import { StatusDot, type Tone } from '../../ui/StatusDot.tsx'

const tones: Record<InstanceStatus, Tone> = {
  Pending: 'busy',
  Starting: 'busy',
  Running: 'good',
  Stopping: 'busy',
  Stopped: 'idle',
}

/** An instance's status in words and colour. */
export function InstanceStatusCell({ status }: { status: InstanceStatus }) {
  const { instances } = useAllTexts()
  return <StatusDot tone={tones[status]}>{instances.statuses[status]}</StatusDot>
}
