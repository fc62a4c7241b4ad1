import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useParams } from 'react-router-dom'
import { imageQuery } from '../../../queries/images.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { paths } from '../../paths.ts'
import { useRegionId, useRegionName } from '../../region.ts'
import { useDialogAddress } from '../../useDialogAddress.ts'
import { useWhyNotShared } from '../useWhyNotShared.ts'
import { OwnerView } from './OwnerView.tsx'
import './share.css'

/** The dialog Share Image, at an address of its own, over the list of images. */
export default function ShareImageDialog() {
  const { sharing, frame, product } = useAllTexts()
  const { imageId = '' } = useParams()
  const regionId = useRegionId()
  const regionName = useRegionName(regionId)
  const { close } = useDialogAddress(paths.images)
  const query = useQuery(imageQuery(regionId, imageId))
  const image = query.data?.Images.Image[0]
  const why = useWhyNotShared(image, regionId)

  return (
    <Dialog isTask title={sharing.title} footer={null} width={640} onCancel={close}>
      <title>{`${frame.taskOf(sharing.title, image?.ImageName ?? imageId)} – ${product}`}</title>
      <p className="share__image">
        <bdi className="share__name">
          {image?.ImageName ?? <span className="bone" style={{ width: 180 }} />}
        </bdi>
        <span className="share__id">
          {imageId}
          <CopyButton text={imageId} label={sharing.copyImageId(imageId)} />
        </span>
      </p>
      {query.error && !image ? (
        <ErrorNotice
          title={sharing.imageFailed}
          error={query.error}
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
        />
      ) : query.data && !image ? (
        <Alert
          role="note"
          type="warning"
          showIcon
          title={sharing.notFound}
          description={sharing.notFoundWhy(imageId, regionName)}
        />
      ) : image && image.ImageOwnerAlias !== 'self' ? (
        <Alert
          role="note"
          type="warning"
          showIcon
          title={sharing.notYours}
          description={
            image.ImageOwnerAlias === 'others'
              ? sharing.notYoursShared(image.ImageOwnerId ?? '')
              : sharing.notYoursPublic
          }
        />
      ) : (
        <OwnerView
          key={imageId}
          place={{ regionId, imageId }}
          known={image !== undefined}
          why={why}
        />
      )}
    </Dialog>
  )
}
