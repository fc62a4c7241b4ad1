import { useTexts } from '../texts/texts.ts'
import { Dialog } from '../ui/Dialog.tsx'
import type { Demo } from './demo.ts'

interface SwitchAccountDialogProps {
  accounts: Demo['accounts']
  /** The ID of the account that is signed in. */
  current: string
  regionId: string
  onChoose: (accountId: string) => void
  onClose: () => void
}

/** The accounts of the demo, to be one of them. */
export default function SwitchAccountDialog({
  accounts,
  current,
  regionId,
  onChoose,
  onClose,
}: SwitchAccountDialogProps) {
  const { account } = useTexts()
  return (
    <Dialog title={account.switchAccount} footer={null} width={460} onCancel={onClose}>
      <p>{account.switchIntro}</p>
      <ul className="account-list">
        {accounts.map(({ id, nickname }) => (
          <li key={id} className="account-list__item">
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
            {id !== current && (
              <a
                className="account-list__tab"
                href={`${import.meta.env.BASE_URL}images?region=${regionId}&account=${id}`}
                target="_blank"
                // The new tab gets this one's scenario, time and failures: browsers copy the session storage for it.
                rel="opener"
                aria-label={account.newTabAs(nickname)}
              >
                {account.newTab}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
