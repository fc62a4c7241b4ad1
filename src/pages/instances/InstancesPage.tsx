import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { Outlet } from 'react-router-dom'
import type { Instance } from '../../api/contract.ts'
import { askAhead } from '../../queries/ahead.ts'
import { anyImageQuery } from '../../queries/images.ts'
import { instancesQuery } from '../../queries/instances.ts'
import { zonesQuery } from '../../queries/places.ts'
import { useAllTexts } from '../../texts/all.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Pager } from '../../ui/Pager.tsx'
import { ColumnsButton } from '../columns/ColumnsButton.tsx'
import { shownColumns } from '../columns/shownColumns.ts'
import { pageSizes } from '../listChoices.ts'
import { useRegionId, useRegionName } from '../region.ts'
import { useListChoices } from '../useListChoices.ts'
import { useInstancesAddress } from './address.ts'
import { instanceColumns } from './columns.tsx'
import { EmptyInstances } from './EmptyInstances.tsx'
import { InstanceTools } from './InstanceTools.tsx'
import { StatusChanges } from './StatusChanges.tsx'
import { useDisksInWork } from './useDisksInWork.ts'
import { useImagesOfInstances } from './useImagesOfInstances.ts'
import '../list.css'
import './instances.css'

/** One empty list, so that nothing seems to have changed while there is nothing. */
const none: readonly Instance[] = []

/** The instances of this account in a region. All that is chosen here stands in the address. */
export default function InstancesPage() {
  const texts = useAllTexts()
  const { instances, product, locale } = texts
  const regionId = useRegionId()
  const regionName = useRegionName(regionId)
  const { address, go } = useInstancesAddress()
  const { status, image, q, page, size } = address
  const { hidden, choose } = useListChoices('instances')
  const client = useQueryClient()

  const search = { regionId, text: q, status, imageId: image, page, pageSize: size }
  const list = useQuery({
    ...instancesQuery(search),
    // Rows of another region would be lies; others just wait to be replaced.
    placeholderData: (rows, query) =>
      query?.queryKey[1].RegionId === regionId ? keepPreviousData(rows) : undefined,
  })
  const { data, error } = list
  const rows = data?.Instances.Instance ?? none
  const total = data?.TotalCount ?? 0
  const lastPage = Math.max(1, Math.ceil(total / size))
  const isBeyondEnd = data !== undefined && !list.isPlaceholderData && page > lastPage

  useEffect(() => {
    if (isBeyondEnd) go({ page: lastPage }, { replace: true })
  })

  const images = useImagesOfInstances(regionId, rows)
  const isInWork = useDisksInWork(regionId)
  const filtered = useQuery({ ...anyImageQuery(regionId, image), enabled: image !== '' })
  const { data: zones } = useQuery(zonesQuery(regionId, locale))
  const zoneName = (zoneId: string) =>
    zones?.Zones.Zone.find((zone) => zone.ZoneId === zoneId)?.LocalName ?? zoneId
  const columns = instanceColumns(regionId, texts, images.imageOf, zoneName, isInWork)

  return (
    <>
      <title>{`${instances.pageTitle(regionName)} – ${product}`}</title>
      <div className="list__head">
        <h1 className="page-title">{instances.title}</h1>
        <span className="list__total" role="status">
          {data && !list.isPlaceholderData ? instances.total(total) : ''}
        </span>
      </div>
      <InstanceTools
        regionId={regionId}
        address={address}
        go={go}
        imageName={filtered.data?.ImageName ?? images.imageOf(image).seen?.name}
        isRefreshing={list.isFetching && !list.isPending && !list.isPlaceholderData}
        onRefresh={() => {
          void list.refetch()
          void client.invalidateQueries({ queryKey: ['DescribeImages'] })
          void client.invalidateQueries({ queryKey: ['DescribeDisks'] })
        }}
      >
        <ColumnsButton columns={columns} hidden={hidden} choose={choose} />
      </InstanceTools>
      <StatusChanges rows={rows} />
      {error && (
        <div className="list__note">
          <ErrorNotice
            title={data ? instances.refreshFailed : instances.failed}
            error={error}
            onRetry={() => void list.refetch()}
            retrying={list.isFetching}
          />
        </div>
      )}
      {images.error && (
        <div className="list__note">
          <ErrorNotice
            title={instances.imagesFailed}
            error={images.error}
            onRetry={images.retry}
            retrying={images.isFetching}
          />
        </div>
      )}
      {(data || !error) && (
        <DataTable
          label={instances.title}
          columns={shownColumns(columns, hidden)}
          rows={rows}
          rowKey={({ InstanceId }) => InstanceId}
          skeletonRows={data && !isBeyondEnd ? 0 : size}
          stale={list.isPlaceholderData}
          empty={
            <EmptyInstances
              isFiltered={q !== '' || status !== '' || image !== ''}
              regionId={regionId}
              region={regionName}
              go={go}
            />
          }
        />
      )}
      {total > 0 && (
        <Pager
          label={instances.pages}
          page={Math.min(page, lastPage)}
          pages={lastPage}
          size={size}
          sizes={pageSizes}
          onChange={go}
          onIntent={(next) => void askAhead(client, instancesQuery({ ...search, page: next }))}
        />
      )}
      <Suspense>
        <Outlet />
      </Suspense>
    </>
  )
}
