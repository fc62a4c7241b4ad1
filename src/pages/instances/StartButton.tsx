import { useEffect } from 'react'
import type { Instance } from '../../api/contract.ts'
import { useWrite } from '../../queries/useWrite.ts'
import { useAllTexts } from '../../texts/all.ts'
import { announce, announceFailure, withdrawFailure } from '../../ui/notices.ts'

/** Starts a stopped instance at once: nothing can be lost by that. */
export function StartButton({ instance: { InstanceId, InstanceName } }: { instance: Instance }) {
  const { instances } = useAllTexts()
  const failed = instances.startFailed(InstanceName)
  const { send, error, isPending, reset } = useWrite('StartInstance', (late) =>
    announceFailure(failed, late),
  )

  useEffect(() => {
    if (!error) return
    announceFailure(failed, error)
    reset()
  }, [error, reset, failed])

  async function start() {
    if (!(await send({ InstanceId }))) return
    withdrawFailure(failed)
    announce(instances.starting(InstanceName))
  }

  return (
    <button
      type="button"
      className="list__action"
      aria-busy={isPending}
      onClick={() => void start()}
    >
      {instances.start}
    </button>
  )
}
