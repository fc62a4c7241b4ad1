import { useAllTexts } from '../../../texts/all.ts'
import { whyNotCancelled, whyNotYours } from '../whyNot.ts'
import { ImageDialog } from './ImageDialog.tsx'
import { QuestionDialog } from './QuestionDialog.tsx'

/** The dialog Cancel Copy. A copy that becomes complete while it is open is told to be. */
export default function CancelCopyDialog() {
  const all = useAllTexts()
  const texts = all.imageTasks.cancelCopy
  return (
    <ImageDialog
      title={texts.title}
      whyNot={(image) => whyNotYours(image, all) ?? whyNotCancelled(image, all)}
    >
      {(image, close) => (
        <QuestionDialog image={image} close={close} does="cancelCopy" texts={texts} danger>
          <p>{texts.intro}</p>
          <p role="status">
            {image.Status === 'Waiting' ? texts.waits : texts.progress(image.Progress)}
          </p>
        </QuestionDialog>
      )}
    </ImageDialog>
  )
}
