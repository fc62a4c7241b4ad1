import type { ReactNode } from 'react'
import { useLocation } from 'react-router-dom'
import type { Image } from '../../../api/contract.ts'
import type { AllTexts } from '../../../texts/all.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { LocalTime } from '../../../ui/LocalTime.tsx'
import { imageKind, systemName } from '../../imageKind.ts'
import { EditableText } from '../EditableText.tsx'
import { ImageStatusCell } from '../ImageStatusCell.tsx'
import type { toDescription } from './toDescription.ts'

type Field = keyof AllTexts['imageDetails']['fields']

/** What many images don't have, so that no place is kept for it. */
const rare: ReadonlySet<Field> = new Set(['owner', 'family', 'version'])

interface FactsProps {
  /** `undefined` while it isn't known. */
  image: Image | undefined
  regionId: string
}

/** What is known of the image, field by field. While nothing is, grey bars keep the place. */
export function Facts({ image, regionId }: FactsProps) {
  const texts = useAllTexts()
  const { imageDetails } = texts
  const values = image && factsOf(image, regionId, texts)
  const fields = (Object.keys(imageDetails.fields) as Field[]).filter((field) =>
    values ? values[field] !== undefined : !rare.has(field),
  )
  return (
    <section className="details__section" aria-label={imageDetails.facts}>
      <dl className="details__facts" aria-busy={!values}>
        {fields.map((field) => (
          <div key={field} className="details__fact">
            <dt>{imageDetails.fields[field]}</dt>
            <dd>{values ? values[field] : <span className="bone" style={{ width: 140 }} />}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The fields that an image has. */
function factsOf(
  image: Image,
  regionId: string,
  texts: AllTexts,
): Partial<Record<Field, ReactNode>> {
  const { imageDetails, images } = texts
  const { ImageOwnerId, ImageFamily, ImageVersion } = image
  const isCustom = image.ImageOwnerAlias === 'self' || image.ImageOwnerAlias === 'others'
  const system = systemName(image, texts)
  return {
    description: <Description image={image} regionId={regionId} />,
    type: imageKind(image, texts),
    status: <ImageStatusCell image={image} />,
    ...(ImageOwnerId
      ? {
          owner: (
            <span className="details__id">
              {ImageOwnerId}
              <CopyButton text={ImageOwnerId} label={imageDetails.copyOwnerId(ImageOwnerId)} />
            </span>
          ),
        }
      : {}),
    platform: imageDetails.operatingSystem(system, image.OSType) || imageDetails.unknown,
    architecture: imageDetails.architecture(images.bits(image.Architecture), image.Architecture),
    size: images.gib(image.Size),
    createdAt: <LocalTime time={image.CreationTime} />,
    ...(ImageFamily ? { family: ImageFamily } : {}),
    ...(ImageVersion ? { version: ImageVersion } : {}),
    bootMode: image.BootMode || imageDetails.unknown,
    ...(isCustom
      ? {
          copied: image.IsCopied ? imageDetails.copied : imageDetails.notCopied,
          published: image.IsPublic ? imageDetails.published : imageDetails.notPublished,
        }
      : {}),
    used: image.Usage === 'instance' ? imageDetails.used : imageDetails.notUsed,
  }
}

function Description({ image, regionId }: { image: Image; regionId: string }) {
  const { imageDetails } = useAllTexts()
  const { edit } = (useLocation().state ?? {}) as Partial<typeof toDescription>
  const text = image.Description || (
    <span className="list__quiet">{imageDetails.noDescription}</span>
  )
  if (image.ImageOwnerAlias !== 'self') return text
  return (
    <EditableText
      image={image}
      regionId={regionId}
      what="description"
      editing={edit === 'description'}
    >
      {text}
    </EditableText>
  )
}
