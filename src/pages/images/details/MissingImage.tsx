import { Alert } from 'antd'
import { Link } from 'react-router-dom'
import { useAllTexts } from '../../../texts/all.ts'
import { paths } from '../../paths.ts'
import { useRegionName } from '../../region.ts'
import type { SeenImage } from '../../useSeenImages.ts'

interface MissingImageProps {
  regionId: string
  /** What is remembered of it, if this account has seen it before. */
  seen: SeenImage | undefined
}

/** Says that there is no such image to see, what it was as far as that is remembered, and what to do. */
export function MissingImage({ regionId, seen }: MissingImageProps) {
  const { imageDetails } = useAllTexts()
  const regionName = useRegionName(regionId)
  const list = `${paths.images}?region=${regionId}`
  return (
    <>
      <Alert
        className="details__note"
        role="note"
        type="warning"
        showIcon
        title={imageDetails.notFoundWhy(regionName)}
        description={
          <>
            {seen && (
              <p className="details__line">
                {seen.ownerId === ''
                  ? imageDetails.seenOwn(seen.name)
                  : imageDetails.seenReceived(seen.name, seen.ownerId)}
              </p>
            )}
            <p className="details__line">{imageDetails.notFoundNext}</p>
          </>
        }
      />
      <p className="details__ways">
        <Link to={`${list}&type=self`}>{imageDetails.toList}</Link>
        <Link to={`${list}&type=others`}>{imageDetails.toReceived}</Link>
      </p>
    </>
  )
}
