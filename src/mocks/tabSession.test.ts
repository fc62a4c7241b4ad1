import { describe, expect, it } from 'vitest'
import { dawn, omar } from './ecs/scenarios/accounts.ts'
import { TabSession } from './tabSession.ts'

/** A storage that holds its items in memory. */
function memoryStorage(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  }
}

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
})
