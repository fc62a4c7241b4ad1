import { ReloadOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Select } from 'antd'
import { Suspense, useEffect, useMemo } from 'react'
import { Outlet } from 'react-router-dom'
import type { Image } from '../../api/contract.ts'
import { askAhead } from '../../queries/ahead.ts'
import { imagesQuery } from '../../queries/images.ts'
import { useTexts } from '../../texts/texts.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Pager } from '../../ui/Pager.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { ColumnsButton } from '../columns/ColumnsButton.tsx'
import { shownColumns } from '../columns/shownColumns.ts'
import { pageSizes } from '../listChoices.ts'
import { useRegionId, useRegionName } from '../region.ts'
import { useListChoices } from '../useListChoices.ts'
import { useSeenImages } from '../useSeenImages.ts'
import { useImagesAddress } from './address.ts'
import { imageColumns } from './columns.tsx'
import { DeleteChecked } from './DeleteChecked.tsx'
import { EmptyImages } from './EmptyImages.tsx'
import { ExportButton } from './export/ExportButton.tsx'
import type { ImagesContext } from './imagesContext.ts'
import { ListLinksContext, useNewListLinks } from './listLinks.ts'
import { imageTypes } from './readAddress.ts'
import { selectionColumn } from './selectionColumn.tsx'
import { SelectionContext, useSelection } from './useSelection.ts'
import { useShownImages, type ShownImage } from './useShownImages.ts'
import '../list.css'
import './images.css'

/** One empty list, so that nothing seems to have changed while there is nothing. */
const none: readonly Image[] = []

const isWithdrawn = ({ withdrawn }: ShownImage) => withdrawn === true

/** The images of a region, of one type at a time. All that is chosen here stands in the address. */
export default function ImagesPage() {
  const texts = useTexts()
  const { images, product } = texts
  const regionId = useRegionId()
  const regionName = useRegionName(regionId)
  const { address, go } = useImagesAddress()
  const { type, q, page, size } = address
  const { hidden, choose } = useListChoices('images')
  const queryClient = useQueryClient()

  const search = { regionId, type, text: q, page, pageSize: size }
  const list = useQuery({
    ...imagesQuery(search),
    // Rows of another type or region would be lies; those of another page or search just wait to be replaced.
    placeholderData: (rows, query) => {
      const [, request] = query?.queryKey ?? []
      const same = request?.RegionId === regionId && request.ImageOwnerAlias === type
      return same ? keepPreviousData(rows) : undefined
    },
  })
  const { data, error } = list
  const rows = data?.Images.Image ?? none
  const total = data?.TotalCount ?? 0
  const lastPage = Math.max(1, Math.ceil(total / size))
  const isBeyondEnd = data !== undefined && !list.isPlaceholderData && page > lastPage

  useEffect(() => {
    if (isBeyondEnd) go({ page: lastPage }, { replace: true })
  })

  const selection = useSelection(regionId)
  const shown = useShownImages(
    JSON.stringify({ regionId, ...address }),
    regionId,
    list.isPlaceholderData ? none : rows,
    type === 'others',
  )
  const seen: readonly ShownImage[] = list.isPlaceholderData ? rows : shown.rows
  useSeenImages(rows)
  const { hide } = shown
  const columns = useMemo(
    () => [
      ...(type === 'self' ? [selectionColumn(rows, texts)] : []),
      ...imageColumns(type, regionId, texts, hide),
    ],
    [type, rows, regionId, texts, hide],
  )
  const seenColumns = useMemo(() => shownColumns(columns, hidden), [columns, hidden])
  const links = useNewListLinks()

  function refresh() {
    void list.refetch()
    void queryClient.invalidateQueries({ queryKey: ['DescribeImageSharePermission'] })
  }

  return (
    <>
      <title>{`${images.pageTitle(type, regionName)} – ${product}`}</title>
      <div className="list__head">
        <h1 className="page-title">{images.title}</h1>
        <span className="list__total" role="status">
          {data && !list.isPlaceholderData ? images.total(total) : ''}
        </span>
      </div>
      <div className="list__tools">
        <Select
          className="images__type"
          aria-label={images.type}
          virtual={false}
          value={type}
          onChange={(chosen) => go({ type: chosen, page: 1 })}
          onOpenChange={(isOpen) => {
            if (!isOpen) return
            for (const other of imageTypes) {
              if (other !== type)
                void askAhead(queryClient, imagesQuery({ ...search, type: other, page: 1 }))
            }
          }}
          options={imageTypes.map((alias) => ({ value: alias, label: images.types[alias] }))}
        />
        <SearchBox
          label={images.search}
          placeholder={images.searchHint}
          text={q}
          onSearch={(text) => {
            // The first letter is a step that Back undoes; refining it is not.
            if (text !== q) go({ q: text, page: 1 }, { replace: q !== '' && text !== '' })
          }}
        />
        <Button
          icon={<ReloadOutlined aria-hidden spin={list.isFetching && !list.isPending} />}
          aria-label={images.refresh}
          title={images.refresh}
          onClick={refresh}
        />
        <ExportButton regionId={regionId} type={type} text={q} hidden={hidden} />
        <ColumnsButton columns={columns} hidden={hidden} choose={choose} exported />
        {type === 'self' && <DeleteChecked selection={selection} />}
      </div>
      {type === 'others' && (
        <Alert
          className="list__note"
          role="note"
          type="warning"
          showIcon
          title={images.trustNote}
        />
      )}
      {error && (
        <div className="list__note">
          <ErrorNotice
            title={data ? images.refreshFailed : images.failed}
            error={error}
            onRetry={() => void list.refetch()}
            retrying={list.isFetching}
          />
        </div>
      )}
      {(data || !error) && (
        <ListLinksContext value={links}>
          <SelectionContext value={selection}>
            <DataTable
              label={images.title}
              columns={seenColumns}
              rows={seen}
              isGone={isWithdrawn}
              rowKey={(image) => image.ImageId}
              skeletonRows={data && !isBeyondEnd ? 0 : size}
              stale={list.isPlaceholderData}
              empty={<EmptyImages type={type} text={q} region={regionName} go={go} />}
            />
          </SelectionContext>
        </ListLinksContext>
      )}
      {total > 0 && (
        <Pager
          label={images.pages}
          page={Math.min(page, lastPage)}
          pages={lastPage}
          size={size}
          sizes={pageSizes}
          onChange={go}
          onIntent={(next) => void askAhead(queryClient, imagesQuery({ ...search, page: next }))}
        />
      )}
      <Suspense>
        <Outlet
          context={
            { deselect: (imageIds) => selection.set(imageIds, false) } satisfies ImagesContext
          }
        />
      </Suspense>
    </>
  )
}
