import { DownOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import type { MenuProps } from 'antd'
import { lazy, Suspense, useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { paths } from '../pages/paths.ts'
import { useRegionId } from '../pages/region.ts'
import { callerIdentityQuery } from '../queries/account.ts'
import { useTexts } from '../texts/texts.ts'
import { copyText } from '../ui/copyText.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import { useDemo } from './demo.ts'
import './accountMenu.css'

const SwitchAccountDialog = lazy(() => import('./SwitchAccountDialog.tsx'))
const ResetDialog = lazy(() => import('./ResetDialog.tsx'))

/** Who is signed in, and what can be done about it. */
export function AccountMenu() {
  const { account } = useTexts()
  const { demo, switchAccount } = useDemo()
  const navigate = useNavigate()
  const regionId = useRegionId()
  const { data } = useQuery(callerIdentityQuery())
  const [dialog, setDialog] = useState<'switch' | 'reset'>()
  const [announcement, setAnnouncement] = useState('')
  const trigger = useRef<HTMLButtonElement>(null)

  const accountId = data?.AccountId ?? demo?.accountId() ?? ''
  const nickname = demo?.accounts.find(({ id }) => id === accountId)?.nickname ?? ''

  const items: NonNullable<MenuProps['items']> = [
    {
      key: 'copy',
      label: account.copyId,
      onClick: () => {
        void copyText(accountId).then(() => setAnnouncement(account.copied(accountId)))
      },
    },
    {
      key: 'security',
      label: account.securitySettings,
      onClick: () => void navigate(`${paths.securitySettings}?region=${regionId}`),
    },
  ]
  if (demo) {
    items.push(
      { type: 'divider' },
      { key: 'switch', label: account.switchAccount, onClick: () => setDialog('switch') },
      { key: 'reset', label: account.reset, onClick: () => setDialog('reset') },
    )
  }

  function close() {
    setDialog(undefined)
    trigger.current?.focus()
  }

  return (
    <>
      <MenuButton
        buttonRef={trigger}
        menu={{ items }}
        className={`account-button ${import.meta.env.VITE_MOCKS === 'on' ? 'account-button--named' : ''}`}
      >
        {accountId === '' ? (
          account.loading
        ) : (
          <>
            {nickname && <span className="account-button__name">{nickname} </span>}
            <span className="account-button__id">{accountId}</span>
          </>
        )}
        <DownOutlined aria-hidden className="account-button__arrow" />
      </MenuButton>
      <span className="visually-hidden" role="status">
        {announcement}
      </span>
      <Suspense>
        {demo && dialog === 'switch' && (
          <SwitchAccountDialog
            accounts={demo.accounts}
            current={accountId}
            regionId={regionId}
            onClose={close}
            onChoose={(chosen) => {
              close()
              // What is open may not exist for the other account; the list does.
              void navigate(`${paths.images}?region=${regionId}`)
              switchAccount(chosen)
            }}
          />
        )}
        {demo && dialog === 'reset' && (
          <ResetDialog
            onClose={close}
            reset={async () => {
              await demo.reset()
              setAnnouncement(account.resetDone)
            }}
          />
        )}
      </Suspense>
    </>
  )
}
