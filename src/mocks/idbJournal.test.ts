import 'fake-indexeddb/auto'
import { expect, it, describe } from 'vitest'
import { EcsStandIn } from './ecs/standIn.ts'
import { idbJournal } from './idbJournal.ts'

const epoch = Date.parse('2026-11-24T08:00:00Z')
const regionId = 'cn-hangzhou'
let databases = 0

/** A database of its own for each test; opening it again is what a reload or another tab does. */
function freshDatabase() {
  databases += 1
  const start = { scenario: 'default', seed: databases, epoch }
  // The scenario names the database, so a private one needs a private factory.
  indexedDB = new IDBFactory()
  return { open: () => idbJournal(start) }
}

async function tabOn(database: ReturnType<typeof freshDatabase>, clock = () => epoch + 60_000) {
  const journal = await database.open()
  const standIn = new EcsStandIn({ journal, clock })
  const accounts = await standIn.accounts()
  const owner = accounts[0]?.id ?? ''
  async function call(action: string, params: Record<string, string>) {
    const query = new URLSearchParams({ Action: action, Version: '2014-05-26', ...params })
    const response = await standIn.respond(new Request(`http://console/?${query}`), {
      unsignedCaller: owner,
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  return { journal, standIn, accounts, call }
}

type Tab = Awaited<ReturnType<typeof tabOn>>

async function firstImage(tab: Tab): Promise<string> {
  const { body } = await tab.call('DescribeImages', {
    RegionId: regionId,
    ImageOwnerAlias: 'self',
    PageSize: '1',
  })
  const { Images } = body as unknown as { Images: { Image: { ImageId: string }[] } }
  return Images.Image[0]?.ImageId ?? ''
}

async function sharedWith(tab: Tab, imageId: string): Promise<string[]> {
  const { body } = await tab.call('DescribeImageSharePermission', {
    RegionId: regionId,
    ImageId: imageId,
    PageSize: '100',
  })
  const { Accounts } = body as unknown as { Accounts: { Account: { AliyunId: string }[] } }
  return Accounts.Account.map((account) => account.AliyunId)
}

const share = (tab: Tab, imageId: string, accountId: string) =>
  tab.call('ModifyImageSharePermission', {
    RegionId: regionId,
    ImageId: imageId,
    'AddAccount.1': accountId,
  })

describe('a journal in IndexedDB', () => {
  it('brings an accepted write back after a reload', async () => {
    const database = freshDatabase()
    const tab = await tabOn(database)
    const imageId = await firstImage(tab)
    const accountId = tab.accounts[1]?.id ?? ''
    expect(await sharedWith(tab, imageId)).toEqual([])
    expect((await share(tab, imageId, accountId)).status).toBe(200)
    const reloaded = await tabOn(database)
    expect(await sharedWith(reloaded, imageId)).toEqual([accountId])
  })

  it('keeps the epoch of the first visit', async () => {
    const database = freshDatabase()
    const tab = await tabOn(database)
    const origin = await tab.journal.read(
      () => ({ generation: -1, length: 0 }),
      (turn) => turn.origin,
    )
    expect(origin).toEqual({ scenario: 'default', seed: databases, epoch, generation: 0 })
  })

  it('shows every tab what another one wrote, at its next request', async () => {
    const database = freshDatabase()
    const [left, right] = [await tabOn(database), await tabOn(database)]
    const imageId = await firstImage(left)
    const [, second, third] = left.accounts
    await share(left, imageId, second?.id ?? '')
    expect(await sharedWith(right, imageId)).toEqual([second?.id])
    await share(right, imageId, third?.id ?? '')
    expect(await sharedWith(left, imageId)).toEqual([second?.id, third?.id])
  })

  it('loses nothing when several tabs write at the same time', async () => {
    const database = freshDatabase()
    const tabs = [await tabOn(database), await tabOn(database), await tabOn(database)]
    const [first] = tabs
    if (!first) throw new Error('There is no tab.')
    const imageId = await firstImage(first)
    const grantees = first.accounts.slice(1, 31).map((account) => account.id)
    const answers = await Promise.all(
      grantees.map((id, index) => share(tabs[index % tabs.length] ?? first, imageId, id)),
    )
    expect(answers.map(({ status }) => status)).toEqual(grantees.map(() => 200))
    for (const tab of [...tabs, await tabOn(database)]) {
      expect((await sharedWith(tab, imageId)).toSorted()).toEqual(grantees.toSorted())
    }
  })

  it('forgets all writes at a reset, for every tab', async () => {
    const database = freshDatabase()
    const [left, right] = [await tabOn(database), await tabOn(database)]
    const imageId = await firstImage(left)
    await share(left, imageId, left.accounts[1]?.id ?? '')
    expect(await sharedWith(right, imageId)).toHaveLength(1)
    await left.standIn.reset()
    expect(await sharedWith(right, imageId)).toEqual([])
    expect(await sharedWith(left, imageId)).toEqual([])
    await share(right, imageId, left.accounts[2]?.id ?? '')
    expect(await sharedWith(left, imageId)).toEqual([left.accounts[2]?.id])
  })

  it('tells other tabs, and not the own one, that something changed', async () => {
    const database = freshDatabase()
    const [left, right] = [await tabOn(database), await tabOn(database)]
    const imageId = await firstImage(left)
    let ownTold = false
    left.journal.onForeignChange(() => (ownTold = true))
    const told = new Promise<void>((resolve) => right.journal.onForeignChange(resolve))
    await share(left, imageId, left.accounts[1]?.id ?? '')
    await told
    expect(ownTold).toBe(false)
  })
})
