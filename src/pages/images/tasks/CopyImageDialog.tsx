import { useAllTexts } from '../../../texts/all.ts'
import { whyNotCopied } from '../../whyNot.ts'
import { CopyForm } from './CopyForm.tsx'
import { ImageDialog } from './ImageDialog.tsx'

/** The dialog Copy Image, at an address of its own. */
export default function CopyImageDialog() {
  const texts = useAllTexts()
  return (
    <ImageDialog title={texts.imageTasks.copy.title} whyNot={(image) => whyNotCopied(image, texts)}>
      {(image, close) => <CopyForm key={image.ImageId} image={image} close={close} />}
    </ImageDialog>
  )
}
