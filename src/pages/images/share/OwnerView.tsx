import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
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

/** What the owner of an image sees in the dialog: the form, and the accounts that use the image. */
export function OwnerView({ place, known, why }: OwnerViewProps) {
  const { sharing } = useAllTexts()
  const accounts = useQuery({ ...sharedAccountsQuery(place), enabled: known })
  const unshare = useUnshareImage(place)
  const undo = useUndo()
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
        <AccountList
          accounts={accounts.data}
          onUnshare={(accountId) => {
            undo.offer(accountId)
            unshare.mutate(accountId, { onError: undo.withdraw })
          }}
        />
      )}
    </>
  )
}
