import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useCallback, useDeferredValue } from 'react'
import { sharedAccountsQuery, useUnshareImage, type ImagePlace } from '../../../queries/sharing.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { AccountList } from './AccountList.tsx'
import { ShareForm } from './ShareForm.tsx'
import { UndoBar } from './UndoBar.tsx'
import { useUndo } from './useUndo.ts'

interface OwnerViewProps {
  place: ImagePlace
  /** Whether the image has been found yet. */
  known: boolean
  /** Why it can't be shared further; `undefined` if it can. */
  why: string | undefined
}

/** So many rows are drawn with the rest of the dialog; more of them a moment later, in slices. */
const rowsAtOnce = 10

/** What the owner of an image sees in the dialog: the form, and the accounts that use the image. */
export function OwnerView({ place, known, why }: OwnerViewProps) {
  const { sharing } = useAllTexts()
  const accounts = useQuery({ ...sharedAccountsQuery(place), enabled: known })
  const unshare = useUnshareImage(place)
  const undo = useUndo()
  const isLoaded = accounts.data !== undefined
  const isListed = useDeferredValue(isLoaded, isLoaded && accounts.data.length <= rowsAtOnce)
  const { offer, withdraw } = undo
  const { mutate } = unshare
  // The same one, or each row would be drawn with every step of an Unshare.
  const onUnshare = useCallback(
    (accountId: string) => {
      offer(accountId)
      mutate(accountId, { onError: withdraw })
    },
    [offer, withdraw, mutate],
  )
  const failedId = unshare.error ? unshare.variables : undefined

  return (
    <>
      <Alert
        className="share__note"
        role="note"
        type="info"
        showIcon
        title={sharing.confidential}
      />
      {why === undefined ? (
        <ShareForm place={place} accounts={accounts.data} />
      ) : (
        <Alert
          className="share__note"
          role="note"
          type="warning"
          showIcon
          title={sharing.notYours}
          description={why}
        />
      )}
      {failedId !== undefined && unshare.error && (
        <div className="share__note">
          <ErrorNotice
            title={sharing.unshareFailed(failedId)}
            error={unshare.error}
            onRetry={() => unshare.mutate(failedId)}
          />
        </div>
      )}
      <UndoBar place={place} undo={undo} />
      {accounts.error && (
        <div className="share__note">
          <ErrorNotice
            title={accounts.data ? sharing.listOld : sharing.listFailed}
            error={accounts.error}
            onRetry={() => void accounts.refetch()}
            retrying={accounts.isFetching}
          />
        </div>
      )}
      {(accounts.data || !accounts.error) && (
        <AccountList accounts={isListed ? accounts.data : undefined} onUnshare={onUnshare} />
      )}
    </>
  )
}
