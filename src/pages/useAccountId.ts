import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { callerIdentityQuery } from '../queries/account.ts'

const storageKey = 'ecs-images/account'

/** Who is signed in in this tab, for the time until the service has said so: what is drawn first should be theirs. */
export const expectAccount = (accountId: string): void =>
  sessionStorage.setItem(storageKey, accountId)

/** The account that this tab had last, else the one that this browser had last; empty if there was none. */
const lastAccount = () =>
  sessionStorage.getItem(storageKey) ?? localStorage.getItem(storageKey) ?? ''

/** The ID of the account that is signed in; until the service has said so, of the one that was signed in last. */
export function useAccountId(): string {
  const { data: identity } = useQuery(callerIdentityQuery())
  const accountId = identity?.AccountId
  useEffect(() => {
    if (accountId === undefined) return
    expectAccount(accountId)
    localStorage.setItem(storageKey, accountId)
  }, [accountId])
  return accountId ?? lastAccount()
}
