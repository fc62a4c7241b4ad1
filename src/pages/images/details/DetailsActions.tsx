import { Link, useLocation, type To } from 'react-router-dom'
import type { Image } from '../../../api/contract.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { OffAction } from '../../../ui/OffAction.tsx'
import { prefetchOn, type LazyPart } from '../../lazyPages.ts'
import { paths, type ImageTask } from '../../paths.ts'
import { fromPage } from '../../useDialogAddress.ts'
import { useWhyNotShared } from '../useWhyNotShared.ts'
import { whyNotCopied, whyNotUsed } from '../../whyNot.ts'
import { whyNotCancelled } from '../whyNot.ts'

interface ActionProps {
  label: string
  /** Why it isn't possible at the moment; `undefined` if it is. */
  why?: string | undefined
  to: To
  part: LazyPart
  state?: unknown
  replace?: boolean
}

/** A link that looks like a button; one that leads nowhere at the moment stays, and says why. */
function Action({ label, why, to, part, state, replace = false }: ActionProps) {
  if (why !== undefined) return <OffAction className="details__action" label={label} why={why} />
  return (
    <Link className="details__action" {...{ to, state, replace }} {...prefetchOn(part)}>
      {label}
    </Link>
  )
}

/** What can be done with the image. */
export function DetailsActions({ image, regionId }: { image: Image; regionId: string }) {
  const texts = useAllTexts()
  const { imageDetails, images } = texts
  const { search, state } = useLocation()
  const whyNotShared = useWhyNotShared(image, regionId)
  const { ImageId, ImageOwnerAlias, Status } = image
  const isOwn = ImageOwnerAlias === 'self'
  const task = (name: ImageTask) => ({
    to: { pathname: paths.imageTask(ImageId, name), search },
    state: fromPage,
  })
  const create = new URLSearchParams({ image: ImageId, region: regionId })

  return (
    <nav className="details__buttons" aria-label={imageDetails.actions}>
      {isOwn && (
        <Action
          label={images.share}
          why={whyNotShared}
          to={{ pathname: paths.shareImage(ImageId), search }}
          state={fromPage}
          part="shareImage"
        />
      )}
      <Action
        label={imageDetails.createInstance}
        why={whyNotUsed(image, texts)}
        to={`${paths.createInstance}?${create}`}
        part="createInstance"
      />
      {isOwn && whyNotCancelled(image, texts) === undefined ? (
        // The image will be gone: closing the dialog leads to where these details were opened.
        <Action
          label={imageDetails.cancelCopy}
          {...task('cancel-copy')}
          state={state as unknown}
          replace
          part="cancelCopy"
        />
      ) : (
        (isOwn || ImageOwnerAlias === 'others') && (
          <Action
            label={imageDetails.copyImage}
            why={whyNotCopied(image, texts)}
            {...task('copy')}
            part="copyImage"
          />
        )
      )}
      {isOwn && Status === 'Available' && (
        <Action label={imageDetails.deprecate} {...task('deprecate')} part="deprecateImage" />
      )}
      {isOwn && Status === 'Deprecated' && (
        <Action label={imageDetails.restore} {...task('restore')} part="restoreImage" />
      )}
    </nav>
  )
}
