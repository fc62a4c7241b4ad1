import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useState } from 'react'
import type { Image } from '../../../api/contract.ts'
import { descriptionProblem, nameProblem } from '../../../api/naming.ts'
import { regionsQuery } from '../../../queries/regions.ts'
import { useWrite } from '../../../queries/useWrite.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { Field } from '../../../ui/Field.tsx'
import { focusInvalid, useFocusInvalid } from '../../../ui/focusInvalid.ts'
import { announce, announceFailure } from '../../../ui/notices.ts'
import { useRegionId, useRegionName } from '../../region.ts'
import { namingText } from '../../namingText.ts'
import { TaskDialog } from '../../TaskDialog.tsx'
import { copyName, useCopyDraft } from './copyDraft.ts'
import { EncryptionField } from './EncryptionField.tsx'

/** What the service refuses about the copy's name. */
const aboutName = /^InvalidImageName\./

/** The form of the dialog Copy Image: where to, under which name. */
export function CopyForm({ image, close }: { image: Image; close: () => void }) {
  const { imageTasks, naming, frame, errors, locale } = useAllTexts()
  const texts = imageTasks.copy
  const ownRegion = useRegionId()
  const { draft, change, clear } = useCopyDraft(image.ImageId)
  const { send, error, isPending, reset } = useWrite('CopyImage', (late) =>
    announceFailure(texts.failed, late),
  )
  const [asked, setAsked] = useState(false)
  const regions = useQuery(regionsQuery(locale))
  useFocusInvalid(error)

  const isOwn = image.ImageOwnerAlias === 'self'
  const isEncrypted = image.DiskDeviceMappings.DiskDeviceMapping.some((disk) => disk.Encrypted)
  const known = regions.data?.Regions.Region ?? []
  const targets = known.filter(({ RegionId }) => (RegionId === ownRegion) !== isOwn)
  const chosen = isOwn ? draft.regionId : ownRegion
  const regionId = targets.find(({ RegionId }) => RegionId === chosen)?.RegionId
  const regionName = useRegionName(regionId ?? '')
  const name = draft.name ?? copyName(image.ImageName, texts.copyOf)
  const description = draft.description ?? ''
  const encrypted = draft.encrypted ?? isEncrypted

  const nameRule = nameProblem(name.trim())
  const taken = error && aboutName.test(error.code)
  const problems = {
    region: asked && regionId === undefined ? texts.regionMissing : undefined,
    name: namingText(naming.name, nameRule),
    description: descriptionError(),
    encryption: isEncrypted && !encrypted ? texts.mustEncrypt : undefined,
  }

  // What the service has refused may be tried again: another image may have given the name free.
  const nameError = problems.name ?? (taken ? nameRefusal(error.code) : undefined)

  function nameRefusal(code: string) {
    return code.endsWith('.Duplicated') ? texts.nameTaken(regionName) : errors.codes[code]
  }

  function descriptionError() {
    const text = description.trim()
    const problem = text === '' ? undefined : descriptionProblem(text)
    return namingText(naming.description, problem)
  }

  function edit(changed: Parameters<typeof change>[0]) {
    change(changed)
    reset()
  }

  async function confirm() {
    setAsked(true)
    if (regionId === undefined || Object.values(problems).some((problem) => problem)) {
      focusInvalid()
      return
    }
    const answer = await send({
      RegionId: ownRegion,
      ImageId: image.ImageId,
      DestinationRegionId: regionId,
      DestinationImageName: name.trim(),
      ...(description.trim() === '' ? {} : { DestinationDescription: description.trim() }),
      ...(encrypted ? { Encrypted: true } : {}),
    })
    if (!answer) return
    clear()
    announce(isOwn ? texts.started(name.trim(), regionName) : texts.startedHere(name.trim()))
    close()
  }

  return (
    <TaskDialog
      title={texts.title}
      subject={{ id: image.ImageId, name: image.ImageName }}
      action={{ label: texts.confirm, busy: isPending, onConfirm: () => void confirm() }}
      failure={error && !taken ? { title: texts.failed, error } : undefined}
      onClose={close}
    >
      <p>{texts.intro}</p>
      <Field
        label={texts.region}
        required
        error={problems.region}
        hint={
          !regions.data && regions.errorUpdateCount > 0 ? (
            <>
              <span className="field__error">{frame.regionsFailed}</span>{' '}
              <button type="button" className="list__action" onClick={() => void regions.refetch()}>
                {frame.regionsAgain}
              </button>
            </>
          ) : isOwn ? undefined : (
            texts.onlyOwnRegion
          )
        }
      >
        {(control) => (
          <Select
            {...control}
            data-first-focus
            status={problems.region ? 'error' : ''}
            placeholder={texts.chooseRegion}
            showSearch={{ optionFilterProp: 'search' }}
            virtual={false}
            loading={regions.isPending}
            notFoundContent={regions.isError ? frame.regionsFailed : undefined}
            value={regionId ?? null}
            onChange={(region: string) => edit({ regionId: region })}
            options={targets.map(({ RegionId, LocalName }) => ({
              value: RegionId,
              label: LocalName,
              search: `${LocalName} ${RegionId}`,
            }))}
          />
        )}
      </Field>
      <Field label={texts.name} required error={nameError} hint={naming.nameHint}>
        {(control) => (
          <Input
            {...control}
            status={nameError ? 'error' : ''}
            autoComplete="off"
            spellCheck={false}
            readOnly={isPending}
            value={name}
            onChange={({ target }) => edit({ name: target.value })}
          />
        )}
      </Field>
      <Field label={texts.description} error={problems.description} hint={texts.descriptionHint}>
        {(control) => (
          <Input.TextArea
            {...control}
            status={problems.description ? 'error' : ''}
            className="field__growing"
            rows={2}
            readOnly={isPending}
            value={description}
            onChange={({ target }) => edit({ description: target.value })}
          />
        )}
      </Field>
      <EncryptionField
        required={isEncrypted}
        checked={encrypted}
        error={problems.encryption}
        onChange={(checked) => edit({ encrypted: checked })}
      />
    </TaskDialog>
  )
}
