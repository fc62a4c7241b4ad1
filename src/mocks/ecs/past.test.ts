import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Image } from '../../api/contract.ts'
import { memoryJournal, type Journal } from './journal.ts'
import { dawn, omar } from './scenarios/accounts.ts'
import { EcsStandIn } from './standIn.ts'

const origin = { scenario: 'default', seed: 1, epoch: Date.UTC(2026, 10, 24, 8) }
const region = 'cn-hangzhou'

let journal: Journal
let now: number
const mayActInPast = vi.fn(async () => true)
let standIn: EcsStandIn
let imageIds: string[]

async function ask(action: string, params: Record<string, string> = {}, from = standIn) {
  const query = { Action: action, Version: '2014-05-26', RegionId: region, ...params }
  const request = new Request(`http://ecs.test/?${new URLSearchParams(query)}`)
  const response = await from.respond(request, { unsignedCaller: dawn.id })
  const text = await response.text()
  return { text, body: JSON.parse(text) as { Code?: string; Images: { Image: Image[] } } }
}

const share = (imageId: string, change = 'AddAccount.1') =>
  ask('ModifyImageSharePermission', { ImageId: imageId, [change]: omar.id })

/** What the account sees, without the requests' own IDs. */
async function seen(from = standIn): Promise<string[]> {
  const images = await ask('DescribeImages', { PageSize: '50', Status: 'ALL' }, from)
  const instances = await ask('DescribeInstances', { PageSize: '50' }, from)
  return [images, instances].map(({ text }) => text.replace(/"RequestId":"[^"]*"/, ''))
}

beforeEach(async () => {
  now = origin.epoch
  journal = memoryJournal(origin)
  mayActInPast.mockReset().mockResolvedValue(true)
  standIn = new EcsStandIn({ journal, clock: () => now, mayActInPast })
  const { body } = await ask('DescribeImages', { ImageOwnerAlias: 'self', PageSize: '100' })
  imageIds = body.Images.Image.filter(({ IsSelfShared }) => IsSelfShared === 'False').map(
    ({ ImageId }) => ImageId,
  )
})

describe('the past', () => {
  it('is the world as it was after each change, at the time of that change', async () => {
    const moments = [await seen()]
    for (const [index, imageId] of imageIds.slice(0, 6).entries()) {
      now += 45_000
      if (index % 3 === 2) await ask('DeleteImage', { ImageId: imageId, Force: 'true' })
      else await share(imageId)
      moments.push(await seen())
    }
    now += 3_600_000
    const present = await seen()
    for (const at of [3, 2, 5, 0, 1, 4, 6, 2, 6]) {
      await standIn.lookAt(at)
      expect(await seen(), `after ${at} changes`).toEqual(at === 6 ? present : moments[at])
      expect(standIn.past?.position.length).toBe(at === 6 ? undefined : at)
    }
  })

  it('goes on only after a question, and forgets what was done later', async () => {
    const [first = '', second = '', third = ''] = imageIds
    await share(first)
    const after = await seen()
    await share(second)
    await standIn.lookAt(1)

    mayActInPast.mockResolvedValueOnce(false)
    expect((await share(third)).body.Code).toBe('DemoShowsThePast')
    expect(await seen()).toEqual(after)
    expect((await standIn.story()).played).toHaveLength(2)

    expect((await share(third)).body.Code).toBeUndefined()
    expect(mayActInPast).toHaveBeenCalledTimes(2)
    expect(standIn.past).toBeUndefined()
    const { played } = await standIn.story()
    expect(played.map(({ write }) => write.params['ImageId'])).toEqual([first, third])
    expect(await seen(new EcsStandIn({ journal, clock: () => now }))).toEqual(await seen())
  })

  it('refuses without a question what it would refuse anyway', async () => {
    await share(imageIds[0] ?? '')
    await share(imageIds[1] ?? '')
    await standIn.lookAt(1)
    const before = await seen()
    expect((await share('m-unknown')).body.Code).toBe('InvalidImageId.NotFound')
    const dryRun = { ImageId: imageIds[1] ?? '', 'AddAccount.1': omar.id, DryRun: 'true' }
    expect((await ask('ModifyImageSharePermission', dryRun)).body.Code).toBe('DryRunOperation')
    expect(mayActInPast).not.toHaveBeenCalled()
    expect(await seen()).toEqual(before)
  })

  it('asks several calls at once, and then does them all', async () => {
    const [first = '', second = '', third = ''] = imageIds
    await share(first)
    await share(second)
    await standIn.lookAt(0)
    const answers = await Promise.all([share(third), share(second)])
    expect(answers.map(({ body }) => body.Code)).toEqual([undefined, undefined])
    const { origin: begun, played } = await standIn.story()
    expect(begun.generation).toBe(1)
    expect(played.map(({ write }) => write.params['ImageId']).toSorted()).toEqual(
      [third, second].toSorted(),
    )
  })

  it('is left when another tab brings another story', async () => {
    const other = new EcsStandIn({ journal, clock: () => now })
    const looked = vi.fn()
    standIn.onLook(looked)
    await share(imageIds[0] ?? '')
    await standIn.lookAt(0)
    await other.reset()
    expect(await seen()).toEqual(await seen(other))
    expect(standIn.past).toBeUndefined()
    expect(looked).toHaveBeenCalledTimes(2)
  })

  it('of another story is not shown', async () => {
    await share(imageIds[0] ?? '')
    await standIn.lookAt(0, 7)
    expect(standIn.past).toBeUndefined()
    await standIn.lookAt(0, 0)
    expect(standIn.past).toBeDefined()
  })
})
