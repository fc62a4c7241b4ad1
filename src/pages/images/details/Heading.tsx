import type { Image } from '../../../api/contract.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { EditableText } from '../EditableText.tsx'

interface HeadingProps {
  imageId: string
  /** `undefined` while it isn't known. */
  image: Image | undefined
  /** What stands in the place of a name that won't come; `undefined` while it may. */
  instead: string | undefined
  regionId: string
}

/** The image's name and ID. The keyboard begins here. */
export function Heading({ imageId, image, instead, regionId }: HeadingProps) {
  const { imageDetails, frame } = useAllTexts()
  const name = (
    <h2 className="details__name" tabIndex={-1} data-first-focus>
      {image ? (
        <bdi>{image.ImageName}</bdi>
      ) : (
        (instead ?? (
          <span
            className="bone"
            role="img"
            aria-label={imageDetails.loading}
            style={{ width: 180 }}
          />
        ))
      )}
    </h2>
  )
  const id = (
    <span className="list__id details__id">
      {imageId}
      <CopyButton text={imageId} label={frame.copyId(imageId)} />
    </span>
  )
  return (
    <div className="details__heading">
      {image?.ImageOwnerAlias === 'self' ? (
        <EditableText image={image} regionId={regionId} what="name" after={id}>
          {name}
        </EditableText>
      ) : (
        <>
          {name}
          {id}
        </>
      )}
    </div>
  )
}
