import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useParams } from 'react-router-dom'
import type { Instance } from '../../../api/contract.ts'
import { instanceQuery } from '../../../queries/instances.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { paths } from '../../paths.ts'
import { useRegionId, useRegionName } from '../../region.ts'
import { TaskDialog } from '../../TaskDialog.tsx'
import { useDialogAddress } from '../../useDialogAddress.ts'

interface InstanceDialogProps {
  title: string
  /** The dialog, once the instance that the address names is known. */
  children: (instance: Instance, close: () => void) => ReactNode
}

/**
 * A dialog for the instance that the address names. While the instance isn't known, can't be loaded or isn't there, it says
 * so under the title of the dialog.
 */
export function InstanceDialog({ title, children }: InstanceDialogProps) {
  const { instances } = useAllTexts()
  const { instanceId = '' } = useParams()
  const regionId = useRegionId()
  const regionName = useRegionName(regionId)
  const { close } = useDialogAddress(paths.instances)
  const query = useQuery(instanceQuery(regionId, instanceId))
  const instance = query.data?.Instances.Instance[0]
  if (instance) return children(instance, close)
  return (
    <TaskDialog
      title={title}
      subject={{ id: instanceId, name: query.data ? '' : undefined }}
      onClose={close}
    >
      {query.error ? (
        <ErrorNotice
          title={instances.oneFailed}
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
            title={instances.notFound}
            description={instances.notFoundWhy(instanceId, regionName)}
          />
        )
      )}
    </TaskDialog>
  )
}
