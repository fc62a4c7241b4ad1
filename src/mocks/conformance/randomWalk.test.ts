import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { SharingModel } from './sharingModel.ts'
import { randomNumbers } from './walk/randomNumbers.ts'
import { epoch, openTab, type Tab } from './walk/tabs.ts'

const regionId = 'cn-hangzhou'
const steps = 2_400

/** A tab with a clock of its own, which goes on by a second with each request. */
function openTicking(shouldFail: () => boolean): Promise<Tab> {
  let now = epoch
  return openTab({ shouldFail, clock: () => (now += 1_000) })
}

async function listShares(tab: Tab, owner: string, image: string): Promise<string[]> {
  const answer = await tab.call(owner, 'DescribeImageSharePermission', {
    RegionId: regionId,
    ImageId: image,
    PageSize: '100',
  })
  return (answer.Accounts?.Account ?? []).map(({ AliyunId }) => AliyunId)
}

async function listReceived(tab: Tab, account: string): Promise<string[]> {
  const answer = await tab.call(account, 'DescribeImages', {
    RegionId: regionId,
    ImageOwnerAlias: 'others',
    PageSize: '100',
  })
  return (answer.Images?.Image ?? []).map(({ ImageId }) => ImageId)
}

it(`agrees with a plain model of the rules after each of ${steps} steps, and loses nothing`, async () => {
  const random = randomNumbers(20_261_124)
  // The stand-in reports each disk failure; here they are wanted.
  const reported = console.error
  console.error = () => undefined
  let diskFails = false
  const openFlaky = () => openTicking(() => diskFails)
  const tabs = [await openFlaky(), await openFlaky()]
  const first = random.pick(tabs)
  const accounts = first.accounts
  const players = accounts.slice(0, 3)

  // A few shareable images of each player, as the stand-in lists them.
  const owners = new Map<string, string>()
  const start = new Map<string, string[]>()
  for (const owner of players) {
    const { Images } = await first.call(owner, 'DescribeImages', {
      RegionId: regionId,
      ImageOwnerAlias: 'self',
      PageSize: '100',
    })
    const shareable = (Images?.Image ?? []).filter((image) => !image.IsPublic).slice(0, 4)
    for (const { ImageId } of shareable) {
      owners.set(ImageId, owner)
      start.set(ImageId, await listShares(first, owner, ImageId))
    }
  }
  const images = [...owners.keys()]
  const elsewhere = new Map<string, number>()
  for (const account of accounts) {
    const received = await listReceived(first, account)
    elsewhere.set(account, received.filter((image) => !owners.has(image)).length)
  }
  const model = new SharingModel(owners, new Set(accounts), start, elsewhere)

  const outcomes = new Map<string, number>()
  for (let step = 0; step < steps; step++) {
    if (random.chance(0.03)) tabs[random.below(tabs.length)] = await openFlaky()
    const tab = random.pick(tabs)
    const image = random.pick(images)
    const owner = owners.get(image) ?? ''
    const caller = random.chance(0.9) ? owner : random.pick(players)
    const someone = () =>
      random.chance(0.02) ? '1234567890' : random.chance(0.03) ? caller : random.pick(accounts)
    const some = (most: number) => Array.from({ length: random.below(most + 1) }, someone)
    const add = random.chance(0.65) ? some(random.chance(0.3) ? 12 : 3) : []
    const remove = random.chance(0.3)
      ? random.chance(0.15)
        ? model.sharedWith(image).slice(0, 10)
        : some(3)
      : []
    const dryRun = random.chance(0.04)
    diskFails = random.chance(0.05)

    const before = [...model.sharedWith(image)]
    const params = {
      RegionId: regionId,
      ImageId: image,
      AddAccount: add,
      RemoveAccount: remove,
      ...(dryRun ? { DryRun: 'true' } : {}),
    }
    const answer = await tab.call(caller, 'ModifyImageSharePermission', params)
    const lost = answer.Code === 'InternalError'
    expect(lost && !diskFails, `step ${step}`).toBe(false)
    diskFails = false
    if (!lost) {
      const expected = model.modify(caller, image, [...add], [...remove], dryRun)
      expect(answer.Code ?? 'OK', `step ${step}`).toBe(expected)
    }
    outcomes.set(answer.Code ?? 'OK', (outcomes.get(answer.Code ?? 'OK') ?? 0) + 1)

    // Any tab tells the same, the one that wrote and the others.
    const reader = random.pick(tabs)
    expect(await listShares(reader, owner, image), `step ${step}`).toEqual(model.sharedWith(image))
    const touched = random.pick([...before, ...model.sharedWith(image), ...players])
    const received = (await listReceived(reader, touched)).filter((id) => owners.has(id))
    expect(received.toSorted(), `step ${step}`).toEqual(model.received(touched).toSorted())
  }
  console.error = reported

  const reloaded = await openFlaky()
  for (const [image, owner] of owners) {
    expect(await listShares(reloaded, owner, image)).toEqual(model.sharedWith(image))
  }
  // The walk has been everywhere worth going.
  expect([...outcomes.keys()].toSorted()).toEqual([
    'DryRunOperation',
    'InternalError',
    'InvalidAccount.Forbbiden',
    'InvalidAccount.NotFound',
    'InvalidImageId.NotFound',
    'OK',
    'QuotaExceed.ShareImageUser',
  ])
}, 120_000)
