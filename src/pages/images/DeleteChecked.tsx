import { Button, Tooltip } from 'antd'
import { useId } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { useTexts } from '../../texts/texts.ts'
import { prefetchOn } from '../lazyPages.ts'
import { paths } from '../paths.ts'
import { fromPage } from '../useDialogAddress.ts'
import type { Selection } from './useSelection.ts'

/** Delete for all checked images, with their number; says what is missing while none is checked. */
export function DeleteChecked({ selection }: { selection: Selection }) {
  const { images } = useTexts()
  const { search } = useLocation()
  const navigate = useNavigate()
  const reasonId = useId()
  const { ids } = selection
  const isOff = ids.length === 0

  function open() {
    const next = new URLSearchParams(search)
    next.set('images', ids.join(','))
    void navigate({ pathname: paths.deleteImages, search: next.toString() }, { state: fromPage })
  }

  return (
    <>
      <Tooltip title={isOff ? images.whyNoDelete : ''} trigger={['hover', 'focus']}>
        <Button
          aria-disabled={isOff}
          aria-describedby={isOff ? reasonId : undefined}
          className={isOff ? 'list__button--off' : ''}
          onClick={() => !isOff && open()}
          {...prefetchOn('deleteImages')}
        >
          {images.delete}
        </Button>
      </Tooltip>
      <span id={reasonId} hidden>
        {images.whyNoDelete}
      </span>
      {!isOff && (
        <span className="images__selected">
          <span role="status">{images.selected(ids.length)}</span>
          <button type="button" className="list__action" onClick={selection.clear}>
            {images.clearSelection}
          </button>
        </span>
      )}
    </>
  )
}
