import { useQuery } from '@tanstack/react-query'
import { Alert, Input } from 'antd'
import { useState } from 'react'
import { limits, type Image, type Instance } from '../../../api/contract.ts'
import { anyImageQuery } from '../../../queries/images.ts'
import { systemDisksQuery } from '../../../queries/instances.ts'
import { instanceTypesQuery } from '../../../queries/places.ts'
import { useWrite } from '../../../queries/useWrite.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { Field } from '../../../ui/Field.tsx'
import { focusInvalid } from '../../../ui/focusInvalid.ts'
import { announce } from '../../../ui/notices.ts'
import { Tick } from '../../../ui/Tick.tsx'
import { TaskDialog } from '../../TaskDialog.tsx'
import { useFormDraft } from '../../useFormDraft.ts'
import { whyNotUsed } from '../../whyNotUsed.ts'
import { needsTrust } from '../create/useInstanceForm.ts'
import { leastDiskSize, readWhole, suggestedDiskSize } from '../diskSize.ts'
import { ImagePicker } from '../picker/ImagePicker.tsx'
import { InstanceDialog } from './InstanceDialog.tsx'
import { StopFirst } from './StopFirst.tsx'

/** The dialog that gives an instance a new system disk from another image. */
export default function ReplaceSystemDiskDialog() {
  const { replaceDisk } = useAllTexts()
  return (
    <InstanceDialog title={replaceDisk.title}>
      {(instance, close) => <ReplaceForm instance={instance} close={close} />}
    </InstanceDialog>
  )
}

const hasDataDisks = ({ DiskDeviceMappings }: Image) =>
  DiskDeviceMappings.DiskDeviceMapping.some(({ Type }) => Type === 'data')

/** Refusals that are about the image or the size, and show there. */
const aboutImage = new Set([
  'InvalidImageId.NotFound',
  'OperationDenied.ImageNotValid',
  'ImageNotSupportInstanceType',
  'OperationDenied',
])
const aboutSize = /^InvalidSystemDiskSize\./

function ReplaceForm({ instance, close }: { instance: Instance; close: () => void }) {
  const texts = useAllTexts()
  const { replaceDisk, imagePicker, createInstance, instances, errors } = texts
  const { InstanceId, InstanceName, RegionId, InstanceType, Status } = instance
  const { draft, change, clear } = useFormDraft<'image' | 'size' | 'trusted'>(
    `replace-disk/${InstanceId}`,
  )
  const { send, error, isPending, reset } = useWrite('ReplaceSystemDisk')
  const [confirmed, setConfirmed] = useState(false)
  const [isAsked, setAsked] = useState(false)

  const imageId = draft.image ?? ''
  const { data: found } = useQuery({
    ...anyImageQuery(RegionId, imageId),
    enabled: imageId !== '',
  })
  const image = found ?? undefined
  const disks = useQuery(systemDisksQuery(RegionId, InstanceId))
  const current = disks.data?.Disks.Disk[0]?.Size ?? 0
  const types = useQuery(instanceTypesQuery())
  const type = types.data?.InstanceTypes.InstanceType.find(
    ({ InstanceTypeId }) => InstanceTypeId === InstanceType,
  )

  function whyNot(candidate: Image): string | undefined {
    if (hasDataDisks(candidate)) return imagePicker.dataDisks
    const isArm = candidate.Architecture === 'arm64'
    return type && (type.CpuArchitecture === 'ARM') !== isArm
      ? imagePicker.wrongArchitecture
      : undefined
  }

  const least = image ? leastDiskSize(image, current) : current
  const sizeText = draft.size ?? (image ? String(suggestedDiskSize(image, current)) : '')
  const size = readWhole(sizeText)
  const isTrusted = draft.trusted === imageId
  const problems = {
    image:
      imageId === ''
        ? isAsked
          ? imagePicker.missing
          : undefined
        : found === null
          ? replaceDisk.gone
          : image && (whyNotUsed(image, texts) ?? whyNot(image)),
    size: !image
      ? undefined
      : size === undefined
        ? replaceDisk.sizeNotWhole
        : size < least
          ? replaceDisk.sizeSmall(least)
          : size > limits.largestSystemDisk
            ? replaceDisk.sizeLarge(limits.largestSystemDisk)
            : undefined,
  }
  const isTrustMissing = image !== undefined && needsTrust(image) && !isTrusted
  const said = error && (errors.codes[error.code] ?? error.message)
  const isAboutImage = error !== null && aboutImage.has(error.code)
  const isAboutSize = error !== null && aboutSize.test(error.code)

  async function replace() {
    setAsked(true)
    const isRight = !problems.image && !problems.size && !isTrustMissing && confirmed
    if (!isRight || !image || size === undefined) return focusInvalid()
    if (Status !== 'Stopped') return
    const answer = await send({
      InstanceId,
      ImageId: image.ImageId,
      SystemDisk: { Size: size },
    })
    if (!answer) return focusInvalid()
    clear()
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
        error && !isAboutImage && !isAboutSize ? { title: replaceDisk.failed, error } : undefined
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
        chosen={imageId}
        startType={image?.ImageOwnerAlias}
        whyNot={whyNot}
        error={problems.image ?? (isAboutImage ? (said ?? undefined) : undefined)}
        onChoose={(chosen) => {
          change({ image: chosen.ImageId, size: String(suggestedDiskSize(chosen, current)) })
          reset()
        }}
      />
      <p role="status" className="task__chosen">
        {image ? replaceDisk.chosen(image.ImageName) : ''}
      </p>
      {image && needsTrust(image) && (
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
        error={problems.size ?? (isAboutSize ? (said ?? undefined) : undefined)}
        hint={replaceDisk.sizeHint(least, limits.largestSystemDisk)}
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            inputMode="numeric"
            suffix="GiB"
            value={sizeText}
            onChange={({ target }) => {
              change({ size: target.value })
              reset()
            }}
          />
        )}
      </Field>
      {image && needsTrust(image) && (
        <Tick
          checked={isTrusted}
          error={isAsked && !isTrusted ? replaceDisk.acknowledgeFirst : undefined}
          // Trust is in one image, not in the next one.
          onChange={(trusted) => change({ trusted: trusted ? imageId : '' })}
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
