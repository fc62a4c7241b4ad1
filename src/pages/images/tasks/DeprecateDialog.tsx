import { Alert } from 'antd'
import { Link, useLocation } from 'react-router-dom'
import type { Image } from '../../../api/contract.ts'
import { useWrite } from '../../../queries/useWrite.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { announce, announceFailure } from '../../../ui/notices.ts'
import { prefetchOn } from '../../lazyPages.ts'
import { paths } from '../../paths.ts'
import { useRegionId } from '../../region.ts'
import { TaskDialog } from '../../TaskDialog.tsx'
import { fromPage } from '../../useDialogAddress.ts'
import { whyNotDeprecated } from '../../whyNot.ts'
import { isShared, whyNotYours } from '../whyNot.ts'
import { ImageDialog } from './ImageDialog.tsx'

/** The dialog Deprecate Image: says what that means, and leads to the accounts that it is still shared with. */
export default function DeprecateDialog() {
  const texts = useAllTexts()
  return (
    <ImageDialog
      title={texts.imageTasks.deprecate.title}
      whyNot={(image) => whyNotYours(image, texts) ?? whyNotDeprecated(image, texts)}
    >
      {(image, close) => <Deprecate image={image} close={close} />}
    </ImageDialog>
  )
}

function Deprecate({ image, close }: { image: Image; close: () => void }) {
  const texts = useAllTexts().imageTasks.deprecate
  const regionId = useRegionId()
  const { search } = useLocation()
  const { send, error, isPending } = useWrite('ModifyImageAttribute', (late) =>
    announceFailure(texts.failed, late),
  )

  async function confirm() {
    const place = { RegionId: regionId, ImageId: image.ImageId }
    if (!(await send({ ...place, Status: 'Deprecated' }))) return
    announce(texts.done(image.ImageName))
    close()
  }

  return (
    <TaskDialog
      title={texts.title}
      subject={{ id: image.ImageId, name: image.ImageName }}
      {...(isShared(image)
        ? {}
        : {
            action: { label: texts.confirm, busy: isPending, onConfirm: () => void confirm() },
          })}
      failure={error ? { title: texts.failed, error } : undefined}
      onClose={close}
    >
      {isShared(image) && (
        <Alert
          className="task__note"
          role="note"
          type="warning"
          showIcon
          title={texts.shared}
          description={
            <>
              {texts.sharedWhy}{' '}
              <Link
                to={{ pathname: paths.shareImage(image.ImageId), search }}
                state={fromPage}
                {...prefetchOn('shareImage')}
              >
                {texts.toSharing}
              </Link>
            </>
          }
        />
      )}
      <ul className="task__points">
        {texts.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </TaskDialog>
  )
}
