import type { Instance } from '../../../api/contract.ts'
import { useWrite } from '../../../queries/useWrite.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { announce, announceFailure } from '../../../ui/notices.ts'
import { TaskDialog } from '../../TaskDialog.tsx'
import { InstanceDialog } from './InstanceDialog.tsx'

/** The dialog that stops an instance, after saying what that does. */
export default function StopInstanceDialog() {
  const { stopDialog } = useAllTexts().instances
  return (
    <InstanceDialog title={stopDialog.title}>
      {(instance, close) => <StopQuestion instance={instance} close={close} />}
    </InstanceDialog>
  )
}

function StopQuestion({ instance, close }: { instance: Instance; close: () => void }) {
  const { instances } = useAllTexts()
  const { stopDialog, statuses } = instances
  const { InstanceId, InstanceName, Status } = instance
  const { send, error, isPending } = useWrite('StopInstance', (late) =>
    announceFailure(stopDialog.failed, late),
  )

  async function stop() {
    if (!(await send({ InstanceId }))) return
    announce(stopDialog.done(InstanceName))
    close()
  }

  const isRunning = Status === 'Running'
  return (
    <TaskDialog
      title={stopDialog.title}
      subject={{ id: InstanceId, name: InstanceName }}
      onClose={close}
      failure={error ? { title: stopDialog.failed, error } : undefined}
      {...(isRunning || isPending
        ? {
            action: {
              label: stopDialog.confirm,
              busy: isPending,
              onConfirm: () => void stop(),
            },
          }
        : {})}
    >
      <p>{isRunning || isPending ? stopDialog.what : stopDialog.already(statuses[Status])}</p>
    </TaskDialog>
  )
}
