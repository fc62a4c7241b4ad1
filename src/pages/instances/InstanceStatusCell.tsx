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

interface InstanceStatusCellProps {
  status: InstanceStatus
  /** Whether its system disk is being re-initialized. */
  isInWork: boolean
}

/** An instance's status in words and colour, and what else is going on with it. */
export function InstanceStatusCell({ status, isInWork }: InstanceStatusCellProps) {
  const { instances } = useAllTexts()
  return (
    <>
      <StatusDot tone={tones[status]}>{instances.statuses[status]}</StatusDot>
      {isInWork && <span className="instances__work">{instances.reinitializing}</span>}
    </>
  )
}
