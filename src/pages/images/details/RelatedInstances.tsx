import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { instancesOfImageQuery } from '../../../queries/instances.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { prefetchOn } from '../../lazyPages.ts'
import { paths } from '../../paths.ts'

interface RelatedInstancesProps {
  imageId: string
  regionId: string
  /** Whether the image has been found yet. */
  known: boolean
}

/** This account's instances that were made from the image. */
export function RelatedInstances({ imageId, regionId, known }: RelatedInstancesProps) {
  const { imageDetails } = useAllTexts()
  const { data, error, isFetching, refetch } = useQuery({
    ...instancesOfImageQuery(regionId, imageId),
    enabled: known,
  })
  const shown = data?.Instances.Instance ?? []
  const more = (data?.TotalCount ?? 0) - shown.length
  const list = new URLSearchParams({ region: regionId, image: imageId })

  return (
    <section className="details__section" aria-label={imageDetails.instances}>
      <h2 className="details__title">
        {imageDetails.instances}
        <span className="details__amount">
          {data && imageDetails.instancesTotal(data.TotalCount)}
        </span>
      </h2>
      {error && !data && (
        <ErrorNotice
          title={imageDetails.instancesFailed}
          error={error}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      )}
      {!error && !data && <span className="bone" style={{ width: 220 }} />}
      {data?.TotalCount === 0 && <p className="details__line">{imageDetails.noInstances}</p>}
      {shown.length > 0 && (
        <>
          <ul className="details__list">
            {shown.map(({ InstanceId, InstanceName, Status }) => (
              <li key={InstanceId} className="details__instance">
                <bdi>{InstanceName}</bdi>
                <span className="list__quiet">{InstanceId}</span>
                <span className="images__status" data-status={Status}>
                  {imageDetails.instanceStatuses[Status]}
                </span>
              </li>
            ))}
            {more > 0 && <li>{imageDetails.moreInstances(more)}</li>}
          </ul>
          <Link to={`${paths.instances}?${list}`} {...prefetchOn('instancesPage')}>
            {imageDetails.showInstances}
          </Link>
        </>
      )}
    </section>
  )
}
