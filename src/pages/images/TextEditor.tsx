import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react'
import type { Image } from '../../api/contract.ts'
import { descriptionProblem, nameProblem } from '../../api/naming.ts'
import { changeKeptImage } from '../../queries/images.ts'
import { useWrite } from '../../queries/useWrite.ts'
import type { AllTexts } from '../../texts/all.ts'
import { useAllTexts } from '../../texts/all.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { namingText } from '../namingText.ts'
import '../../ui/field.css'

export type EditedText = 'name' | 'description'

/** What the service refuses about the text itself. */
const aboutText: Record<EditedText, RegExp> = {
  name: /^InvalidImageName\./,
  description: /^InvalidDescription\./,
}

interface TextEditorProps {
  image: Image
  regionId: string
  what: EditedText
  onClose: () => void
}

/** A field in the place of an image's name or description. Enter saves, Escape leaves it as it was. */
export default function TextEditor({ image, regionId, what, onClose }: TextEditorProps) {
  const texts = useAllTexts()
  const { imageDetails, naming, errors } = texts
  const id = useId()
  const client = useQueryClient()
  const { send, error, isPending, reset } = useWrite('ModifyImageAttribute')
  const key = what === 'name' ? 'ImageName' : 'Description'
  const present = image[key]
  const [draft, setDraft] = useState(present)
  const text = draft.trim()
  const refusal = error && aboutText[what].test(error.code) ? errors.codes[error.code] : undefined
  const problem = text === present ? undefined : problemOf(what, text, texts)
  const wrong = problem ?? refusal

  async function save() {
    if (text === present) return onClose()
    const toField = () => document.getElementById(id)?.focus()
    // What the service has refused may be tried again: another image may have given the name free.
    if (problem !== undefined) return toField()
    const place = { RegionId: regionId, ImageId: image.ImageId }
    const answer = await send({ ...place, [key]: text })
    if (!answer) return toField()
    changeKeptImage(client, image.ImageId, { [key]: text })
    onClose()
  }

  function onKeyDown(event: KeyboardEvent) {
    // Choosing among what an input method offers is neither saving nor giving up.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      // It would close the dialog around this as well.
      event.stopPropagation()
      onClose()
    }
    if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement && !event.shiftKey) {
      event.preventDefault()
      void save()
    }
  }

  const field = {
    id,
    autoFocus: true,
    autoComplete: 'off',
    'aria-label': what === 'name' ? imageDetails.imageName : imageDetails.imageDescription,
    'aria-describedby': `${id}-hint`,
    'aria-invalid': wrong !== undefined,
    status: wrong === undefined ? ('' as const) : ('error' as const),
    readOnly: isPending,
    value: draft,
    onChange: ({ target }: { target: { value: string } }) => {
      setDraft(target.value)
      reset()
    },
  }

  return (
    // Escape means the same in the field and on the buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="editable__form"
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void save()
      }}
    >
      {what === 'name' ? (
        <Input {...field} spellCheck={false} />
      ) : (
        <Input.TextArea {...field} className="field__growing" rows={1} />
      )}
      <p
        id={`${id}-hint`}
        className={wrong === undefined ? 'field__hint' : 'field__error'}
        aria-live="polite"
      >
        {wrong ?? (what === 'name' ? naming.nameHint : naming.descriptionHint)}
      </p>
      {error && refusal === undefined && (
        <ErrorNotice
          title={what === 'name' ? imageDetails.renameFailed : imageDetails.describeFailed}
          error={error}
        />
      )}
      <span className="editable__buttons">
        <Button size="small" type="primary" htmlType="submit" loading={isPending}>
          {imageDetails.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {imageDetails.cancel}
        </Button>
      </span>
    </form>
  )
}

/** What is wrong with a text, in a sentence. */
function problemOf(what: EditedText, text: string, { imageDetails, naming }: AllTexts) {
  if (what === 'name') {
    const problem = nameProblem(text)
    return problem && naming.name[problem]
  }
  if (text === '') return imageDetails.cantEmpty
  const problem = descriptionProblem(text)
  if (problem === 'short') return imageDetails.tooShort
  return namingText(naming.description, problem)
}
