import { Tooltip } from 'antd'
import { useId } from 'react'
import { Link, useLocation } from 'react-router-dom'
import type { Image } from '../../api/contract.ts'
import { useTexts } from '../../texts/texts.ts'
import { prefetchOn } from '../lazyPages.ts'
import { paths } from '../paths.ts'
import { fromPage } from '../useDialogAddress.ts'
import { useWhyNotShared } from './useWhyNotShared.ts'

/** Opens the dialog over the list, or says why the image can't be shared. */
export function ShareAction({ image, regionId }: { image: Image; regionId: string }) {
  const { images } = useTexts()
  const { search } = useLocation()
  const why = useWhyNotShared(image, regionId)
  const reasonId = useId()
  if (why === undefined) {
    return (
      <Link
        to={{ pathname: paths.shareImage(image.ImageId), search }}
        state={fromPage}
        {...prefetchOn('shareImage')}
      >
        {images.share}
      </Link>
    )
  }
  return (
    <Tooltip title={why} trigger={['hover', 'focus']}>
      {/* aria-disabled keeps it in the tab order, so that the keyboard reaches the reason. */}
      <button
        type="button"
        className="images__action images__action--off"
        aria-disabled
        aria-describedby={reasonId}
      >
        {images.share}
        <span id={reasonId} hidden>
          {why}
        </span>
      </button>
    </Tooltip>
  )
}
