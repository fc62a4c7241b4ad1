import { Alert, Input } from 'antd'
import { useState } from 'react'
import type { Instance } from '../../../api/contract.ts'
import { descriptionProblem, nameProblem } from '../../../api/naming.ts'
import { isChanging } from '../../../queries/instances.ts'
import { useWrite } from '../../../queries/useWrite.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { Field } from '../../../ui/Field.tsx'
import { focusInvalid, useFocusInvalid } from '../../../ui/focusInvalid.ts'
import { announce, announceFailure } from '../../../ui/notices.ts'
import { useDraft } from '../../images/share/useDraft.ts'
import { namingText } from '../../namingText.ts'
import { TaskDialog } from '../../TaskDialog.tsx'
import { InstanceDialog } from './InstanceDialog.tsx'

/** The dialog that makes a custom image of an instance. */
export default function CreateImageDialog() {
  const { imageDialog } = useAllTexts().instances
  return (
    <InstanceDialog title={imageDialog.title}>
      {(instance, close) => <ImageForm instance={instance} close={close} />}
    </InstanceDialog>
  )
}

function ImageForm({ instance, close }: { instance: Instance; close: () => void }) {
  const { instances, naming, errors } = useAllTexts()
  const { imageDialog, statuses } = instances
  const { InstanceId, InstanceName, RegionId, Status } = instance
  const { send, error, isPending, reset } = useWrite('CreateImage', (late) =>
    announceFailure(imageDialog.failed, late),
  )
  const [name, setName] = useDraft(`create-image/name/${InstanceId}`)
  const [description, setDescription] = useDraft(`create-image/description/${InstanceId}`)
  const [isAsked, setAsked] = useState(false)
  useFocusInvalid(error)

  const wrongName = nameProblem(name)
  const wrongDescription = description === '' ? undefined : descriptionProblem(description)
  const isAboutName = error?.code.startsWith('InvalidImageName.') ?? false
  const isAboutDescription = error?.code === 'InvalidDescription.Malformed'
  // While a name is still short it is being typed.
  const showName = isAsked || (name !== '' && wrongName !== 'short')
  const showDescription = isAsked || wrongDescription !== 'short'

  async function create() {
    setAsked(true)
    if (wrongName || wrongDescription) return focusInvalid()
    if (isChanging(instance)) return
    const answer = await send({
      RegionId,
      InstanceId,
      ImageName: name,
      ...(description === '' ? {} : { Description: description }),
    })
    if (!answer) return
    setName('')
    setDescription('')
    announce(imageDialog.done(name))
    close()
  }

  return (
    <TaskDialog
      title={imageDialog.title}
      subject={{ id: InstanceId, name: InstanceName }}
      onClose={close}
      failure={
        error && !isAboutName && !isAboutDescription
          ? { title: imageDialog.failed, error }
          : undefined
      }
      action={{ label: imageDialog.action, busy: isPending, onConfirm: () => void create() }}
    >
      <p>{imageDialog.what}</p>
      {Status !== 'Stopped' && (
        <div className="task__note" role="status">
          <Alert
            role="none"
            type={isChanging(instance) ? 'warning' : 'info'}
            showIcon
            title={isChanging(instance) ? imageDialog.busy(statuses[Status]) : imageDialog.running}
          />
        </div>
      )}
      <Field
        label={imageDialog.name}
        required
        hint={naming.nameHint}
        error={
          showName && wrongName
            ? namingText(naming.name, wrongName)
            : isAboutName
              ? errors.codes[error?.code ?? '']
              : undefined
        }
      >
        {(control) => (
          <Input
            {...control}
            data-first-focus
            autoComplete="off"
            spellCheck={false}
            value={name}
            onChange={({ target }) => {
              setName(target.value)
              reset()
            }}
          />
        )}
      </Field>
      <Field
        label={imageDialog.description}
        hint={naming.descriptionHint}
        error={
          showDescription && wrongDescription
            ? namingText(naming.description, wrongDescription)
            : isAboutDescription
              ? errors.codes[error?.code ?? '']
              : undefined
        }
      >
        {(control) => (
          <Input.TextArea
            {...control}
            className="field__growing"
            rows={2}
            value={description}
            onChange={({ target }) => {
              setDescription(target.value)
              reset()
            }}
          />
        )}
      </Field>
    </TaskDialog>
  )
}
