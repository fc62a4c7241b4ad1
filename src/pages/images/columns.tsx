import type { Image, ImageOwnerAlias } from '../../api/contract.ts'
import type { Texts } from '../../texts/en.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { LocalTime } from '../../ui/LocalTime.tsx'
import { ImageStatusCell } from './ImageStatusCell.tsx'
import { NameCell } from './NameCell.tsx'
import { ShareAction } from './ShareAction.tsx'
import { SharedWith } from './SharedWith.tsx'
import { TagList } from './TagList.tsx'

/** The columns of the images table: what is worth seeing differs with the type. */
export function imageColumns(
  type: ImageOwnerAlias,
  regionId: string,
  { images }: Texts,
): Column<Image>[] {
  const titles = images.columns
  const own: Record<'tags' | 'sharedWith' | 'actions', Column<Image>> = {
    tags: {
      key: 'tags',
      title: titles.tags,
      width: '11%',
      render: (image) => <TagList tags={image.Tags.Tag} />,
    },
    sharedWith: {
      key: 'sharedWith',
      title: titles.sharedWith,
      width: '84px',
      render: (image) => <SharedWith image={image} regionId={regionId} />,
    },
    actions: {
      key: 'actions',
      title: titles.actions,
      width: '96px',
      render: (image) => <ShareAction image={image} regionId={regionId} />,
    },
  }
  const owner: Column<Image> = {
    key: 'owner',
    title: titles.owner,
    width: '170px',
    render: ({ ImageOwnerId = '' }) => (
      <span className="images__id">
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
      render: (image) => <NameCell image={image} regionId={regionId} />,
    },
    ...(type === 'self' ? [own.tags] : []),
    ...(type === 'others' ? [owner] : []),
    {
      key: 'type',
      title: titles.type,
      width: '92px',
      render: (image) => images.types[image.ImageOwnerAlias],
    },
    {
      key: 'platform',
      title: titles.platform,
      width: type === 'self' ? '13%' : '20%',
      render: (image) => image.OSNameEn || image.Platform,
    },
    {
      key: 'bits',
      title: titles.bits,
      width: '64px',
      render: (image) => images.bits(image.Architecture),
    },
    { key: 'size', title: titles.size, width: '64px', render: (image) => images.gib(image.Size) },
    {
      key: 'createdAt',
      title: titles.createdAt,
      width: '100px',
      render: (image) => <LocalTime time={image.CreationTime} />,
    },
    {
      key: 'status',
      title: titles.status,
      width: '120px',
      render: (image) => <ImageStatusCell image={image} />,
    },
    ...(type === 'self' ? [own.sharedWith, own.actions] : []),
  ]
}
