import { performance } from 'node:perf_hooks'
import { memoryJournal, nothingKnown, type AcceptedWrite } from '../../src/mocks/ecs/journal.ts'
import { EcsStandIn } from '../../src/mocks/ecs/standIn.ts'

const epoch = Date.parse('2026-11-24T08:00:00Z')
const regionId = 'cn-hangzhou'

function standInOf(scenario: string) {
  const journal = memoryJournal({ scenario, seed: 1, epoch })
  return { journal, standIn: new EcsStandIn({ journal, clock: () => epoch }) }
}

async function ask(standIn: EcsStandIn, caller: string, action: string, params: object) {
  const query = new URLSearchParams({ Action: action, Version: '2014-05-26', ...params })
  const request = new Request(`http://console/?${query}`)
  const response = await standIn.respond(request, { unsignedCaller: caller })
  if (!response.ok) throw new Error(`${action} failed: ${await response.text()}`)
  return (await response.json()) as { Images: { Image: { ImageId: string }[] } }
}

/** The median of `runs` timed calls, in milliseconds, after a few that warm up. */
async function median(runs: number, work: () => Promise<unknown>): Promise<number> {
  for (let count = 0; count < 5; count++) await work()
  const times: number[] = []
  for (let count = 0; count < runs; count++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return times.toSorted((left, right) => left - right)[Math.floor(runs / 2)] ?? Number.NaN
}

interface Measured {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What the value may be at most. */
  readonly target?: number
}

/** How long the stand-in takes for long lists and long journals. */
export async function measureStandIn(): Promise<Measured[]> {
  const { standIn } = standInOf('large')
  const started = performance.now()
  const owner = (await standIn.accounts())[0]?.id ?? ''
  const world = performance.now() - started
  const everyStatus = 'Creating,Waiting,Available,UnAvailable,CreateFailed,Deprecated'
  const page = { RegionId: regionId, ImageOwnerAlias: 'self', Status: everyStatus, PageSize: '10' }
  const first = await median(50, () => ask(standIn, owner, 'DescribeImages', page))
  const searched = await median(50, () =>
    ask(standIn, owner, 'DescribeImages', { ...page, ImageName: '*search*' }),
  )
  return [
    { name: 'world of 100,000 images', value: world, unit: 'ms' },
    {
      name: 'first page of 100,000 images, median of 50',
      value: first,
      unit: 'ms',
      target: 20,
    },
    { name: 'the same, searched by name', value: searched, unit: 'ms' },
    { name: 'replay of 10,000 writes', value: await replay(10_000), unit: 'ms' },
  ]
}

/** Time to make a world and do a journal of shares and unshares again. */
async function replay(length: number): Promise<number> {
  const { journal, standIn } = standInOf('default')
  const accounts = await standIn.accounts()
  const caller = accounts[0]?.id ?? ''
  const grantee = accounts[5]?.id ?? ''
  const { Images } = await ask(standIn, caller, 'DescribeImages', {
    RegionId: regionId,
    ImageOwnerAlias: 'self',
  })
  const imageId = Images.Image[0]?.ImageId ?? ''
  for (let number = 0; number < length; number++) {
    const change = number % 2 === 0 ? 'AddAccount.1' : 'RemoveAccount.1'
    const write: AcceptedWrite = {
      action: 'ModifyImageSharePermission',
      params: { RegionId: regionId, ImageId: imageId, [change]: grantee },
      caller,
      at: epoch + number,
    }
    await journal.write(
      () => nothingKnown,
      () => ({ value: undefined, write }),
    )
  }
  const fresh = new EcsStandIn({ journal, clock: () => epoch })
  const started = performance.now()
  await fresh.accounts()
  return performance.now() - started
}
