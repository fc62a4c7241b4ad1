import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'react-router-dom'
import { limits, type Image } from '../../../api/contract.ts'
import { sharedAccountsQuery } from '../../../queries/sharing.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { prefetchOn } from '../../lazyPages.ts'
import { paths } from '../../paths.ts'
import { fromPage } from '../../useDialogAddress.ts'
import { useWhyNotShared } from '../useWhyNotShared.ts'

/** Accounts that are named here; the dialog has them all. */
const shownAccounts = 3

/** Who uses an own image: how many accounts, the newest of them, and the way to the dialog with all. */
export function SharedAccounts({ image, regionId }: { image: Image; regionId: string }) {
  const { imageDetails } = useAllTexts()
  const { search } = useLocation()
  const { data, error, isFetching, refetch } = useQuery(
    sharedAccountsQuery({ regionId, imageId: image.ImageId }),
  )
  const why = useWhyNotShared(image, regionId)
  const newest = (data ?? []).toReversed().slice(0, shownAccounts)
  const more = (data?.length ?? 0) - newest.length

  return (
    <section className="details__section" aria-label={imageDetails.sharedWith}>
      <h2 className="details__title">
        {imageDetails.sharedWith}
        <span className="details__amount">
          {data && imageDetails.sharedUsed(data.length, limits.accountsPerImage)}
        </span>
      </h2>
      {error && !data && (
        <ErrorNotice
          title={imageDetails.accountsFailed}
          error={error}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      )}
      {!error && !data && <span className="bone" style={{ width: 220 }} />}
      {data?.length === 0 && <p className="details__line">{why ?? imageDetails.notShared}</p>}
      {newest.length > 0 && (
        <ul className="details__list">
          {newest.map(({ AliyunId }) => (
            <li key={AliyunId} className="details__id">
              {AliyunId}
              <CopyButton text={AliyunId} label={imageDetails.copyOwnerId(AliyunId)} />
            </li>
          ))}
          {more > 0 && <li>{imageDetails.moreAccounts(more)}</li>}
        </ul>
      )}
      {data && (data.length > 0 || why === undefined) && (
        <Link
          to={{ pathname: paths.shareImage(image.ImageId), search }}
          state={fromPage}
          {...prefetchOn('shareImage')}
        >
          {data.length > 0 ? imageDetails.manageSharing : imageDetails.startSharing}
        </Link>
      )}
    </section>
  )
}
