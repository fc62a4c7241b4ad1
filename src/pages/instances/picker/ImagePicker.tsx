import { useQuery, keepPreviousData } from '@tanstack/react-query'
import { Select } from 'antd'
import { useId, useState } from 'react'
import type { Image, ImageOwnerAlias } from '../../../api/contract.ts'
import { imagesQuery } from '../../../queries/images.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { Pager } from '../../../ui/Pager.tsx'
import { SearchBox } from '../../../ui/SearchBox.tsx'
import { pageSizes } from '../../listChoices.ts'
import { whyNotUsed } from '../../whyNot.ts'
import { PickerRow } from './PickerRow.tsx'
import './imagePicker.css'

interface ImagePickerProps {
  regionId: string
  /** The ID of the image that is chosen; empty if none is. */
  chosen: string
  /** The type that the list begins with: that of the chosen image. */
  startType: ImageOwnerAlias | undefined
  /** Why an image that can be used in general can't be used here. */
  whyNot?: (image: Image) => string | undefined
  /** What is wrong with the choice. */
  error?: string | undefined
  onChoose: (image: Image) => void
}

/**
 * A list to choose an image from: of one type at a time, searched and paged by the service, so that it makes no difference
 * how many there are. Images that can't be used are shown, with the reason.
 */
export function ImagePicker({
  regionId,
  chosen,
  startType,
  whyNot,
  error,
  onChoose,
}: ImagePickerProps) {
  const texts = useAllTexts()
  const { images, imagePicker } = texts
  const id = useId()
  const [wantedType, setType] = useState<ImageOwnerAlias>()
  const type = wantedType ?? startType ?? 'self'
  const [text, setText] = useState('')
  // What was just picked counts at once: who keeps the choice may tell of it only a moment later.
  const [picked, setPicked] = useState({ chosen, imageId: chosen })
  if (picked.chosen !== chosen) setPicked({ chosen, imageId: chosen })
  const [{ page, size }, setPage] = useState({ page: 1, size: 10 })
  const list = useQuery({
    ...imagesQuery({ regionId, type, text, page, pageSize: size }),
    // Rows of another type would be lies; those of another page or search just wait to be replaced.
    placeholderData: (rows, query) =>
      query?.queryKey[1].ImageOwnerAlias === type ? keepPreviousData(rows) : undefined,
  })
  const rows = list.data?.Images.Image
  const total = list.data?.TotalCount ?? 0
  const pages = Math.max(1, Math.ceil(total / size))

  function show(next: { type?: ImageOwnerAlias; text?: string }) {
    if (next.type !== undefined) setType(next.type)
    if (next.text !== undefined) setText(next.text)
    setPage({ page: 1, size })
  }

  return (
    // Enter searches; it doesn't do what the form around this is for.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="picker"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
          event.preventDefault()
      }}
    >
      <div className="picker__tools">
        <Select
          className="picker__type"
          aria-label={images.type}
          virtual={false}
          value={type}
          onChange={(next) => show({ type: next })}
          options={(['self', 'others', 'system', 'marketplace'] as const).map((alias) => ({
            value: alias,
            label: images.types[alias],
          }))}
        />
        <SearchBox
          label={images.search}
          placeholder={images.searchHint}
          text={text}
          onSearch={(next) => show({ text: next })}
        />
        <span className="picker__total" role="status">
          {list.data && !list.isPlaceholderData ? imagePicker.total(total) : ''}
        </span>
      </div>
      {list.error && (
        <ErrorNotice
          title={imagePicker.failed}
          error={list.error}
          onRetry={() => void list.refetch()}
          retrying={list.isFetching}
        />
      )}
      {(rows || !list.error) && (
        <div
          role="radiogroup"
          aria-label={imagePicker.group}
          aria-busy={!rows || list.isPlaceholderData}
          aria-describedby={`${id}-error`}
          aria-invalid={error !== undefined}
          // For the keyboard, when something is wrong with the choice.
          tabIndex={-1}
          className="picker__list"
        >
          {!rows && <Bones label={imagePicker.loading} />}
          {rows?.map((image) => (
            <PickerRow
              key={image.ImageId}
              group={id}
              image={image}
              isChosen={image.ImageId === picked.imageId}
              why={whyNotUsed(image, texts) ?? whyNot?.(image)}
              onChoose={() => {
                setPicked({ chosen, imageId: image.ImageId })
                onChoose(image)
              }}
            />
          ))}
          {rows?.length === 0 && (
            <p className="picker__none">
              {text === '' ? imagePicker.none : imagePicker.noMatch(text.slice(0, 60))}
            </p>
          )}
        </div>
      )}
      <p id={`${id}-error`} className="field__error" aria-live="polite">
        {error}
      </p>
      <div className="picker__pages">
        {total > size && (
          <Pager
            label={imagePicker.pages}
            page={Math.min(page, pages)}
            pages={pages}
            size={size}
            sizes={pageSizes}
            onChange={setPage}
          />
        )}
      </div>
    </div>
  )
}

/** Grey rows in the place of those that are on their way. */
function Bones({ label }: { label: string }) {
  return (
    <div role="img" aria-label={label}>
      {Array.from({ length: 6 }, (_, index) => (
        <div key={index} className="picker__row">
          <span className="bone" style={{ width: '60%' }} />
        </div>
      ))}
    </div>
  )
}
