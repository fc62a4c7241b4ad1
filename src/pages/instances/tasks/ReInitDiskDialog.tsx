import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Instance } from '../../../api/contract.ts'
import { systemDisksQuery } from '../../../queries/instances.ts'
import { useWrite } from '../../../queries/useWrite.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { focusInvalid } from '../../../ui/focusInvalid.ts'
import { announce, announceFailure } from '../../../ui/notices.ts'
import { Tick } from '../../../ui/Tick.tsx'
import { useDraft } from '../../images/share/useDraft.ts'
import { TaskDialog } from '../../TaskDialog.tsx'
import { ImageCell } from '../ImageCell.tsx'
import { useImagesOfInstances } from '../useImagesOfInstances.ts'
import { InstanceDialog } from './InstanceDialog.tsx'
import { StopFirst } from './StopFirst.tsx'
import { WithdrawnImage, withdrawnCodes } from './WithdrawnImage.tsx'

/** The dialog that brings an instance's system disk back to its image. */
export default function ReInitDiskDialog() {
  const { reinitDialog } = useAllTexts().instances
  return (
    <InstanceDialog title={reinitDialog.title}>
      {(instance, close) => <ReInitQuestion instance={instance} close={close} />}
    </InstanceDialog>
  )
}

function ReInitQuestion({ instance, close }: { instance: Instance; close: () => void }) {
  const { instances } = useAllTexts()
  const { reinitDialog } = instances
  const { InstanceId, InstanceName, RegionId, ImageId, Status } = instance
  const disks = useQuery(systemDisksQuery(RegionId, InstanceId))
  const disk = disks.data?.Disks.Disk[0]
  // Stable, so that what is remembered of images isn't read again with every letter.
  const [instanceList] = useState([instance])
  const known = useImagesOfInstances(RegionId, instanceList).imageOf(ImageId)
  const { send, error, isPending } = useWrite('ReInitDisk', (late) =>
    announceFailure(reinitDialog.failed, late),
  )
  const [confirmed, setConfirmed] = useState(false)
  const [startChoice, setStartChoice] = useDraft(`reinit-disk/start/${InstanceId}`)
  const startAfterwards = startChoice !== ''
  const [isAsked, setAsked] = useState(false)
  const isStopped = Status === 'Stopped'
  const refusal = error && withdrawnCodes.has(error.code) ? error : undefined

  async function reinitialize() {
    setAsked(true)
    if (!confirmed) return focusInvalid()
    if (!isStopped || !disk) return
    const answer = await send({
      DiskId: disk.DiskId,
      ...(startAfterwards ? { AutoStartInstance: true } : {}),
    })
    if (!answer) return
    setStartChoice('')
    announce(reinitDialog.done(InstanceName))
    close()
  }

  return (
    <TaskDialog
      title={reinitDialog.title}
      subject={{ id: InstanceId, name: InstanceName }}
      onClose={close}
      failure={error && !refusal ? { title: reinitDialog.failed, error } : undefined}
      action={{
        label: reinitDialog.action,
        danger: true,
        // Without its disk there is nothing to ask for yet.
        busy: isPending || disks.isPending,
        onConfirm: () => void reinitialize(),
      }}
    >
      <p>{reinitDialog.what}</p>
      <div className="task__note">
        <ImageCell imageId={ImageId} regionId={RegionId} known={known} />
      </div>
      {(known.isWithdrawn || refusal) && (
        <WithdrawnImage instance={instance} seen={known.seen} refusal={refusal} />
      )}
      <ul className="task__points">
        <li>{reinitDialog.lost}</li>
        <li>{reinitDialog.snapshots}</li>
        <li>{reinitDialog.stays}</li>
      </ul>
      {disks.error && !disk && (
        <div className="task__note">
          <ErrorNotice
            title={reinitDialog.diskFailed}
            error={disks.error}
            onRetry={() => void disks.refetch()}
            retrying={disks.isFetching}
          />
        </div>
      )}
      <StopFirst instance={instance} />
      <Tick checked={startAfterwards} onChange={(wanted) => setStartChoice(wanted ? 'yes' : '')}>
        {reinitDialog.startAfterwards}
      </Tick>
      <Tick
        isFirst
        checked={confirmed}
        error={isAsked && !confirmed ? reinitDialog.confirmFirst : undefined}
        onChange={setConfirmed}
      >
        {reinitDialog.confirm}
      </Tick>
      <p className="field__error" aria-live="polite">
        {isAsked && confirmed && !isStopped ? instances.notStopped : ''}
      </p>
    </TaskDialog>
  )
}
