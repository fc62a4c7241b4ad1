import { useId } from 'react'
import type { Image } from '../../../api/contract.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { systemName } from '../../imageKind.ts'

interface PickerRowProps {
  /** Names the group of radio buttons. */
  group: string
  image: Image
  isChosen: boolean
  /** Why it can't be chosen; `undefined` if it can. */
  why: string | undefined
  onChoose: () => void
}

/** One image to choose: what it is called, what it is, or why it can't be chosen. */
export function PickerRow({ group, image, isChosen, why, onChoose }: PickerRowProps) {
  const texts = useAllTexts()
  const { imagePicker } = texts
  const id = useId()
  const { ImageId, ImageName, ImageOwnerId = '', Size } = image
  return (
    <div className="picker__row" data-off={why !== undefined}>
      <input
        id={id}
        type="radio"
        name={group}
        checked={isChosen}
        disabled={why !== undefined}
        aria-describedby={`${id}-facts`}
        onChange={onChoose}
      />
      <label className="picker__label" htmlFor={id}>
        <bdi className="picker__name">{ImageName}</bdi>
        <span className="picker__id">{ImageId}</span>
      </label>
      <span id={`${id}-facts`} className="picker__facts">
        <span>{imagePicker.facts(systemName(image, texts), Size)}</span>
        {ImageOwnerId && <span> {imagePicker.owner(ImageOwnerId)}</span>}
        {why && <span className="picker__why">{why}</span>}
      </span>
    </div>
  )
}
