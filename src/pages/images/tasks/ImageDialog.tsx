import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useParams } from 'react-router-dom'
import type { Image } from '../../../api/contract.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { paths } from '../../paths.ts'
import { useRegionId, useRegionName } from '../../region.ts'
import { TaskDialog } from '../../TaskDialog.tsx'
import { useDialogAddress } from '../../useDialogAddress.ts'
import { useImage } from '../useImage.ts'

interface ImageDialogProps {
  title: string
  /** Why it can't be done with this image, in a sentence; then that is all that the dialog says. */
  whyNot: (image: Image) => string | undefined
  /** The dialog, once the image that the address names is known. */
  children: (image: Image, close: () => void) => ReactNode
}

/**
 * A dialog for the image that the address names. While the image isn't known, can't be loaded, isn't there or isn't fit,
 * it says so under the title of the dialog.
 */
export function ImageDialog({ title, whyNot, children }: ImageDialogProps) {
  const { sharing, imageTasks } = useAllTexts()
  const { imageId = '' } = useParams()
  const regionId = useRegionId()
  const regionName = useRegionName(regionId)
  const { close } = useDialogAddress(paths.images)
  const { data: image, error, isFetching, refetch } = useImage(regionId, imageId)
  const why = image ? whyNot(image) : undefined
  if (image && why === undefined) return children(image, close)
  return (
    <TaskDialog
      title={title}
      subject={{ id: imageId, name: image?.ImageName ?? (image === null ? '' : undefined) }}
      onClose={close}
    >
      {why !== undefined ? (
        <Alert
          role="note"
          type="warning"
          showIcon
          title={imageTasks.notPossible}
          description={why}
        />
      ) : image === null ? (
        <Alert
          role="note"
          type="warning"
          showIcon
          title={sharing.notFound}
          description={sharing.notFoundWhy(imageId, regionName)}
        />
      ) : (
        error && (
          <ErrorNotice
            title={sharing.imageFailed}
            error={error}
            onRetry={() => void refetch()}
            retrying={isFetching}
          />
        )
      )}
    </TaskDialog>
  )
}
