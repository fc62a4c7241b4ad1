import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom'
import { anyImageQuery } from '../../../queries/images.ts'
import { useWrite } from '../../../queries/useWrite.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { focusInvalid, useFocusInvalid } from '../../../ui/focusInvalid.ts'
import { announce, announceFailure } from '../../../ui/notices.ts'
import { Tick } from '../../../ui/Tick.tsx'
import { paths } from '../../paths.ts'
import { useRegionId, useRegionName } from '../../region.ts'
import type { fromPage } from '../../useDialogAddress.ts'
import { whyNotUsed } from '../../whyNot.ts'
import { ImageField } from './ImageField.tsx'
import { InstanceFields } from './InstanceFields.tsx'
import { refusedField } from './refusedField.ts'
import { needsTrust, useInstanceForm } from './useInstanceForm.ts'
import { usePlaces } from './usePlaces.ts'
import '../../list.css'
import '../../taskDialog.css'
import './createInstance.css'

/** The page that creates instances from an image, which stands in its address. */
export default function CreateInstancePage() {
  const texts = useAllTexts()
  const { createInstance, product } = texts
  const regionId = useRegionId()
  const regionName = useRegionName(regionId)
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const { state } = useLocation()
  const imageId = search.get('image')?.trim() ?? ''
  const query = useQuery({ ...anyImageQuery(regionId, imageId), enabled: imageId !== '' })
  const image = query.data ?? undefined
  // One that was there when the form was opened has gone meanwhile; any other may just be mistyped.
  const [foundId, setFoundId] = useState('')
  if (image && foundId !== imageId) setFoundId(imageId)
  const places = usePlaces(regionId)
  const { send, error, isPending, reset } = useWrite('RunInstances', (late) =>
    announceFailure(createInstance.failed, late),
  )
  const form = useInstanceForm(regionId, image, places.data, error)
  const [isAsked, setAsked] = useState(false)
  const refused = error ? refusedField(error) : undefined
  useFocusInvalid(error)

  /** What is wrong with the image, as far as the service or its status tell. */
  function imageProblem(): string | undefined {
    if (imageId === '') return isAsked ? texts.imagePicker.missing : undefined
    if (query.data === null) {
      return foundId === imageId
        ? createInstance.imageGone
        : createInstance.imageMissing(imageId, regionName)
    }
    if (refused === 'image') {
      return error?.code === 'InvalidImageId.NotFound'
        ? createInstance.imageGone
        : createInstance.imageNotReady
    }
    return image && whyNotUsed(image, texts)
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    setAsked(true)
    form.ask()
    const { values, numbers } = form
    if (!image || whyNotUsed(image, texts) || !form.isRight) return focusInvalid()
    if (!places.data || !values.place || !values.typeId) return undefined
    const answer = await send({
      RegionId: regionId,
      ImageId: image.ImageId,
      InstanceType: values.typeId,
      SecurityGroupId: places.data.securityGroupId,
      VSwitchId: values.place.vSwitchId,
      Amount: numbers.amount,
      SystemDisk: { Size: String(numbers.size) },
      ...(values.name === '' ? {} : { InstanceName: values.name }),
      ...(values.name !== '' && numbers.amount > 1 ? { UniqueSuffix: true } : {}),
    })
    if (!answer) return undefined
    form.clear()
    announce(createInstance.done(answer.InstanceIdSets.InstanceIdSet.length))
    // Back shall not lead to a form that was sent already.
    void navigate(`${paths.instances}?region=${regionId}`, { replace: true })
  }

  function choose(chosenId: string) {
    reset()
    setAsked(false)
    setSearch(
      (current) => {
        current.set('image', chosenId)
        return current
      },
      { replace: true, state: state as unknown },
    )
  }

  function cancel() {
    const from = (state ?? {}) as Partial<typeof fromPage>
    if (from.fromPage) void navigate(-1)
    else void navigate(`${paths.instances}?region=${regionId}`)
  }

  return (
    <>
      <title>{`${createInstance.pageTitle(regionName)} – ${product}`}</title>
      <h1 className="page-title">{createInstance.title}</h1>
      <form className="create" onSubmit={(event) => void submit(event)} noValidate>
        <ImageField
          regionId={regionId}
          imageId={imageId}
          query={query}
          problem={imageProblem()}
          onChoose={({ ImageId }) => choose(ImageId)}
        />
        {places.error && (
          <div className="task__note">
            <ErrorNotice
              title={createInstance.placesFailed}
              error={places.error}
              onRetry={places.retry}
              retrying={places.isFetching}
            />
          </div>
        )}
        <InstanceFields
          form={form}
          places={places.data}
          isLoading={!places.data && places.isFetching}
          onEdit={reset}
        />
        {image && needsTrust(image) && (
          <Tick
            checked={form.values.trusted}
            error={form.problems.trusted}
            // Trust is in one image, not in the next one.
            onChange={(trusted) => form.change({ trusted: trusted ? image.ImageId : '' })}
          >
            {createInstance.acknowledge}
          </Tick>
        )}
        {error && refused === undefined && (
          <div className="task__note">
            <ErrorNotice title={createInstance.failed} error={error} />
          </div>
        )}
        <div className="create__buttons">
          <Button type="primary" htmlType="submit" loading={isPending}>
            {createInstance.submit}
          </Button>
          <Button onClick={cancel}>{createInstance.cancel}</Button>
        </div>
      </form>
    </>
  )
}
