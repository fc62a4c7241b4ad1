import { CloseOutlined, ReloadOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { useAllTexts } from '../../texts/all.ts'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { prefetchOn } from '../lazyPages.ts'
import { paths } from '../paths.ts'
import { statusFilters, type InstancesAddress } from './readAddress.ts'

interface InstanceToolsProps {
  regionId: string
  address: InstancesAddress
  go: (change: Partial<InstancesAddress>, options?: { replace?: boolean }) => void
  /** What the image that the list is filtered by is called, as far as that is known. */
  imageName: string | undefined
  isRefreshing: boolean
  onRefresh: () => void
  /** What comes after these tools. */
  children: ReactNode
}

/** What stands above the instances: what to show of them, and a way to more of them. */
export function InstanceTools({
  regionId,
  address: { q, status, image },
  go,
  imageName,
  isRefreshing,
  onRefresh,
  children,
}: InstanceToolsProps) {
  const { instances } = useAllTexts()
  return (
    <div className="list__tools">
      <Link
        className="instances__create"
        to={`${paths.createInstance}?region=${regionId}`}
        {...prefetchOn('createInstance')}
      >
        {instances.create}
      </Link>
      <Select
        className="instances__status"
        aria-label={instances.status}
        virtual={false}
        value={status}
        onChange={(chosen) => go({ status: chosen, page: 1 })}
        options={statusFilters.map((one) => ({
          value: one,
          label: one === '' ? instances.anyStatus : instances.statuses[one],
        }))}
      />
      <SearchBox
        label={instances.search}
        placeholder={instances.searchHint}
        text={q}
        onSearch={(text) => {
          // The first letter is a step that Back undoes; refining it is not.
          if (text !== q) go({ q: text, page: 1 }, { replace: q !== '' && text !== '' })
        }}
      />
      <Button
        icon={<ReloadOutlined aria-hidden spin={isRefreshing} />}
        aria-label={instances.refresh}
        title={instances.refresh}
        onClick={onRefresh}
      />
      {children}
      {image !== '' && (
        <span className="instances__filter">
          <bdi className="instances__filter-text">{instances.ofImage(imageName ?? image)}</bdi>
          <button
            type="button"
            className="copy-button"
            aria-label={instances.anyImage}
            title={instances.anyImage}
            onClick={() => {
              go({ image: '', page: 1 })
              // The button goes with the filter.
              document.querySelector('main')?.focus({ preventScroll: true })
            }}
          >
            <CloseOutlined aria-hidden />
          </button>
        </span>
      )}
    </div>
  )
}
