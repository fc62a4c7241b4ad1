import { Drawer } from 'antd'
import { useParams } from 'react-router-dom'
import { useTexts } from '../../../texts/texts.ts'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { focusFirst } from '../../../ui/focusFirst.ts'
import { useMediaQuery } from '../../../ui/useMediaQuery.ts'
import { paths } from '../../paths.ts'
import { useRegionId } from '../../region.ts'
import { useDialogAddress } from '../../useDialogAddress.ts'
import { useSeenImages } from '../../useSeenImages.ts'
import { useImage } from '../useImage.ts'
import { DetailsActions } from './DetailsActions.tsx'
import { DiskTable } from './DiskTable.tsx'
import { Facts } from './Facts.tsx'
import { Heading } from './Heading.tsx'
import { MissingImage } from './MissingImage.tsx'
import { RelatedInstances } from './RelatedInstances.tsx'
import { SharedAccounts } from './SharedAccounts.tsx'
import { Tags } from './Tags.tsx'
import './details.css'

const none = [] as const

/** Everything about one image, at an address of its own, beside the list of images. */
export default function ImageDetails() {
  const { imageDetails, product } = useTexts()
  const { imageId = '' } = useParams()
  const regionId = useRegionId()
  const narrow = useMediaQuery('(width <= 720px)')
  const { close } = useDialogAddress(paths.images)
  const { data, error, isFetching, refetch } = useImage(regionId, imageId)
  const image = data ?? undefined
  const seen = useSeenImages(none)(imageId)
  const isOwn = image?.ImageOwnerAlias === 'self'

  return (
    <Drawer
      open
      title={imageDetails.title}
      size={narrow ? '100%' : 640}
      rootClassName="details"
      onClose={close}
      afterOpenChange={focusFirst}
      footer={image && <DetailsActions image={image} regionId={regionId} />}
    >
      <title>{`${image?.ImageName ?? imageId} – ${imageDetails.title} – ${product}`}</title>
      {/* Another image, another address: nothing that was typed for the one before stays. */}
      <div key={imageId}>
        <Heading imageId={imageId} image={image} missing={data === null} regionId={regionId} />
        {error && (
          <div className="details__note">
            <ErrorNotice
              title={image ? imageDetails.refreshFailed : imageDetails.failed}
              error={error}
              onRetry={() => void refetch()}
              retrying={isFetching}
            />
          </div>
        )}
        {data === null && <MissingImage regionId={regionId} seen={seen} />}
        {data !== null && (image || !error) && (
          <>
            <Facts image={image} regionId={regionId} />
            {isOwn && <Tags image={image} regionId={regionId} />}
            {isOwn && <SharedAccounts image={image} regionId={regionId} />}
            <RelatedInstances imageId={imageId} regionId={regionId} known={image !== undefined} />
            <DiskTable image={image} />
          </>
        )}
      </div>
    </Drawer>
  )
}
