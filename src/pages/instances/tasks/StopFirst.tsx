import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { Instance } from '../../../api/contract.ts'
import { useWrite } from '../../../queries/useWrite.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { announceFailure } from '../../../ui/notices.ts'

/**
 * For what wants a stopped instance: offers to stop one that runs, tells how that goes, and says once it is stopped. One
 * that was stopped from the start needs no word.
 */
export function StopFirst({ instance: { InstanceId, Status } }: { instance: Instance }) {
  const { instances } = useAllTexts()
  const { send, error, isPending } = useWrite('StopInstance', (late) =>
    announceFailure(instances.stopDialog.failed, late),
  )
  const [wasStopped] = useState(Status === 'Stopped')
  if (Status === 'Stopped' && wasStopped) return null
  return (
    <div className="task__note">
      <div role="status">
        {Status === 'Stopped' ? (
          <Alert role="none" type="success" showIcon title={instances.isStopped} />
        ) : (
          <Alert
            role="none"
            type="warning"
            showIcon
            title={
              Status === 'Running'
                ? instances.stopFirst
                : instances.waitUntilStopped(instances.statuses[Status])
            }
            action={
              Status === 'Running' && (
                <Button loading={isPending} onClick={() => void send({ InstanceId })}>
                  {instances.stopInstance}
                </Button>
              )
            }
          />
        )}
      </div>
      {error && <ErrorNotice title={instances.stopDialog.failed} error={error} />}
    </div>
  )
}
