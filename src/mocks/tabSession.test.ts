import { describe, expect, it } from 'vitest'
import { dawn, omar } from './ecs/scenarios/accounts.ts'
import { memoryStorage } from './memoryStorage.ts'
import { TabSession } from './tabSession.ts'

describe('who is signed in', () => {
  it('is the first account, until another one is chosen, in this tab and in new ones', () => {
    const [tab, browser] = [memoryStorage(), memoryStorage()]
    const session = new TabSession('default', [dawn, omar], tab, browser)
    expect(session.accountId).toBe(dawn.id)
    session.switchAccount(omar.id)
    expect(new TabSession('default', [dawn, omar], tab, browser).accountId).toBe(omar.id)
    expect(new TabSession('default', [dawn, omar], memoryStorage(), browser).accountId).toBe(
      omar.id,
    )
  })

  it('is remembered for each scenario alone: another one begins with its own first account', () => {
    const [tab, browser] = [memoryStorage(), memoryStorage()]
    new TabSession('default', [dawn, omar], tab, browser).switchAccount(dawn.id)
    const session = new TabSession('withdrawn', [omar, dawn], tab, browser)
    expect(session.accountId).toBe(omar.id)
    expect(new TabSession('default', [dawn, omar], tab, browser).accountId).toBe(dawn.id)
  })

  it('is whom the address names; somebody unknown is said, and nothing changes', () => {
    const [tab, browser] = [memoryStorage(), memoryStorage()]
    const named = (account: string) =>
      new TabSession('default', [dawn, omar], tab, browser, new URLSearchParams({ account }))
    expect(named(omar.id).accountId).toBe(omar.id)
    const unknown = named('123')
    expect(unknown.accountId).toBe(omar.id)
    expect(unknown.problem).toEqual({ kind: 'unknownAccount', value: '123' })
  })
})
