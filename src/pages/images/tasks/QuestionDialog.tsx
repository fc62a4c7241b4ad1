import type { ReactNode } from 'react'
import type { Image } from '../../../api/contract.ts'
import type { EcsError } from '../../../api/errors.ts'
import { useWrite } from '../../../queries/useWrite.ts'
import { announce, announceFailure } from '../../../ui/notices.ts'
import { useRegionId } from '../../region.ts'
import { TaskDialog } from '../../TaskDialog.tsx'

interface QuestionDialogProps {
  image: Image
  close: () => void
  /** What Yes does: ends the image's copy, or gives it another status. */
  does: 'cancelCopy' | { readonly Status: 'Available' | 'Deprecated' }
  texts: {
    readonly title: string
    readonly confirm: string
    readonly failed: string
    readonly done: (imageName: string) => string
  }
  danger?: boolean
  /** Whether it can be done as things are; else there is nothing to confirm. */
  isPossible?: boolean
  /** What it means. */
  children: ReactNode
}

/** A dialog that asks before something is done with an image that takes no more than a Yes. */
export function QuestionDialog({
  image,
  close,
  does,
  texts,
  danger = false,
  isPossible = true,
  children,
}: QuestionDialogProps) {
  const regionId = useRegionId()
  const whenLeft = (late: EcsError) => announceFailure(texts.failed, late)
  const copy = useWrite('CancelCopyImage', whenLeft)
  const status = useWrite('ModifyImageAttribute', whenLeft)
  const { error, isPending } = does === 'cancelCopy' ? copy : status

  async function confirm() {
    const place = { RegionId: regionId, ImageId: image.ImageId }
    const answer = await (does === 'cancelCopy'
      ? copy.send(place)
      : status.send({ ...place, ...does }))
    if (!answer) return
    announce(texts.done(image.ImageName))
    close()
  }

  const action = { label: texts.confirm, danger, busy: isPending, onConfirm: () => void confirm() }
  return (
    <TaskDialog
      title={texts.title}
      subject={{ id: image.ImageId, name: image.ImageName }}
      {...(isPossible && { action })}
      failure={error ? { title: texts.failed, error } : undefined}
      onClose={close}
    >
      {children}
    </TaskDialog>
  )
}
