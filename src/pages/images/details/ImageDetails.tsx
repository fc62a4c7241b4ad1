import { Drawer } from 'antd'
import { useParams, useSearchParams } from 'react-router-dom'
import { useAllTexts } from '../../../texts/all.ts'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { focusFirst } from '../../../ui/focusFirst.ts'
import { useMediaQuery } from '../../../ui/useMediaQuery.ts'
import { paths } from '../../paths.ts'
import { useRegionId } from '../../region.ts'
import { useDialogAddress } from '../../useDialogAddress.ts'
import { useSeenImages } from '../../useSeenImages.ts'
import { readAddress } from '../readAddress.ts'
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
  const { imageDetails, product } = useAllTexts()
  const { imageId = '' } = useParams()
  const regionId = useRegionId()
  const narrow = useMediaQuery('(width <= 720px)')
  const { close } = useDialogAddress(paths.images)
  const { data, error, isFetching, refetch } = useImage(regionId, imageId)
  const image = data ?? undefined
  const seen = useSeenImages(none)(imageId)
  const { type } = readAddress(useSearchParams()[0])
  const expectsOwn = !image && type === 'self'
  const isOwn = image?.ImageOwnerAlias === 'self'

  return (
    <Drawer
      open
      title={imageDetails.title}
      size={narrow ? '100%' : 640}
      rootClassName="details"
      onClose={close}
      afterOpenChange={focusFirst}
    >
      <title>{`${image?.ImageName ?? imageId} – ${imageDetails.title} – ${product}`}</title>
      {/* Another image, another address: nothing that was typed for the one before stays. */}
      <div key={imageId}>
        <Heading
          imageId={imageId}
          image={image}
          instead={
            data === null ? imageDetails.notFound : error ? imageDetails.unknownImage : undefined
          }
          regionId={regionId}
        />
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
            {/* Above: the foot of the drawer is where notices appear. */}
            <div className="details__actions">
              {image && <DetailsActions image={image} regionId={regionId} />}
            </div>
            <Facts image={image} regionId={regionId} />
            {isOwn && <Tags image={image} regionId={regionId} />}
            {isOwn && <SharedAccounts image={image} regionId={regionId} />}
            {expectsOwn && <Expected title={imageDetails.tags} />}
            {expectsOwn && <Expected title={imageDetails.sharedWith} />}
            <RelatedInstances imageId={imageId} regionId={regionId} known={image !== undefined} />
            <DiskTable image={image} />
          </>
        )}
      </div>
    </Drawer>
  )
}

/** Keeps the place of a section that an own image will have. */
function Expected({ title }: { title: string }) {
  return (
    <section className="details__section" aria-label={title}>
      <h2 className="details__title">{title}</h2>
      <span className="bone" style={{ width: 220 }} />
    </section>
  )
}
