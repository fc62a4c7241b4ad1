import { performance } from 'node:perf_hooks'
import { memoryJournal, nothingKnown, type AcceptedWrite } from '../../src/mocks/ecs/journal.ts'
import { EcsStandIn } from '../../src/mocks/ecs/standIn.ts'
import { placeOf } from '../../src/mocks/ecs/world.ts'
import { measureImageLists } from './imageLists.ts'

/** A measurement: what was measured, and what it has to stay below where that is promised. */
export interface BenchRow {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'µs' | '×'
  readonly target?: number
}

const epoch = Date.parse('2026-11-24T08:00:00Z')
const regionId = 'cn-hangzhou'

function standInOf(scenario: string) {
  const journal = memoryJournal({ scenario, seed: 1, epoch })
  return { journal, standIn: new EcsStandIn({ journal, clock: () => epoch }) }
}

/** How long the stand-in takes for long lists and long journals; one row a measurement. */
export async function measureStandIn(): Promise<BenchRow[]> {
  const started = performance.now()
  await standInOf('large').standIn.accounts()
  const creation = performance.now() - started
  return [
    { name: 'world of 100,000 images', value: creation, unit: 'ms' },
    { name: 'replay of 10,000 writes', value: await replay(10_000), unit: 'ms' },
    ...measureImageLists(),
  ]
}

/** Time to make a world and do a journal of shares and unshares again, in milliseconds. */
async function replay(length: number): Promise<number> {
  const { journal, standIn } = standInOf('default')
  const { world } = await standIn.story()
  const [caller = '', ...others] = [...world.accounts.keys()]
  const [image] = world.owned.get(placeOf(caller, regionId)) ?? []
  for (let number = 0; number < length; number++) {
    const change = number % 2 === 0 ? 'AddAccount.1' : 'RemoveAccount.1'
    const write: AcceptedWrite = {
      action: 'ModifyImageSharePermission',
      params: { RegionId: regionId, ImageId: image?.id ?? '', [change]: others[4] ?? '' },
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
