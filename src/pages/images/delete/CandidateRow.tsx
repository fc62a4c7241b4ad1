import { Link, useLocation } from 'react-router-dom'
import type { DeletionChoice } from '../../../queries/deletion.ts'
import { isInTransition } from '../../../queries/images.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { paths } from '../../paths.ts'
import { fromPage } from '../../useDialogAddress.ts'
import { isDeletable, type Candidate } from './candidates.ts'
import { DeletionResult } from './DeletionResult.tsx'
import type { Progress } from './useDeletion.ts'

/** Accounts named one by one; of more the number is told. */
const namedAccounts = 3

interface CandidateRowProps {
  candidate: Candidate
  /** What it is called, also when it is gone. */
  name: string
  /** Whether what isn't known of it yet is on its way. */
  isChecking: boolean
  choice: DeletionChoice
  progress: Progress | undefined
}

/** One image that is to be deleted: what stands in the way, what will be done, and what was done. */
export function CandidateRow({ candidate, name, isChecking, choice, progress }: CandidateRowProps) {
  const { deleteImages, frame } = useAllTexts()
  const { imageId } = candidate
  return (
    <li className="delete__image">
      <bdi className="delete__name">{name || imageId}</bdi>
      <span className="delete__id">
        {imageId}
        <CopyButton text={imageId} label={frame.copyId(imageId)} />
      </span>
      {progress && <DeletionResult progress={progress} />}
      {progress && progress.state !== 'failed' ? null : candidate.state === 'loading' ? (
        <p className="delete__line">
          {isChecking && (
            <span
              className="bone"
              style={{ width: 180 }}
              role="img"
              aria-label={deleteImages.checking}
            />
          )}
        </p>
      ) : candidate.state === 'ready' ? (
        <Obstacles candidate={candidate} choice={choice} />
      ) : (
        <p className="delete__line">{deleteImages[candidate.state]}</p>
      )}
    </li>
  )
}

function Obstacles({ candidate, choice }: Pick<CandidateRowProps, 'candidate' | 'choice'>) {
  const texts = useAllTexts().deleteImages
  const { search } = useLocation()
  const { imageId, image, accountIds, isUsed, ownInstances, isCopying, isPublished } = candidate
  const region = new URLSearchParams(search).get('region') ?? ''
  const isClear = accountIds.length === 0 && !isUsed && !isCopying && !isPublished
  const will = isDeletable(candidate, choice)
  return (
    <>
      {isClear && <p className="delete__line">{texts.clear}</p>}
      {accountIds.length > 0 && (
        <p className="delete__line delete__obstacle">
          {texts.sharedWith(accountIds.length)}
          <span className="delete__accounts">
            {texts.accounts(accountIds.slice(0, namedAccounts))}
          </span>{' '}
          {accountIds.length > namedAccounts &&
            texts.moreAccounts(accountIds.length - namedAccounts)}
        </p>
      )}
      {isUsed && (
        <p className="delete__line delete__obstacle">
          {ownInstances > 0 ? (
            <>
              {texts.usedBy}
              <Link
                to={{
                  pathname: paths.instances,
                  search: new URLSearchParams({ region, image: imageId }).toString(),
                }}
              >
                {texts.ownInstances(ownInstances)}
              </Link>
            </>
          ) : (
            texts.usedByOthers
          )}
        </p>
      )}
      {isCopying && (
        <p className="delete__line delete__obstacle">
          {texts.copying}{' '}
          {image && isInTransition(image) && (
            <Link
              to={{ pathname: paths.imageTask(imageId, 'cancel-copy'), search }}
              state={fromPage}
            >
              {texts.cancelCopy}
            </Link>
          )}
        </p>
      )}
      {isPublished && <p className="delete__line delete__obstacle">{texts.published}</p>}
      <p className={will ? 'delete__line delete__will' : 'delete__line delete__stays'}>
        {!will
          ? texts.stays
          : accountIds.length > 0
            ? texts.willUnshare(accountIds.length)
            : texts.will}
      </p>
    </>
  )
}
