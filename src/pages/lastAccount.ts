const storageKey = 'ecs-images/account'

/** Who is signed in in this tab, for the time until the service has said so: what is drawn first should be theirs. */
export const expectAccount = (accountId: string): void =>
  sessionStorage.setItem(storageKey, accountId)

/** Who the service has said is signed in: other tabs expect them, too. */
export function rememberAccount(accountId: string): void {
  expectAccount(accountId)
  localStorage.setItem(storageKey, accountId)
}

/** The account that this tab had last, else the one that this browser had last; empty if there was none. */
export const lastAccount = (): string =>
  sessionStorage.getItem(storageKey) ?? localStorage.getItem(storageKey) ?? ''
