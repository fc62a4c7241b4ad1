import { beforeEach, expect, it } from 'vitest'
import { memoryJournal } from './ecs/journal.ts'
import { dawn, omar } from './ecs/scenarios/accounts.ts'
import { EcsStandIn } from './ecs/standIn.ts'
import { readWorld, writeWorld } from './worldFile.ts'

const origin = { scenario: 'default', seed: 1, epoch: Date.parse('2026-11-24T08:00:00Z') }
const regionId = 'cn-hangzhou'
let file: string

/** A tab in a world of its own. */
function openTab() {
  const journal = memoryJournal(origin)
  const standIn = new EcsStandIn({ journal, clock: () => origin.epoch + 60_000 })
  const call = async (action: string, params: Record<string, string> = {}) => {
    const query = new URLSearchParams({ Action: action, Version: '2014-05-26', RegionId: regionId })
    for (const [name, value] of Object.entries(params)) query.set(name, value)
    const request = new Request(`http://console/?${query}`)
    return (await standIn.respond(request, { unsignedCaller: dawn.id })).text()
  }
  return { journal, standIn, call }
}

async function shareSomething(tab: ReturnType<typeof openTab>) {
  const [, imageId = ''] =
    /"ImageId":"(m-[a-z0-9]+)"/.exec(await tab.call('DescribeImages', { ImageName: 'redis' })) ?? []
  await tab.call('ModifyImageSharePermission', { ImageId: imageId, 'AddAccount.1': omar.id })
}

beforeEach(async () => {
  const tab = openTab()
  await shareSomething(tab)
  const { played } = await tab.standIn.story()
  file = writeWorld({ origin, writes: played.map(({ write }) => write) })
})

it('says why something can’t be played', () => {
  const changed = (change: object) => JSON.stringify({ ...(JSON.parse(file) as object), ...change })
  expect(readWorld('no JSON at all')).toBe('notWorld')
  expect(readWorld(file.slice(0, -20))).toBe('notWorld')
  expect(readWorld('{}')).toBe('notWorld')
  expect(readWorld(changed({ epoch: 'yesterday' }))).toBe('notWorld')
  expect(readWorld(changed({ version: 2 }))).toBe('newer')
  expect(readWorld(changed({ scenario: 'of-tomorrow' }))).toBe('unknownScenario')
  const write = { action: 'DeleteImage', params: {}, caller: dawn.id, at: origin.epoch }
  expect(readWorld(changed({ writes: [write] }))).toBe('broken')
  expect(readWorld(changed({ writes: [{ ...write, action: 'FlyToTheMoon' }] }))).toBe('broken')
})
