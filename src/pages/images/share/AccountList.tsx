import { Input } from 'antd'
import { useMemo, useState } from 'react'
import { limits, type SharedAccount } from '../../../api/contract.ts'
import { isJustShared, isPending } from '../../../queries/sharing.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { LocalTime } from '../../../ui/LocalTime.tsx'
import { UnshareButton } from './UnshareButton.tsx'

/** From this many accounts on, the list can be searched. */
const searchableFrom = 6

interface AccountListProps {
  /** `undefined` while they aren't known. */
  accounts: readonly SharedAccount[] | undefined
  onUnshare: (accountId: string) => void
}

/** The accounts that use the image, the newest share first. */
export function AccountList({ accounts, onUnshare }: AccountListProps) {
  const { sharing } = useAllTexts()
  const [wanted, setWanted] = useState('')
  const searchable = (accounts?.length ?? 0) >= searchableFrom
  const text = searchable ? wanted.trim() : ''
  const shown = (accounts ?? []).filter(({ AliyunId }) => AliyunId.includes(text)).toReversed()

  const columns = useMemo(
    (): Column<SharedAccount>[] => [
      {
        key: 'account',
        title: sharing.columns.account,
        rowHeader: true,
        render: ({ AliyunId }) => (
          <span className="share__account">
            {AliyunId}
            <CopyButton text={AliyunId} label={sharing.copyAccountId(AliyunId)} />
          </span>
        ),
      },
      {
        key: 'sharedAt',
        title: sharing.columns.sharedAt,
        width: '40%',
        render: (account) =>
          isPending(account) ? (
            sharing.pending
          ) : isJustShared(account) ? (
            sharing.justNow
          ) : (
            <LocalTime time={account.SharedTime} />
          ),
      },
      {
        key: 'actions',
        title: sharing.columns.actions,
        width: '84px',
        render: (account) =>
          isPending(account) ? null : (
            <UnshareButton accountId={account.AliyunId} onUnshare={onUnshare} />
          ),
      },
    ],
    [sharing, onUnshare],
  )

  return (
    <section className="share__list" aria-label={sharing.list}>
      <div className="share__list-head">
        <h2 className="share__heading">{sharing.list}</h2>
        <span className="share__used" role="status">
          {accounts && sharing.used(accounts.length, limits.accountsPerImage)}
        </span>
        {searchable && (
          <Input
            type="search"
            className="share__search"
            aria-label={sharing.searchAccounts}
            placeholder={sharing.searchAccounts}
            value={wanted}
            onChange={({ target }) => setWanted(target.value)}
          />
        )}
      </div>
      <div className="share__scroll">
        <DataTable
          label={sharing.list}
          columns={columns}
          rows={shown}
          rowKey={({ AliyunId }) => AliyunId}
          skeletonRows={accounts ? 0 : 3}
          empty={text === '' ? sharing.noAccounts : sharing.noAccountMatches(text)}
        />
      </div>
    </section>
  )
}
