import { Alert } from 'antd'
import type { Image } from '../../../api/contract.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { imageKind, systemName } from '../../imageKind.ts'
import { needsTrust } from './useInstanceForm.ts'

/** The image that was chosen: what it is, and what to know before it is used. */
export function ChosenImage({ image }: { image: Image }) {
  const texts = useAllTexts()
  const { createInstance, images, imagePicker, frame } = texts
  const { ImageId, ImageName, ImageOwnerId, Size, Architecture, Status } = image
  return (
    <>
      <p className="create__image">
        <bdi className="task__name">{ImageName}</bdi>
        <span className="task__id">
          {ImageId}
          <CopyButton text={ImageId} label={frame.copyId(ImageId)} />
        </span>
        <span className="create__facts">
          <span>{imageKind(image, texts)}</span>
          <span>{imagePicker.facts(systemName(image, texts), Size)}</span>
          <span>{images.bits(Architecture)}</span>
          {ImageOwnerId && <span>{createInstance.owner(ImageOwnerId)}</span>}
        </span>
      </p>
      {Status === 'Deprecated' && (
        <Alert role="note" type="info" showIcon title={createInstance.deprecated} />
      )}
      {needsTrust(image) && (
        <Alert role="note" type="warning" showIcon title={createInstance.trust} />
      )}
    </>
  )
}
