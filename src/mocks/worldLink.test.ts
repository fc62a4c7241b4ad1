import { expect, it } from 'vitest'
import { memoryJournal, type Journal } from './ecs/journal.ts'
import { scenarios } from './ecs/scenarios/scenarios.ts'
import { EcsStandIn } from './ecs/standIn.ts'
import { readWorld, writeWorld, type SavedWorld } from './worldFile.ts'
import { packWorld, unpackWorld } from './worldLink.ts'

const epoch = Date.UTC(2026, 10, 24, 8)
const now = epoch + 90_000
const regions = ['cn-hangzhou', 'cn-beijing']

/** The answers to the same requests of every account, to the byte. */
async function answersOf(journal: Journal): Promise<string[]> {
  const standIn = new EcsStandIn({ journal, clock: () => now })
  const answers: string[] = []
  for (const { id } of await standIn.accounts()) {
    for (const RegionId of regions) {
      for (const Action of ['DescribeImages', 'DescribeInstances', 'DescribeDisks']) {
        const query = { Action, Version: '2014-05-26', RegionId, PageSize: '100' }
        const request = new Request(`http://ecs.test/?${new URLSearchParams(query)}`)
        answers.push(await (await standIn.respond(request, { unsignedCaller: id })).text())
      }
    }
  }
  return answers
}

/** A world in which the first account has copied an image, deleted others, and shared one. */
async function playedWorld(scenario: string): Promise<{ journal: Journal; world: SavedWorld }> {
  const origin = { scenario, seed: 5, epoch }
  const journal = memoryJournal(origin)
  const standIn = new EcsStandIn({ journal, clock: () => epoch + 30_000 })
  const [owner, other] = await standIn.accounts()
  const ask = async (Action: string, params: Record<string, string>) => {
    const query = { Action, Version: '2014-05-26', RegionId: 'cn-hangzhou', ...params }
    const request = new Request(`http://ecs.test/?${new URLSearchParams(query)}`)
    return (await standIn.respond(request, { unsignedCaller: owner?.id })).json() as Promise<{
      Images?: { Image: { ImageId: string }[] }
    }>
  }
  const own = await ask('DescribeImages', { ImageOwnerAlias: 'self', PageSize: '10' })
  for (const { ImageId } of own.Images?.Image ?? []) {
    await ask('CopyImage', { ImageId, DestinationRegionId: 'cn-beijing' })
    await ask('ModifyImageSharePermission', { ImageId, 'AddAccount.1': other?.id ?? '' })
    await ask('DeleteImage', { ImageId, Force: 'true' })
  }
  const writes = (await standIn.story()).played.map(({ write }) => write)
  return { journal, world: { origin, writes } }
}

/** A world of its own that was brought back in the place of another one. */
async function broughtBack(world: SavedWorld): Promise<Journal> {
  const journal = memoryJournal({ scenario: 'default', seed: 1, epoch: 0 })
  await journal.replace(world.origin, world.writes)
  return journal
}

const names = scenarios.map(({ name }) => name).filter((name) => name !== 'large')

it.each(names)('%s: from its file and its link it answers the same to the byte', async (name) => {
  const { journal, world } = await playedWorld(name)
  const answers = await answersOf(journal)

  const file = readWorld(writeWorld(world))
  if (typeof file === 'string') throw new Error(file)
  expect(await answersOf(await broughtBack(file))).toEqual(answers)

  const link = await unpackWorld(await packWorld({ ...world, now, clock: 'stands' }))
  if (!link) throw new Error('The link can’t be read.')
  expect(link).toMatchObject({ now, clock: 'stands' })
  expect(await answersOf(await broughtBack(link))).toEqual(answers)
})

it('is told from a packed world that is cut off, or something else', async () => {
  const { world } = await playedWorld('two-accounts')
  const packed = await packWorld({ ...world, now, clock: 'runs' })
  expect(packed).toMatch(/^[\w-]+$/)
  for (const broken of ['', 'x', 'no world', packed.slice(0, -9), `A${packed}`, packed.slice(5)]) {
    expect(await unpackWorld(broken), broken).toBeUndefined()
  }
})
