import { Tooltip } from 'antd'
import { Link } from 'react-router-dom'
import { useAllTexts } from '../../texts/all.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { imageKind } from '../imageKind.ts'
import { prefetchOn } from '../lazyPages.ts'
import { paths } from '../paths.ts'
import type { InstanceImage } from './useImagesOfInstances.ts'

interface ImageCellProps {
  imageId: string
  regionId: string
  known: InstanceImage
}

/** The image of an instance: its name, which leads to it, what kind it is, its ID; or that it was withdrawn. */
export function ImageCell({
  imageId,
  regionId,
  known: { image, isWithdrawn, isFailed, seen },
}: ImageCellProps) {
  const texts = useAllTexts()
  const { instances, frame } = texts
  const copy = <CopyButton text={imageId} label={frame.copyId(imageId)} />
  const link = (
    <Link
      to={{ pathname: paths.image(imageId), search: `?region=${regionId}` }}
      {...prefetchOn('imageDetails')}
    >
      {image?.ImageName}
    </Link>
  )
  // Public images are called by their IDs: once is enough.
  if (image?.ImageName === imageId) {
    return (
      <>
        {/* Keys: the parts of the cell while it loads are others, and must not seem to move. */}
        <span key="id" className="list__id">
          {link}
          {copy}
        </span>
        <span key="kind" className="list__quiet instances__image">
          {imageKind(image, texts)}
        </span>
      </>
    )
  }

  const why = seen?.ownerId ? instances.withdrawnBy(seen.ownerId) : instances.withdrawnWhy
  return (
    <>
      {image ? (
        <span className="instances__image">
          {link} <span className="list__quiet instances__kind">{imageKind(image, texts)}</span>
        </span>
      ) : isWithdrawn ? (
        <span className="instances__image">
          {seen?.name}{' '}
          <Tooltip title={why} trigger={['hover', 'focus']}>
            {/* Focusable, so that the keyboard reaches the explanation too. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <span className="list__withdrawn" tabIndex={0}>
              {instances.withdrawn}
              <span className="visually-hidden">{frame.why(why)}</span>
            </span>
          </Tooltip>
        </span>
      ) : isFailed ? (
        <span className="instances__image">{seen?.name}</span>
      ) : (
        <span className="instances__image">
          <span
            className="bone"
            style={{ width: 120 }}
            role="img"
            aria-label={instances.imageLoading}
          />
        </span>
      )}
      <span className="list__id">
        {imageId}
        {copy}
      </span>
    </>
  )
}
