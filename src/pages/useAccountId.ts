import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { callerIdentityQuery } from '../queries/account.ts'
import { lastAccount, rememberAccount } from './lastAccount.ts'

/** The ID of the account that is signed in; until the service has said so, of the one that was signed in last. */
export function useAccountId(): string {
  const { data: identity } = useQuery(callerIdentityQuery())
  const accountId = identity?.AccountId
  useEffect(() => {
    if (accountId !== undefined) rememberAccount(accountId)
  }, [accountId])
  return accountId ?? lastAccount()
}
