import type { AddressProblem } from './addressProblem.ts'
import type { Account } from './ecs/records.ts'

/**
 * Who is signed in. Each tab has its own account, so that two tabs can play two people; a new tab begins with the
 * account that was chosen last. The address can name one (`?account=1362958047716093`). Each scenario has a memory of
 * its own: an account of one may be in another too, where somebody else is meant to be signed in at the start.
 */
export class TabSession {
  /** What was wrong with the address; `undefined` if nothing was. */
  readonly problem: AddressProblem | undefined

  private readonly storageKey: string
  private readonly listeners = new Set<() => void>()
  private current: string

  constructor(
    scenario: string,
    readonly accounts: readonly Account[],
    private readonly tab: Storage,
    private readonly browser: Storage,
    address: URLSearchParams = new URLSearchParams(),
  ) {
    this.storageKey = `ecs-stand-in/account/${scenario}`
    const { storageKey } = this
    const named = address.get('account')
    const remembered = [named, tab.getItem(storageKey), browser.getItem(storageKey)]
    const known = remembered.find((id) => accounts.some((account) => account.id === id))
    this.current = known ?? accounts[0]?.id ?? ''
    if (named !== null && named !== known) {
      this.problem = { kind: 'unknownAccount', value: named }
    }
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
    this.tab.setItem(this.storageKey, accountId)
    this.browser.setItem(this.storageKey, accountId)
    for (const listener of this.listeners) listener()
  }

  /** Calls `listener` after another account was signed in. @returns a function that ends this */
  onSwitch(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
