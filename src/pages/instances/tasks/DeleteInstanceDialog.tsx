import { useState } from 'react'
import type { Instance } from '../../../api/contract.ts'
import { useWrite } from '../../../queries/useWrite.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { focusInvalid } from '../../../ui/focusInvalid.ts'
import { announce, announceFailure } from '../../../ui/notices.ts'
import { Tick } from '../../../ui/Tick.tsx'
import { TaskDialog } from '../../TaskDialog.tsx'
import { InstanceDialog } from './InstanceDialog.tsx'
import { StopFirst } from './StopFirst.tsx'

/** The dialog that deletes an instance; one that isn't stopped wants a confirmation of its own. */
export default function DeleteInstanceDialog() {
  const { deleteDialog } = useAllTexts().instances
  return (
    <InstanceDialog title={deleteDialog.title}>
      {(instance, close) => <DeleteQuestion instance={instance} close={close} />}
    </InstanceDialog>
  )
}

function DeleteQuestion({ instance, close }: { instance: Instance; close: () => void }) {
  const { deleteDialog } = useAllTexts().instances
  const { InstanceId, InstanceName, Status } = instance
  const { send, error, isPending } = useWrite('DeleteInstance', (late) =>
    announceFailure(deleteDialog.failed, late),
  )
  const [forced, setForced] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const isStopped = Status === 'Stopped'

  async function remove() {
    setAsked(true)
    if (!isStopped && !forced) return focusInvalid()
    if (!(await send({ InstanceId, ...(isStopped ? {} : { Force: true }) }))) return
    announce(deleteDialog.done(InstanceName))
    close()
  }

  return (
    <TaskDialog
      title={deleteDialog.title}
      subject={{ id: InstanceId, name: InstanceName }}
      onClose={close}
      failure={error ? { title: deleteDialog.failed, error } : undefined}
      action={{
        label: deleteDialog.action,
        danger: true,
        busy: isPending,
        onConfirm: () => void remove(),
      }}
    >
      <p>{deleteDialog.what}</p>
      <p>{deleteDialog.stays}</p>
      {!isStopped && (
        <>
          <StopFirst instance={instance} />
          <Tick
            isFirst
            checked={forced}
            error={isAsked && !forced ? deleteDialog.forceFirst : undefined}
            onChange={setForced}
          >
            {deleteDialog.force}
          </Tick>
        </>
      )}
    </TaskDialog>
  )
}
