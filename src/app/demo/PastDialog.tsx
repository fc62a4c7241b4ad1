import { useQuery } from '@tanstack/react-query'
import { useDemoTexts } from '../../texts/demo.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Demo } from '../demo.ts'
import { journalQuery } from './journalQuery.ts'

interface PastDialogProps {
  demo: Demo
  onAnswer: (yes: boolean) => void
}

/** Says what going on from the past forgets, and asks whether to. */
export default function PastDialog({ demo, onAnswer }: PastDialogProps) {
  const demoPanel = useDemoTexts()
  const { data } = useQuery(journalQuery(demo))
  const { shown } = demo.stage.state()
  const later = data && shown !== undefined ? data.length - shown : 0
  return (
    <Dialog
      title={demoPanel.pastTitle}
      width={460}
      // Above the dialog from which it was done, and above questions.
      zIndex={1_100}
      okText={demoPanel.pastGoOn}
      okButtonProps={{ danger: true }}
      cancelText={demoPanel.pastStay}
      onOk={() => onAnswer(true)}
      onCancel={() => onAnswer(false)}
    >
      <p>{demoPanel.pastIntro}</p>
      {later > 0 && <p>{demoPanel.pastForgets(later)}</p>}
    </Dialog>
  )
}
