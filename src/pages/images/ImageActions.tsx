import type { Image } from '../../api/contract.ts'
import { isInTransition } from '../../queries/images.ts'
import { useTexts } from '../../texts/texts.ts'
import { MoreActions, type MoreAction } from '../../ui/MoreActions.tsx'
import { prefetch } from '../lazyPages.ts'
import { paths } from '../paths.ts'
import { fromPage } from '../useDialogAddress.ts'
import { whyNotCopied, whyNotDeprecated, whyNotUsed } from '../whyNot.ts'
import { useListLinks } from './listLinks.ts'
import { RowAction } from './RowAction.tsx'
import { isEncrypted, useWhyNotShared, whyNotShared } from './useWhyNotShared.ts'

interface ImageActionsProps {
  image: Image
  regionId: string
}

/** What can be done with an image: what everybody does in the row, the rest in a menu. */
export function ImageActions({ image, regionId }: ImageActionsProps) {
  const texts = useTexts()
  const { images } = texts
  const createInstance = (
    <RowAction
      label={images.createInstance}
      to={{
        pathname: paths.createInstance,
        search: new URLSearchParams({ region: regionId, image: image.ImageId }).toString(),
      }}
      part="createInstance"
      why={whyNotUsed(image, texts)}
    />
  )
  if (image.ImageOwnerAlias === 'self') {
    return (
      <span className="list__actions">
        {createInstance}
        <ShareAction image={image} regionId={regionId} />
        <OwnImageMenu image={image} regionId={regionId} />
      </span>
    )
  }
  return (
    <span className="list__actions">
      {createInstance}
      {image.ImageOwnerAlias === 'others' && <CopyAction image={image} />}
    </span>
  )
}

function ShareAction(place: ImageActionsProps) {
  // Only of few images does anything have to be asked: a list has up to a hundred rows.
  if (isEncrypted(place.image)) return <EncryptedShareAction {...place} />
  return <KnownShareAction {...place} />
}

function KnownShareAction({ image, why }: { image: Image; why?: string | undefined }) {
  const texts = useTexts()
  const { search } = useListLinks()
  const to = { pathname: paths.shareImage(image.ImageId), search }
  const known = why ?? whyNotShared(image, texts)
  return <RowAction label={texts.images.share} to={to} part="shareImage" why={known} />
}

function EncryptedShareAction({ image, regionId }: ImageActionsProps) {
  return <KnownShareAction image={image} why={useWhyNotShared(image, regionId)} />
}

function CopyAction({ image }: { image: Image }) {
  const texts = useTexts()
  const { search } = useListLinks()
  const why = whyNotCopied(image, texts)
  const to = { pathname: paths.imageTask(image.ImageId, 'copy'), search }
  return <RowAction label={texts.images.copyImage} to={to} part="copyImage" why={why} />
}

/** Everything else that an owner does with an image. */
function OwnImageMenu({ image, regionId }: ImageActionsProps) {
  const texts = useTexts()
  const { images, whyNot } = texts
  const { search, navigate } = useListLinks()
  const id = image.ImageId
  const whyBusy = isInTransition(image) ? whyNot.creating : undefined

  const open = (pathname: string, inSearch: Record<string, string> = {}, state: object = {}) => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(inSearch)) next.set(name, value)
    navigate({ pathname, search: next.toString() }, { state: { ...fromPage, ...state } })
  }

  const actions: MoreAction[] = [
    isInTransition(image) && image.IsCopied
      ? {
          key: 'cancel',
          label: images.cancelCopy,
          onSelect: () => open(paths.imageTask(id, 'cancel-copy')),
        }
      : {
          key: 'copy',
          label: images.copyImage,
          why: whyNotCopied(image, texts),
          onSelect: () => open(paths.imageTask(id, 'copy')),
        },
    {
      key: 'describe',
      label: images.modifyDescription,
      why: whyBusy,
      onSelect: () => open(paths.image(id), {}, { edit: 'description' }),
    },
    image.Status === 'Deprecated'
      ? {
          key: 'restore',
          label: images.restore,
          onSelect: () => open(paths.imageTask(id, 'restore')),
        }
      : {
          key: 'deprecate',
          label: images.deprecate,
          why: whyNotDeprecated(image, texts),
          onSelect: () => open(paths.imageTask(id, 'deprecate')),
        },
    {
      key: 'instances',
      label: images.viewInstances,
      onSelect: () =>
        navigate({
          pathname: paths.instances,
          search: new URLSearchParams({ region: regionId, image: id }).toString(),
        }),
    },
    {
      key: 'delete',
      label: images.delete,
      danger: true,
      onSelect: () => open(paths.deleteImages, { images: id }),
    },
  ]
  return (
    <MoreActions
      of={image.ImageName}
      actions={actions}
      onIntent={() => {
        void prefetch('copyImage')
        void prefetch('deleteImages')
      }}
    />
  )
}
