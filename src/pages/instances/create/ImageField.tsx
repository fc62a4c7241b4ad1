import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { Image } from '../../../api/contract.ts'
import type { EcsError } from '../../../api/errors.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { ImagePicker } from '../picker/ImagePicker.tsx'
import { ChosenImage } from './ChosenImage.tsx'

interface ImageFieldProps {
  regionId: string
  /** The image that the address names; empty if it names none. */
  imageId: string
  query: UseQueryResult<Image | null, EcsError>
  /** What is wrong with it, in a sentence. */
  problem: string | undefined
  onChoose: (image: Image) => void
}

/** The image to create from, and a list to choose another one from; the list is open while there is no usable image. */
export function ImageField({ regionId, imageId, query, problem, onChoose }: ImageFieldProps) {
  const { createInstance: texts } = useAllTexts()
  // The list stays open until somebody is content: with the keyboard each step in it is a choice.
  const [isChanging, setChanging] = useState(false)
  const image = query.data ?? undefined
  const isOpen = imageId === '' || problem !== undefined || isChanging
  return (
    <section className="create__part" aria-label={texts.image}>
      <h2 className="create__heading">{texts.image}</h2>
      {image && <ChosenImage image={image} />}
      {!image && imageId !== '' && query.isPending && (
        <p className="create__image">
          <span className="bone" style={{ width: 240 }} />
        </p>
      )}
      {query.error && !image && (
        <ErrorNotice
          title={texts.imageFailed}
          error={query.error}
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
        />
      )}
      {image && problem === undefined && (
        <button type="button" className="list__action" onClick={() => setChanging(!isChanging)}>
          {isChanging ? texts.keepImage : texts.changeImage}
        </button>
      )}
      {isOpen && (
        <ImagePicker
          regionId={regionId}
          chosen={imageId}
          startType={image?.ImageOwnerAlias}
          error={problem}
          onChoose={(chosen) => {
            setChanging(true)
            onChoose(chosen)
          }}
        />
      )}
    </section>
  )
}
