import type { Image } from '../../../api/contract.ts'
import { useWrite } from '../../../queries/useWrite.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { announce, announceFailure } from '../../../ui/notices.ts'
import { useRegionId } from '../../region.ts'
import { TaskDialog } from '../../TaskDialog.tsx'
import { whyNotRestored, whyNotYours } from '../whyNot.ts'
import { ImageDialog } from './ImageDialog.tsx'

/** The dialog Restore Image: makes a deprecated image Available again. */
export default function RestoreDialog() {
  const texts = useAllTexts()
  return (
    <ImageDialog
      title={texts.imageTasks.restore.title}
      whyNot={(image) => whyNotYours(image, texts) ?? whyNotRestored(image, texts)}
    >
      {(image, close) => <Restore image={image} close={close} />}
    </ImageDialog>
  )
}

function Restore({ image, close }: { image: Image; close: () => void }) {
  const texts = useAllTexts().imageTasks.restore
  const regionId = useRegionId()
  const { send, error, isPending } = useWrite('ModifyImageAttribute', (late) =>
    announceFailure(texts.failed, late),
  )

  async function confirm() {
    const place = { RegionId: regionId, ImageId: image.ImageId }
    if (!(await send({ ...place, Status: 'Available' }))) return
    announce(texts.done(image.ImageName))
    close()
  }

  return (
    <TaskDialog
      title={texts.title}
      subject={{ id: image.ImageId, name: image.ImageName }}
      action={{ label: texts.confirm, busy: isPending, onConfirm: () => void confirm() }}
      failure={error ? { title: texts.failed, error } : undefined}
      onClose={close}
    >
      <p>{texts.intro}</p>
    </TaskDialog>
  )
}
