import { Alert } from 'antd'
import { useState } from 'react'
import { useTexts } from '../texts/texts.ts'
import { Dialog } from '../ui/Dialog.tsx'

interface ResetDialogProps {
  reset: () => Promise<void>
  onClose: () => void
}

/** Asks before everything that was done in the demo is undone. */
export default function ResetDialog({ reset, onClose }: ResetDialogProps) {
  const { account } = useTexts()
  const [state, setState] = useState<'asking' | 'resetting' | 'failed'>('asking')

  async function confirm() {
    setState('resetting')
    try {
      await reset()
      onClose()
    } catch (error) {
      console.error('The reset failed.', error)
      setState('failed')
    }
  }

  return (
    <Dialog
      title={account.resetTitle}
      width={460}
      okText={account.resetConfirm}
      okButtonProps={{ danger: true, loading: state === 'resetting' }}
      cancelText={account.cancel}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <p>{account.resetIntro}</p>
      {state === 'failed' && <Alert type="error" showIcon title={account.resetFailed} />}
    </Dialog>
  )
}
