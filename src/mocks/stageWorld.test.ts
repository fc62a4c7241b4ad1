import { beforeEach, expect, it } from 'vitest'
import { memoryStorage } from './memoryStorage.ts'
import { chooseWorld, storedName } from './stageWorld.ts'
import { packWorld, type LinkedWorld } from './worldLink.ts'

const origin = { scenario: 'quota', seed: 4, epoch: Date.UTC(2026, 10, 24) }
const linked: LinkedWorld = { origin, writes: [], now: origin.epoch + 1_000, clock: 'runs' }
let storage: Storage

/** What a tab makes of an address, with what it remembers. */
const open = (address = '', played: readonly string[] = []) =>
  chooseWorld(new URLSearchParams(address), storage, new Set(played))

beforeEach(() => {
  storage = memoryStorage()
})

it('is what the address names, and the tab keeps it', async () => {
  expect((await open()).world).toEqual({ scenario: 'default', seed: 1 })
  expect((await open('scenario=quota&seed=7')).world).toEqual({ scenario: 'quota', seed: 7 })
  expect((await open()).world).toEqual({ scenario: 'quota', seed: 7 })
  expect((await open('scenario=empty')).world).toEqual({ scenario: 'empty', seed: 7 })
  expect((await open('seed=')).world).toEqual({ scenario: 'empty', seed: 1 })
})

it('stays as it is where the address names nothing that there is, which is told', async () => {
  await open('scenario=quota')
  for (const address of ['scenario=nothing', 'seed=-1', 'seed=1e3', 'world=nonsense']) {
    const { world, problems } = await open(address)
    expect(world).toEqual({ scenario: 'quota', seed: 1 })
    expect(problems).toHaveLength(1)
  }
})

it('begins as the link says, once: a reload goes on with what was done since', async () => {
  const address = `world=${await packWorld(linked)}`
  const first = await open(address)
  expect(first.world).toMatchObject({ scenario: 'quota', seed: 4 })
  expect(first.start).toEqual(linked)
  const again = await open(address)
  expect(again.world).toEqual(first.world)
  expect(again.start).toBeUndefined()

  const left = await open('scenario=default')
  expect(left.world.link).toBeUndefined()
  expect(left.hasLeftLink).toBe(true)
  expect((await open(address)).start).toEqual(linked)
})

it('of a link is another one while a tab plays it already', async () => {
  const address = `world=${await packWorld(linked)}`
  const name = storedName((await open(address)).world)
  storage = memoryStorage()
  const other = await open(address, [name])
  expect(storedName(other.world)).not.toBe(name)
  expect(other.start).toEqual(linked)
})

it('is stored under a name of its own for each scenario, beginning and seed', () => {
  const names = [
    storedName({ scenario: 'default', seed: 1 }),
    storedName({ scenario: 'default', seed: 2 }),
    storedName({ scenario: 'quota', seed: 1 }),
    storedName({ scenario: 'default', seed: 1 }, origin.epoch),
    storedName({ scenario: 'default', seed: 1, link: 'abc-1' }),
  ]
  expect(names[0]).toBe('default')
  expect(new Set(names).size).toBe(names.length)
})
