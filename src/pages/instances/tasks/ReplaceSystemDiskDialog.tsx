import { Alert, Input } from 'antd'
import { useState } from 'react'
import { limits, type Instance } from '../../../api/contract.ts'
import { useWrite } from '../../../queries/useWrite.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { Field } from '../../../ui/Field.tsx'
import { focusInvalid, useFocusInvalid } from '../../../ui/focusInvalid.ts'
import { announce, announceFailure } from '../../../ui/notices.ts'
import { Tick } from '../../../ui/Tick.tsx'
import { TaskDialog } from '../../TaskDialog.tsx'
import { ImagePicker } from '../picker/ImagePicker.tsx'
import { InstanceDialog } from './InstanceDialog.tsx'
import { StopFirst } from './StopFirst.tsx'
import { refusedPart, useReplaceForm } from './useReplaceForm.ts'

/** The dialog that gives an instance a new system disk from another image. */
export default function ReplaceSystemDiskDialog() {
  const { replaceDisk } = useAllTexts()
  return (
    <InstanceDialog title={replaceDisk.title}>
      {(instance, close) => <ReplaceForm instance={instance} close={close} />}
    </InstanceDialog>
  )
}

function ReplaceForm({ instance, close }: { instance: Instance; close: () => void }) {
  const { replaceDisk, createInstance, instances } = useAllTexts()
  const { InstanceId, InstanceName, RegionId, Status } = instance
  const { send, error, isPending, reset } = useWrite('ReplaceSystemDisk', (late) =>
    announceFailure(replaceDisk.failed, late),
  )
  const [confirmed, setConfirmed] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const form = useReplaceForm(instance, error, isAsked)
  useFocusInvalid(error)
  const { image, size, problems, isTrusted, isTrustNeeded } = form

  async function replace() {
    setAsked(true)
    const isRight = form.isRight && (isTrusted || !isTrustNeeded) && confirmed
    if (!isRight || !image || size === undefined) return focusInvalid()
    if (Status !== 'Stopped') return
    const answer = await send({ InstanceId, ImageId: image.ImageId, SystemDisk: { Size: size } })
    if (!answer) return
    form.clear()
    announce(replaceDisk.done(InstanceName))
    close()
  }

  return (
    <TaskDialog
      title={replaceDisk.title}
      width={760}
      subject={{ id: InstanceId, name: InstanceName }}
      onClose={close}
      failure={
        error && refusedPart(error) === undefined ? { title: replaceDisk.failed, error } : undefined
      }
      action={{
        label: replaceDisk.action,
        danger: true,
        busy: isPending,
        onConfirm: () => void replace(),
      }}
    >
      <ul className="task__points">
        <li>{replaceDisk.lost}</li>
        <li>{replaceDisk.snapshots}</li>
        <li>{replaceDisk.stays}</li>
      </ul>
      <StopFirst instance={instance} />
      <ImagePicker
        regionId={RegionId}
        chosen={form.imageId}
        startType={image?.ImageOwnerAlias}
        whyNot={form.whyNot}
        error={problems.image}
        onChoose={(chosen) => {
          form.choose(chosen)
          reset()
        }}
      />
      <p role="status" className="task__chosen">
        {image ? replaceDisk.chosen(image.ImageName) : ''}
      </p>
      {isTrustNeeded && (
        <Alert
          className="task__note"
          role="note"
          type="warning"
          showIcon
          title={createInstance.trust}
        />
      )}
      <Field
        label={replaceDisk.size}
        required
        error={problems.size}
        hint={replaceDisk.sizeHint(form.least, limits.largestSystemDisk)}
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            inputMode="numeric"
            suffix="GiB"
            value={form.sizeText}
            onChange={({ target }) => {
              form.setSize(target.value)
              reset()
            }}
          />
        )}
      </Field>
      {isTrustNeeded && (
        <Tick
          checked={isTrusted}
          error={isAsked && !isTrusted ? replaceDisk.acknowledgeFirst : undefined}
          onChange={form.setTrusted}
        >
          {replaceDisk.acknowledge}
        </Tick>
      )}
      <Tick
        checked={confirmed}
        error={isAsked && !confirmed ? replaceDisk.confirmFirst : undefined}
        onChange={setConfirmed}
      >
        {replaceDisk.confirm}
      </Tick>
      <p className="field__error" aria-live="polite">
        {isAsked && confirmed && Status !== 'Stopped' ? instances.notStopped : ''}
      </p>
    </TaskDialog>
  )
}
