import type { ImageOwnerAlias } from '../../api/contract.ts'
import type { Texts } from '../../texts/en.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { growing } from '../../ui/growing.ts'
import { LocalTime } from '../../ui/LocalTime.tsx'
import { imageKind, systemName } from '../imageKind.ts'
import { ImageActions } from './ImageActions.tsx'
import { ImageStatusCell } from './ImageStatusCell.tsx'
import { NameCell } from './NameCell.tsx'
import { SharedWith } from './SharedWith.tsx'
import { TagList } from './TagList.tsx'
import type { ShownImage } from './useShownImages.ts'
import { WithdrawnMark } from './WithdrawnMark.tsx'

/**
 * The columns of the images table: what is worth seeing differs with the type.
 * @param hide takes the row of a withdrawn image away
 */
export function imageColumns(
  type: ImageOwnerAlias,
  regionId: string,
  texts: Texts,
  hide: (imageId: string) => void,
): Column<ShownImage>[] {
  const { images } = texts
  const titles = images.columns
  const own: Record<'tags' | 'sharedWith', Column<ShownImage>> = {
    tags: {
      key: 'tags',
      title: titles.tags,
      width: growing(110, 190, 90),
      render: (image) => <TagList tags={image.Tags.Tag} />,
    },
    sharedWith: {
      key: 'sharedWith',
      title: titles.sharedWith,
      width: growing(84, 96),
      render: (image) => <SharedWith image={image} regionId={regionId} />,
    },
  }
  const owner: Column<ShownImage> = {
    key: 'owner',
    title: titles.owner,
    width: '160px',
    render: ({ ImageOwnerId = '' }) => (
      <span className="list__id">
        {ImageOwnerId}
        <CopyButton text={ImageOwnerId} label={images.copyOwnerId(ImageOwnerId)} />
      </span>
    ),
  }
  return [
    {
      key: 'name',
      title: titles.name,
      rowHeader: true,
      named: true,
      render: (image) => <NameCell image={image} regionId={regionId} />,
    },
    ...(type === 'self' ? [own.tags] : []),
    ...(type === 'others' ? [owner] : []),
    {
      key: 'type',
      title: titles.type,
      width: type === 'marketplace' ? growing(88, 126) : growing(78, 100),
      render: (image) => imageKind(image, texts),
    },
    {
      key: 'platform',
      title: titles.platform,
      width: type === 'self' || type === 'others' ? growing(131, 236, 100) : growing(219, 300, 120),
      render: (image) => systemName(image, texts),
    },
    {
      key: 'bits',
      title: titles.bits,
      width: growing(64, 86),
      render: (image) => images.bits(image.Architecture),
    },
    { key: 'size', title: titles.size, width: '64px', render: (image) => images.gib(image.Size) },
    {
      key: 'createdAt',
      title: titles.createdAt,
      width: growing(90, 152),
      render: (image) => <LocalTime time={image.CreationTime} />,
    },
    {
      key: 'status',
      title: titles.status,
      width: '108px',
      render: (image) => <ImageStatusCell image={image} />,
    },
    ...(type === 'self' ? [own.sharedWith] : []),
    {
      key: 'actions',
      title: titles.actions,
      width: type === 'self' ? growing(142, 240) : growing(120, 184),
      render: (image) =>
        image.withdrawn ? (
          <WithdrawnMark name={image.ImageName} onHide={() => hide(image.ImageId)} />
        ) : (
          <ImageActions image={image} regionId={regionId} />
        ),
    },
  ]
}
