import { useAllTexts } from '../texts/all.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { useReturnFocus } from '../ui/useReturnFocus.ts'
import './shortcuts.css'

/** What can be done with single keys. */
export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { shortcuts } = useAllTexts()
  useReturnFocus()
  return (
    <Dialog title={shortcuts.title} footer={null} width={420} onCancel={onClose}>
      <dl className="shortcuts">
        {shortcuts.list.map(({ keys, does }) => (
          <div key={keys} className="shortcuts__row">
            <dt>
              <kbd className="shortcuts__keys">{keys}</kbd>
            </dt>
            <dd className="shortcuts__does">{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
