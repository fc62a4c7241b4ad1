import { Link, useLocation, useNavigate } from 'react-router-dom'
import type { Instance } from '../../api/contract.ts'
import { isChanging } from '../../queries/instances.ts'
import { useAllTexts } from '../../texts/all.ts'
import { MoreActions, type MoreAction } from '../../ui/MoreActions.tsx'
import { OffAction } from '../../ui/OffAction.tsx'
import { prefetch, prefetchOn } from '../lazyPages.ts'
import { paths, type InstanceTask } from '../paths.ts'
import { fromPage } from '../useDialogAddress.ts'
import { StartButton } from './StartButton.tsx'
import { useKeptFocus } from './useKeptFocus.ts'

interface InstanceActionsProps {
  instance: Instance
  /** Whether its system disk is being re-initialized. */
  isInWork: boolean
}

/** What can be done with an instance: the usual in the row, the rest in a menu. */
export function InstanceActions({ instance, isInWork }: InstanceActionsProps) {
  const { instances } = useAllTexts()
  const { search } = useLocation()
  const navigate = useNavigate()
  const { InstanceId, InstanceName } = instance
  const whyChanging = isChanging(instance) ? instances.whyChanging : undefined
  const why = whyChanging ?? (isInWork ? instances.whyReinitializing : undefined)
  const address = (task: InstanceTask) => ({
    pathname: paths.instanceTask(InstanceId, task),
    search,
  })
  const open = (task: InstanceTask) => void navigate(address(task), { state: fromPage })

  const power = useKeptFocus(`${instance.Status} ${why}`)

  const actions: MoreAction[] = [
    { key: 'reinit', label: instances.reinitDisk, why, onSelect: () => open('reinit-disk') },
    {
      key: 'image',
      label: instances.createImage,
      why: whyChanging === undefined ? why : instances.whyNoImage,
      onSelect: () => open('create-image'),
    },
    {
      key: 'delete',
      label: instances.delete,
      danger: true,
      why: instance.Status === 'Pending' ? instances.whyChanging : undefined,
      onSelect: () => open('delete'),
    },
  ]
  return (
    <span className="list__actions">
      <span {...power}>
        {why !== undefined ? (
          <OffAction
            label={
              instance.Status === 'Stopping' || instance.Status === 'Stopped'
                ? instances.start
                : instances.stop
            }
            why={why}
          />
        ) : instance.Status === 'Running' ? (
          <Link
            className="list__action"
            to={address('stop')}
            state={fromPage}
            {...prefetchOn('stopInstance')}
          >
            {instances.stop}
          </Link>
        ) : (
          <StartButton instance={instance} />
        )}
      </span>
      <MoreActions
        of={InstanceName}
        actions={actions}
        onIntent={() => {
          void prefetch('reinitDisk')
          void prefetch('createImage')
          void prefetch('deleteInstance')
        }}
      />
      {isInWork || instance.Status === 'Pending' ? (
        <OffAction label={instances.replaceDisk} why={why ?? instances.whyChanging} />
      ) : (
        <Link
          className="list__action"
          to={address('replace-disk')}
          state={fromPage}
          {...prefetchOn('replaceDisk')}
        >
          {instances.replaceDisk}
        </Link>
      )}
    </span>
  )
}
