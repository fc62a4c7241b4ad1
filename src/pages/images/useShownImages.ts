import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Image } from '../../api/contract.ts'
import { imagesByIdQuery } from '../../queries/images.ts'
import { useEra } from '../era.ts'

/** A row of the list: an image, or one that was there until a moment ago and isn't any more. */
export type ShownImage = Image & { withdrawn?: true }

interface Shown {
  /** What the list shows: another list begins anew. */
  list: string
  /** The era of the answer: another world's, or another time's, says nothing about what is missing in this one. */
  era: number
  /** The answer that `rows` were made from. */
  images: readonly Image[]
  rows: readonly ShownImage[]
}

/** The rows of an answer, with those rows of before that are missing in it left where they were. */
export function keepMissing(
  before: readonly ShownImage[],
  images: readonly Image[],
): readonly ShownImage[] {
  const present = new Set(images.map(({ ImageId }) => ImageId))
  const rows: ShownImage[] = [...images]
  before.forEach((row, index) => {
    if (present.has(row.ImageId)) return
    const previous = before[index - 1]?.ImageId
    const place = rows.findIndex(({ ImageId }) => ImageId === previous) + 1
    rows.splice(place, 0, { ...row, withdrawn: true })
  })
  return rows
}

/**
 * The rows of the Shared Image list. One that its owner withdraws or deletes while the list is open stays where it is and
 * is told to be withdrawn, instead of vanishing under the pointer; it goes when it is hidden, or another list is shown.
 * @param list names the list: region, search and page
 * @param images the newest answer for it; a stable list
 * @param enabled whether rows are kept at all; otherwise what is missing is gone
 */
export function useShownImages(
  list: string,
  regionId: string,
  images: readonly Image[],
  enabled: boolean,
): { rows: readonly ShownImage[]; hide: (imageId: string) => void } {
  const era = useEra()
  const [shown, setShown] = useState<Shown>({ list, era, images, rows: images })
  if (shown.list !== list || shown.images !== images) {
    const isSame = enabled && shown.list === list && shown.era === era
    setShown({ list, era, images, rows: isSame ? keepMissing(shown.rows, images) : images })
  }

  // What is missing on this page may have moved to the next one: that is not withdrawn.
  const missing = shown.rows.filter(({ withdrawn }) => withdrawn).map(({ ImageId }) => ImageId)
  const elsewhere = useQuery({
    ...imagesByIdQuery(regionId, missing),
    enabled: missing.length > 0,
  })
  const moved = new Set(elsewhere.data?.Images.Image.map(({ ImageId }) => ImageId))
  const rows =
    missing.length === 0
      ? shown.rows
      : shown.rows.filter(({ ImageId, withdrawn }) => !withdrawn || !moved.has(ImageId))

  const hide = useCallback(
    (imageId: string) =>
      setShown((now) => ({ ...now, rows: now.rows.filter(({ ImageId }) => ImageId !== imageId) })),
    [],
  )
  return { rows, hide }
}
