import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom'
import { paths } from '../pages/paths.ts'
import { useRegionId, useRegionName } from '../pages/region.ts'
import { rememberedRegion, rememberRegion } from '../pages/regionChoice.ts'
import { regionsQuery } from '../queries/regions.ts'
import { useTexts } from '../texts/texts.ts'
import './regionPicker.css'

/**
 * The combobox Region. The choice stands in the address and is remembered. An address without a region gets one, and an
 * unknown region is replaced by a real one, which is then said.
 */
export function RegionPicker() {
  const { frame, locale } = useTexts()
  const regionId = useRegionId()
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const regionName = useRegionName(regionId)
  const { data, isError, errorUpdateCount, refetch } = useQuery(regionsQuery(locale))
  const { pathname, state } = useLocation()
  const { replacedRegion } = (state ?? {}) as { replacedRegion?: string }
  const regions = data?.Regions.Region
  const named = search.get('region')
  const known = regions?.some((region) => region.RegionId === named)

  useEffect(() => {
    if (!regions || known) return
    // Somebody has just gone elsewhere, and React is still drawing it: this would take them back. It comes up again there.
    if (!window.location.pathname.endsWith(pathname)) return
    const remembered = rememberedRegion()
    const shown =
      regions.find((region) => region.RegionId === remembered) ??
      regions.find((region) => region.RegionId === regionId) ??
      regions[0]
    if (!shown) return
    setSearch(
      (current) => {
        current.set('region', shown.RegionId)
        return current
      },
      // Until the next step this says what happened.
      { replace: true, state: { replacedRegion: named } },
    )
  }, [regions, known, named, regionId, setSearch, pathname])

  useEffect(() => {
    if (known && named) rememberRegion(named)
  }, [known, named])

  function choose(chosen: string) {
    // Images and instances are in one region only: what is open, chosen or paged to in the old one means nothing in the new.
    // What was searched for a moment ago may not be drawn yet, but it stands in the address.
    const next = new URLSearchParams(window.location.search)
    next.set('region', chosen)
    for (const name of ['page', 'image', 'images']) next.delete(name)
    const list = [paths.images, paths.instances].find((path) => pathname.startsWith(path))
    void navigate({ ...(list ? { pathname: list } : {}), search: next.toString() })
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
        {/* Stays while it is tried again, and with it the button that has the focus. */}
        {!data && errorUpdateCount > 0 ? (
          <>
            {frame.regionsFailed}{' '}
            <button type="button" className="region-notice__retry" onClick={() => void refetch()}>
              {frame.regionsAgain}
            </button>
          </>
        ) : (
          replacedRegion && frame.regionMissing(replacedRegion, regionName)
        )}
      </p>
    </>
  )
}
