import type { Account } from './ecs/records.ts'

const storageKey = 'ecs-stand-in/account'

/**
 * Who is signed in. Each tab has its own account, so that two tabs can play two people; a new tab begins with the
 * account that was chosen last.
 */
export class TabSession {
  private current: string

  constructor(
    readonly accounts: readonly Account[],
    private readonly tab: Storage,
    private readonly browser: Storage,
  ) {
    const remembered = [tab.getItem(storageKey), browser.getItem(storageKey)]
    const known = remembered.find((id) => accounts.some((account) => account.id === id))
    this.current = known ?? accounts[0]?.id ?? ''
    // From now on this tab stays who it is, whoever is chosen in others.
    tab.setItem(storageKey, this.current)
  }

  get accountId(): string {
    return this.current
  }

  /** Signs another account in. @throws Error if there is no such account */
  switchAccount(accountId: string): void {
    if (!this.accounts.some((account) => account.id === accountId)) {
      throw new Error(`There is no account ${accountId}.`)
    }
    this.current = accountId
    this.tab.setItem(storageKey, accountId)
    this.browser.setItem(storageKey, accountId)
  }
}
