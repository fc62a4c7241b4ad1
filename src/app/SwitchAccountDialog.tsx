import { Modal } from 'antd'
import { useTexts } from '../texts/texts.ts'
import type { Demo } from './demo.ts'

interface SwitchAccountDialogProps {
  accounts: Demo['accounts']
  /** The ID of the account that is signed in. */
  current: string
  onChoose: (accountId: string) => void
  onClose: () => void
}

/** The accounts of the demo, to be one of them. */
export default function SwitchAccountDialog({
  accounts,
  current,
  onChoose,
  onClose,
}: SwitchAccountDialogProps) {
  const { account } = useTexts()
  return (
    <Modal open title={account.switchAccount} footer={null} width={460} onCancel={onClose}>
      <p>{account.switchIntro}</p>
      <ul className="account-list">
        {accounts.map(({ id, nickname }) => (
          <li key={id}>
            <button
              type="button"
              className="account-choice"
              aria-current={id === current}
              onClick={() => (id === current ? onClose() : onChoose(id))}
            >
              <span className="account-choice__name">{nickname}</span>
              <span className="account-choice__id">{id}</span>
              {id === current && <span>{account.signedIn}</span>}
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
