import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, type InputRef } from 'antd'
import { useRef, useState, type FormEvent } from 'react'
import { limits, type Image } from '../../../api/contract.ts'
import { tagKeyProblem, tagValueProblem } from '../../../api/naming.ts'
import { changeKeptImage } from '../../../queries/images.ts'
import { useWrite } from '../../../queries/useWrite.ts'
import type { AllTexts } from '../../../texts/all.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { Field } from '../../../ui/Field.tsx'
import { useDraft } from '../share/useDraft.ts'

/** Adds a tag to an own image. A key that is there already gets the new value, which is said before. */
export function TagForm({ image, regionId }: { image: Image; regionId: string }) {
  const { imageDetails, naming } = useAllTexts()
  const client = useQueryClient()
  const keyField = useRef<InputRef>(null)
  const [typedKey, setKey] = useDraft(`tags/${image.ImageId}/key`)
  const [typedValue, setValue] = useDraft(`tags/${image.ImageId}/value`)
  // An empty key is only wrong once somebody wants to add it.
  const [asked, setAsked] = useState(false)
  const { send, error, isPending, reset } = useWrite('TagResources')
  const key = typedKey.trim()
  const value = typedValue.trim()
  const tags = image.Tags.Tag
  const present = tags.find(({ TagKey }) => TagKey === key)
  const isFull = !present && tags.length >= limits.tagsPerResource
  const keyError = key === '' && !asked ? undefined : inWords(tagKeyProblem(key), naming.tagKey)
  const valueError = inWords(tagValueProblem(value), naming.tagValue)
  const note = noteOf()

  function noteOf(): string | undefined {
    if (isFull) return imageDetails.tagsFull(limits.tagsPerResource)
    if (!present) return undefined
    if (present.TagValue === value) return imageDetails.sameTag(key)
    return imageDetails.replaces(key, present.TagValue)
  }

  async function add(event: FormEvent) {
    event.preventDefault()
    setAsked(true)
    if (tagKeyProblem(key) || valueError || isFull || present?.TagValue === value) {
      keyField.current?.focus()
      return
    }
    const answer = await send({
      RegionId: regionId,
      ResourceType: 'image',
      ResourceId: [image.ImageId],
      Tag: [{ Key: key, Value: value }],
    })
    if (!answer) return
    const added = { TagKey: key, TagValue: value }
    changeKeptImage(client, image.ImageId, {
      Tags: {
        Tag: present ? tags.map((tag) => (tag === present ? added : tag)) : [...tags, added],
      },
    })
    setKey('')
    setValue('')
    setAsked(false)
    keyField.current?.focus()
  }

  return (
    <form noValidate onSubmit={(event) => void add(event)}>
      <div className="details__tag-form">
        <Field label={imageDetails.tagKey} error={keyError}>
          {(control) => (
            <Input
              {...control}
              ref={keyField}
              status={keyError ? 'error' : ''}
              autoComplete="off"
              readOnly={isPending}
              value={typedKey}
              onChange={({ target }) => {
                setKey(target.value)
                reset()
              }}
            />
          )}
        </Field>
        <Field label={imageDetails.tagValue} error={valueError}>
          {(control) => (
            <Input
              {...control}
              status={valueError ? 'error' : ''}
              autoComplete="off"
              readOnly={isPending}
              value={typedValue}
              onChange={({ target }) => {
                setValue(target.value)
                reset()
              }}
            />
          )}
        </Field>
        <Button htmlType="submit" loading={isPending}>
          {present ? imageDetails.replaceTag : imageDetails.addTag}
        </Button>
      </div>
      <p className="details__tag-note" role="status">
        {note}
      </p>
      {error && <ErrorNotice title={imageDetails.addTagFailed(key)} error={error} />}
    </form>
  )
}

type NamingRule = NonNullable<ReturnType<typeof tagKeyProblem>>
type Rules = AllTexts['naming']['tagKey'] | AllTexts['naming']['tagValue']

const inWords = (problem: NamingRule | undefined, rules: Rules): string | undefined =>
  problem && (rules as Partial<Record<NamingRule, string>>)[problem]
