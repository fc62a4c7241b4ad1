import { Button } from 'antd'
import { Link } from 'react-router-dom'
import { useAllTexts } from '../../texts/all.ts'
import { paths } from '../paths.ts'
import type { InstancesAddress } from './readAddress.ts'

interface EmptyInstancesProps {
  isFiltered: boolean
  regionId: string
  /** The region's name. */
  region: string
  go: (change: Partial<InstancesAddress>) => void
}

/** What stands in the table's place: there are none, or none matches. Each has a next step. */
export function EmptyInstances({ isFiltered, regionId, region, go }: EmptyInstancesProps) {
  const { instances } = useAllTexts()
  if (isFiltered) {
    return (
      <>
        <p className="list__empty-title">{instances.noMatch}</p>
        <p className="list__empty-next">{instances.noMatchNext}</p>
        <Button onClick={() => go({ q: '', status: '', image: '', page: 1 })}>
          {instances.clearFilters}
        </Button>
      </>
    )
  }
  return (
    <>
      <p className="list__empty-title">{instances.empty(region)}</p>
      <p className="list__empty-next">{instances.emptyNext}</p>
      <Link to={`${paths.createInstance}?region=${regionId}`}>{instances.create}</Link>
    </>
  )
}
