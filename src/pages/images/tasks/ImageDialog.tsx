import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useParams } from 'react-router-dom'
import type { Image } from '../../../api/contract.ts'
import { imageQuery } from '../../../queries/images.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { paths } from '../../paths.ts'
import { useRegionId, useRegionName } from '../../region.ts'
import { TaskDialog } from '../../TaskDialog.tsx'
import { useDialogAddress } from '../../useDialogAddress.ts'

interface ImageDialogProps {
  title: string
  /** The dialog, once the image that the address names is known. */
  children: (image: Image, close: () => void) => ReactNode
}

/**
 * A dialog for the image that the address names. While the image isn't known, can't be loaded or isn't there, it says so
 * under the title of the dialog.
 */
export function ImageDialog({ title, children }: ImageDialogProps) {
  const { sharing } = useTexts()
  const { imageId = '' } = useParams()
  const regionId = useRegionId()
  const regionName = useRegionName(regionId)
  const { close } = useDialogAddress(paths.images)
  const query = useQuery(imageQuery(regionId, imageId))
  const image = query.data?.Images.Image[0]
  if (image) return children(image, close)
  return (
    <TaskDialog
      title={title}
      subject={{ id: imageId, name: query.data ? '' : undefined }}
      onClose={close}
    >
      {query.error ? (
        <ErrorNotice
          title={sharing.imageFailed}
          error={query.error}
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
        />
      ) : (
        query.data && (
          <Alert
            role="note"
            type="warning"
            showIcon
            title={sharing.notFound}
            description={sharing.notFoundWhy(imageId, regionName)}
          />
        )
      )}
    </TaskDialog>
  )
}
