import type { Image } from '../../../api/contract.ts'
import { useWrite } from '../../../queries/useWrite.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { announce, announceFailure } from '../../../ui/notices.ts'
import { useRegionId } from '../../region.ts'
import { TaskDialog } from '../../TaskDialog.tsx'
import { whyNotCancelled, whyNotYours } from '../whyNot.ts'
import { ImageDialog } from './ImageDialog.tsx'

/** The dialog Cancel Copy. A copy that becomes complete while it is open is told to be. */
export default function CancelCopyDialog() {
  const texts = useAllTexts()
  return (
    <ImageDialog
      title={texts.imageTasks.cancelCopy.title}
      whyNot={(image) => whyNotYours(image, texts) ?? whyNotCancelled(image, texts)}
    >
      {(image, close) => <CancelCopy image={image} close={close} />}
    </ImageDialog>
  )
}

function CancelCopy({ image, close }: { image: Image; close: () => void }) {
  const texts = useAllTexts().imageTasks.cancelCopy
  const regionId = useRegionId()
  const { send, error, isPending } = useWrite('CancelCopyImage', (late) =>
    announceFailure(texts.failed, late),
  )

  async function confirm() {
    const answer = await send({ RegionId: regionId, ImageId: image.ImageId })
    if (!answer) return
    announce(texts.done(image.ImageName))
    close()
  }

  return (
    <TaskDialog
      title={texts.title}
      subject={{ id: image.ImageId, name: image.ImageName }}
      action={{
        label: texts.confirm,
        danger: true,
        busy: isPending,
        onConfirm: () => void confirm(),
      }}
      failure={error ? { title: texts.failed, error } : undefined}
      onClose={close}
    >
      <p>{texts.intro}</p>
      <p role="status">
        {image.Status === 'Waiting' ? texts.waits : texts.progress(image.Progress)}
      </p>
    </TaskDialog>
  )
}
