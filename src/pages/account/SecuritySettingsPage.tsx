import { useQuery } from '@tanstack/react-query'
import { callerIdentityQuery } from '../../queries/account.ts'
import { useTexts } from '../../texts/texts.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import './securitySettings.css'

/** Security Settings: where people find the account ID to give to who shares with them. */
export default function SecuritySettingsPage() {
  const { account, product } = useTexts()
  const identity = useQuery(callerIdentityQuery())
  const { data, error } = identity
  return (
    <>
      <title>{`${account.securitySettings} – ${product}`}</title>
      <p className="security__parent">{account.management}</p>
      <h1 className="page-title">{account.securitySettings}</h1>
      {error ? (
        <ErrorNotice
          title={account.identityFailed}
          error={error}
          onRetry={() => void identity.refetch()}
          retrying={identity.isFetching}
        />
      ) : (
        <dl className="security__facts" aria-busy={!data}>
          <dt>{account.accountId}</dt>
          <dd>
            {data ? (
              <>
                <span className="security__id">{data.AccountId}</span>
                <CopyButton text={data.AccountId} label={account.copyId} />
              </>
            ) : (
              <span className="bone" style={{ width: 160 }} />
            )}
            <p className="security__hint">{account.accountIdIntro}</p>
          </dd>
          <dt>{account.identityType}</dt>
          <dd>{data ? data.IdentityType : <span className="bone" style={{ width: 80 }} />}</dd>
          <dt>{account.arn}</dt>
          <dd>{data ? data.Arn : <span className="bone" style={{ width: 220 }} />}</dd>
        </dl>
      )}
    </>
  )
}
