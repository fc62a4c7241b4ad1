import { Link } from 'react-router-dom'
import type { Image } from '../../api/contract.ts'
import { useTexts } from '../../texts/texts.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { prefetchOn } from '../lazyPages.ts'
import { paths } from '../paths.ts'
import { fromPage } from '../useDialogAddress.ts'
import { EditableText } from './EditableText.tsx'
import { useListLinks } from './listLinks.ts'

/** An image's name, which opens its details, and its ID. Own images can be renamed here. */
export function NameCell({ image, regionId }: { image: Image; regionId: string }) {
  const { images } = useTexts()
  const { search } = useListLinks()
  const name = (
    <Link
      className="list__name"
      title={image.Description || undefined}
      to={{ pathname: paths.image(image.ImageId), search }}
      state={fromPage}
      {...prefetchOn('imageDetails')}
    >
      {image.ImageName}
    </Link>
  )
  const id = (
    <span className="list__id">
      {image.ImageId}
      <CopyButton text={image.ImageId} label={images.copyImageId(image.ImageId)} />
    </span>
  )
  if (image.ImageOwnerAlias !== 'self') {
    return (
      <>
        {name}
        {id}
      </>
    )
  }
  return (
    <EditableText image={image} regionId={regionId} what="name" after={id}>
      {name}
    </EditableText>
  )
}
