import { useAllTexts } from '../../../texts/all.ts'
import { whyNotRestored, whyNotYours } from '../whyNot.ts'
import { ImageDialog } from './ImageDialog.tsx'
import { QuestionDialog } from './QuestionDialog.tsx'

/** The dialog Restore Image: makes a deprecated image Available again. */
export default function RestoreDialog() {
  const all = useAllTexts()
  const texts = all.imageTasks.restore
  return (
    <ImageDialog
      title={texts.title}
      whyNot={(image) => whyNotYours(image, all) ?? whyNotRestored(image, all)}
    >
      {(image, close) => (
        <QuestionDialog image={image} close={close} does={{ Status: 'Available' }} texts={texts}>
          <p>{texts.intro}</p>
        </QuestionDialog>
      )}
    </ImageDialog>
  )
}
