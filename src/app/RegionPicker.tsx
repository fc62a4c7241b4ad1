import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { paths } from '../pages/paths.ts'
import { rememberedRegion, rememberRegion, useRegionId } from '../pages/region.ts'
import { regionsQuery } from '../queries/regions.ts'
import { useTexts } from '../texts/texts.ts'
import './regionPicker.css'

/**
 * The combobox Region. The choice stands in the address and is remembered. An address without a region gets one, and an
 * unknown region is replaced by a real one, which is then said.
 */
export function RegionPicker() {
  const { frame } = useTexts()
  const regionId = useRegionId()
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const { data, isError } = useQuery(regionsQuery())
  const [replaced, setReplaced] = useState<{ wanted: string; shown: string }>()
  const regions = data?.Regions.Region
  const named = search.get('region')
  const known = regions?.some((region) => region.RegionId === named)

  useEffect(() => {
    if (!regions || known) return
    const remembered = rememberedRegion()
    const shown =
      regions.find((region) => region.RegionId === remembered) ??
      regions.find((region) => region.RegionId === regionId) ??
      regions[0]
    if (!shown) return
    if (named) setReplaced({ wanted: named, shown: shown.LocalName })
    setSearch(
      (current) => {
        current.set('region', shown.RegionId)
        return current
      },
      { replace: true },
    )
  }, [regions, known, named, regionId, setSearch])

  useEffect(() => {
    if (known && named) rememberRegion(named)
  }, [known, named])

  function choose(chosen: string) {
    setReplaced(undefined)
    // An image is in one region only: what is open or paged to in the old region means nothing in the new one.
    const next = new URLSearchParams(search)
    next.set('region', chosen)
    next.delete('page')
    const onImages = location.pathname.includes(paths.images)
    void navigate({
      ...(onImages ? { pathname: paths.images } : {}),
      search: next.toString(),
    })
  }

  return (
    <>
      <Select
        className="region-picker"
        aria-label={frame.region}
        showSearch={{ optionFilterProp: 'search' }}
        virtual={false}
        popupMatchSelectWidth={280}
        value={regionId}
        onChange={choose}
        loading={!regions && !isError}
        notFoundContent={isError ? frame.regionsFailed : undefined}
        options={(regions ?? [{ RegionId: regionId, LocalName: regionId }]).map((region) => ({
          value: region.RegionId,
          label: region.LocalName,
          search: `${region.LocalName} ${region.RegionId}`,
        }))}
        optionRender={({ label, value }) => (
          <span className="region-option">
            <span>{label}</span>
            <span className="region-option__id">{value}</span>
          </span>
        )}
      />
      <p className="region-notice" role="status">
        {replaced && frame.regionMissing(replaced.wanted, replaced.shown)}
      </p>
    </>
  )
}
