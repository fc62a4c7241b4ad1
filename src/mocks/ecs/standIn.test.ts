import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { limits, type ActionResponse } from '../../api/contract.ts'
import { flatten, parseAnswer, toQuery } from '../../api/rpc.ts'
import { memoryJournal, nothingKnown, type Journal } from './journal.ts'
import { networkOf } from './network.ts'
import { EcsStandIn } from './standIn.ts'
import { days, minutes } from './time.ts'

const start = { scenario: 'default', seed: 1, epoch: Date.UTC(2026, 10, 24) }
const region = 'cn-hangzhou'

/** A stand-in whose time only goes on when it is told. */
function standInOn(journal: Journal) {
  const time = { now: start.epoch }
  return { standIn: new EcsStandIn({ journal, clock: () => time.now }), time }
}

const cast = await standInOn(memoryJournal(start)).standIn.accounts()
const [owner = '', ...others] = cast.map(({ id }) => id)

async function ask(
  standIn: EcsStandIn,
  action: string,
  params: object,
  unsignedCaller: string | undefined = owner,
) {
  const version = action === 'GetCallerIdentity' ? '2015-04-01' : '2014-05-26'
  const query = toQuery(flatten({ Action: action, Version: version, ...params }))
  const request = new Request(`http://stand-in/?${query}`, { method: 'POST' })
  const response = await standIn.respond(request, { unsignedCaller })
  return { status: response.status, body: parseAnswer(await response.text()) as object }
}

const codeOf = async (answer: ReturnType<typeof ask>) =>
  (await answer).body as { Code?: string; Message?: string }

async function imagesOf(standIn: EcsStandIn, account: string, params: object = {}) {
  const query = { RegionId: region, PageSize: 100, Status: 'ALL', ...params }
  const { body } = await ask(standIn, 'DescribeImages', query, account)
  return (body as ActionResponse<'DescribeImages'>).Images.Image
}

async function sharedWith(standIn: EcsStandIn, imageId: string) {
  const query = { RegionId: region, ImageId: imageId, PageSize: 100 }
  const { body } = await ask(standIn, 'DescribeImageSharePermission', query)
  return (body as ActionResponse<'DescribeImageSharePermission'>).Accounts.Account
}

const modify = (standIn: EcsStandIn, imageId: string, params: object) =>
  ask(standIn, 'ModifyImageSharePermission', { RegionId: region, ImageId: imageId, ...params })

const own = await imagesOf(standInOn(memoryJournal(start)).standIn, owner, {
  ImageOwnerAlias: 'self',
})
const unshared = own.filter(
  (image) =>
    image.IsSelfShared === 'False' &&
    image.Status === 'Available' &&
    !image.IsPublic &&
    !image.DiskDeviceMappings.DiskDeviceMapping.some((disk) => disk.Encrypted),
)
const imageId = unshared[0]?.ImageId ?? ''

/** Everything that all accounts can see, without the request numbers. */
async function everything(standIn: EcsStandIn) {
  const seen: unknown[] = []
  for (const account of [owner, ...others.slice(0, 8)]) {
    seen.push(await imagesOf(standIn, account))
  }
  for (const image of own) seen.push(await sharedWith(standIn, image.ImageId))
  return seen
}

describe('a world', () => {
  it('is the same from the same origin, whoever asks and when', async () => {
    const [left, right] = [standInOn(memoryJournal(start)), standInOn(memoryJournal(start))]
    await ask(left.standIn, 'DescribeRegions', {})
    expect(await everything(left.standIn)).toEqual(await everything(right.standIn))
    expect(await ask(left.standIn, 'DescribeRegions', {})).toMatchObject({ status: 200 })
  })

  it('is built again from its journal, to the second', async () => {
    const journal = memoryJournal(start)
    const { standIn, time } = standInOn(journal)
    await modify(standIn, imageId, { AddAccount: others.slice(0, 10) })
    time.now += 3 * minutes
    await modify(standIn, imageId, { RemoveAccount: others.slice(2, 5), AddAccount: [others[11]] })
    time.now += 2 * days
    const later = standInOn(journal)
    later.time.now = time.now
    expect(await sharedWith(later.standIn, imageId)).toEqual([
      ...[...others.slice(0, 2), ...others.slice(5, 10)].map((id) => ({
        AliyunId: id,
        SharedTime: '2026-11-24T00:00:00Z',
      })),
      { AliyunId: others[11], SharedTime: '2026-11-24T00:03:00Z' },
    ])
    expect(await everything(later.standIn)).toEqual(await everything(standIn))
  })

  it('answers the same to the same requests, after any writes', async () => {
    const change = fc.record({
      image: fc.nat(unshared.length - 1),
      add: fc.array(fc.constantFrom(...others, owner, '12'), { maxLength: 11 }),
      remove: fc.array(fc.constantFrom(...others), { maxLength: 11 }),
      wait: fc.nat(90 * minutes),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
        const journal = memoryJournal(start)
        const { standIn, time } = standInOn(journal)
        for (const { image, add, remove, wait } of changes) {
          time.now += wait
          await modify(standIn, unshared[image]?.ImageId ?? '', {
            AddAccount: add,
            RemoveAccount: remove,
          })
        }
        const replayed = standInOn(journal)
        replayed.time.now = time.now
        expect(await everything(replayed.standIn)).toEqual(await everything(standIn))
      }),
      { numRuns: 15 },
    )
  })

  it('has the sharing rules whatever is tried, as a plain model of them says', async () => {
    const known = new Set([owner, ...others])
    const attempt = fc.record({
      add: fc.array(fc.constantFrom(...others, owner, '12'), { maxLength: 12 }),
      remove: fc.array(fc.constantFrom(...others, '12'), { maxLength: 12 }),
      dryRun: fc.boolean(),
    })
    // Mostly additions, or the limit would never come near.
    const mostlyAdding = fc.record({
      add: fc.subarray(others, { minLength: 8, maxLength: 10 }),
      remove: fc.constant<string[]>([]),
      dryRun: fc.constant(false),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(attempt, { arbitrary: mostlyAdding, weight: 3 }), { maxLength: 25 }),
        async (attempts) => {
          const { standIn } = standInOn(memoryJournal(start))
          let model: string[] = []
          for (const { add, remove, dryRun } of attempts) {
            const { status } = await modify(standIn, imageId, {
              AddAccount: add,
              RemoveAccount: remove,
              DryRun: dryRun,
            })
            const [adding, removing] = [add.slice(0, 10), remove.slice(0, 10)]
            const kept = model.filter((id) => !removing.includes(id))
            const after = [...new Set([...kept, ...adding])]
            const fine =
              [...adding, ...removing].every((id) => known.has(id)) &&
              !adding.includes(owner) &&
              (adding.length === 0 || after.length <= limits.accountsPerImage)
            expect(status === 200).toBe(fine && !dryRun)
            if (fine && !dryRun) model = after
            const shared = (await sharedWith(standIn, imageId)).map((one) => one.AliyunId)
            expect(shared).toEqual(model)
          }
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('what a journal keeps', () => {
  const run = (standIn: EcsStandIn, params: object = {}) =>
    ask(standIn, 'RunInstances', {
      RegionId: region,
      ImageId: imageId,
      InstanceType: 'ecs.g7.large',
      SecurityGroupId: networkOf(owner, region).securityGroupId,
      VSwitchId: networkOf(owner, region).vSwitches[0]?.id,
      ...params,
    })
  const writesOf = (journal: Journal) =>
    journal.read(
      () => nothingKnown,
      ({ missed }) => missed,
    )

  it('is no password: a request with a ClientToken is known without it', async () => {
    const journal = memoryJournal(start)
    const params = { ClientToken: 'token', Password: 'Secret-1234' }
    const first = await run(standInOn(journal).standIn, params)
    expect(first.status).toBe(200)
    expect(JSON.stringify(await writesOf(journal))).not.toContain('Secret')
    expect((await run(standInOn(journal).standIn, params)).body).toMatchObject({
      InstanceIdSets: (first.body as ActionResponse<'RunInstances'>).InstanceIdSets,
    })
  })

  it('and is refused by a later version is left out, not the rest', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const journal = memoryJournal(start)
    await modify(standInOn(journal).standIn, imageId, { AddAccount: [others[0]] })
    await journal.write(
      () => nothingKnown,
      () => ({
        value: undefined,
        write: {
          action: 'StopInstance',
          params: { InstanceId: 'i-from-an-earlier-version' },
          caller: owner,
          at: start.epoch,
        },
      }),
    )
    await modify(standInOn(journal).standIn, imageId, { AddAccount: [others[1]] })
    const shared = await sharedWith(standInOn(journal).standIn, imageId)
    expect(shared.map((one) => one.AliyunId)).toEqual(others.slice(0, 2))
    expect(warn).toHaveBeenCalled()
    warn.mockRestore()
  })
})

describe('several stand-ins on one journal', () => {
  it('see what the others wrote, and what was reset', async () => {
    const journal = memoryJournal(start)
    const [left, right] = [standInOn(journal).standIn, standInOn(journal).standIn]
    const before = await everything(left)
    expect(await everything(right)).toEqual(before)
    await modify(left, imageId, { AddAccount: [others[0]] })
    await modify(right, imageId, { AddAccount: [others[1]] })
    for (const standIn of [left, right]) {
      const shared = await sharedWith(standIn, imageId)
      expect(shared.map((one) => one.AliyunId)).toEqual(others.slice(0, 2))
    }
    await right.reset()
    expect(await everything(left)).toEqual(before)
  })

  it('lose nothing when they write at the same time', async () => {
    const journal = memoryJournal(start)
    const standIns = [1, 2, 3].map(() => standInOn(journal).standIn)
    const accounts = others.slice(0, 45)
    await Promise.all(
      accounts.map((id, index) =>
        modify(standIns[index % 3] ?? standInOn(journal).standIn, imageId, { AddAccount: [id] }),
      ),
    )
    for (const standIn of standIns) {
      const shared = await sharedWith(standIn, imageId)
      expect(shared.map((one) => one.AliyunId).toSorted()).toEqual(accounts.toSorted())
    }
  })

  it('never let one image go to more than fifty accounts, however they hurry', async () => {
    const journal = memoryJournal(start)
    const standIns = [1, 2].map(() => standInOn(journal).standIn)
    const answers = await Promise.all(
      others
        .slice(0, 60)
        .map((id, index) =>
          modify(standIns[index % 2] ?? standInOn(journal).standIn, imageId, { AddAccount: [id] }),
        ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(50)
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(10)
    for (const standIn of standIns) expect(await sharedWith(standIn, imageId)).toHaveLength(50)
  })

  it('keep refused writes, dry runs and reads out of the journal', async () => {
    const journal = memoryJournal(start)
    const { standIn } = standInOn(journal)
    await modify(standIn, imageId, { AddAccount: [owner] })
    await modify(standIn, imageId, { AddAccount: [others[0]], DryRun: true })
    await everything(standIn)
    const stored = await journal.read(
      () => nothingKnown,
      ({ missed }) => missed,
    )
    expect(stored).toEqual([])
    await modify(standIn, imageId, { AddAccount: [others[0]] })
    expect(
      await journal.read(
        () => nothingKnown,
        ({ missed }) => missed,
      ),
    ).toEqual([
      {
        action: 'ModifyImageSharePermission',
        params: { RegionId: region, ImageId: imageId, 'AddAccount.1': others[0] },
        caller: owner,
        at: start.epoch,
      },
    ])
  })
})

describe('a journal that fails', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  /** A journal that takes its turns one after the other, and whose store can be told to refuse. */
  function fragileJournal() {
    const memory = memoryJournal(start)
    const state: { fails: 'never' | 'before' | 'after'; refuses?: string } = { fails: 'never' }
    const full = () => new DOMException('The disk is full.', 'QuotaExceededError')
    let last: Promise<unknown> = Promise.resolve()
    const inTurn = <Value>(take: () => Promise<Value>): Promise<Value> => {
      const turn = last.then(take, take)
      last = turn
      return turn
    }
    const journal: Journal = {
      write: (known, decide) =>
        inTurn(async () => {
          if (state.fails === 'before') throw full()
          return memory.write(known, (turn) => {
            const decision = decide(turn)
            const added = decision.write?.params['AddAccount.1']
            if (state.fails === 'after' || (added && added === state.refuses)) throw full()
            return decision
          })
        }),
      read: (known, decide) =>
        inTurn(async () => {
          if (state.fails === 'before') throw full()
          return memory.read(known, decide)
        }),
      reset: (epoch) => memory.reset(epoch),
      replace: (origin, writes) => memory.replace(origin, writes),
    }
    return { journal, state }
  }

  it('answers an InternalError to a write, which then has not happened', async () => {
    for (const fails of ['before', 'after'] as const) {
      const { journal, state } = fragileJournal()
      const { standIn } = standInOn(journal)
      await modify(standIn, imageId, { AddAccount: [others[0]] })
      const before = await everything(standIn)

      state.fails = fails
      const answer = modify(standIn, imageId, { AddAccount: [others[1]] })
      expect((await answer).status).toBe(500)
      expect(await codeOf(answer)).toEqual({
        RequestId: expect.any(String),
        HostId: `ecs.${region}.aliyuncs.com`,
        Code: 'InternalError',
        Message:
          'The request processing has failed due to some unknown error, exception or failure.',
        Recommend: expect.any(String),
      })

      state.fails = 'never'
      expect(await everything(standIn)).toEqual(before)
      await modify(standIn, imageId, { AddAccount: [others[1]] })
      const shared = (await sharedWith(standIn, imageId)).map((one) => one.AliyunId)
      expect(shared).toEqual(others.slice(0, 2))
      expect(await everything(standInOn(journal).standIn)).toEqual(await everything(standIn))
    }
  })

  it('answers an InternalError to a read, and recovers', async () => {
    const { journal, state } = fragileJournal()
    const { standIn } = standInOn(journal)
    state.fails = 'before'
    const query = { RegionId: region }
    expect((await codeOf(ask(standIn, 'DescribeImages', query))).Code).toBe('InternalError')
    state.fails = 'never'
    expect((await ask(standIn, 'DescribeImages', query)).status).toBe(200)
  })

  it('does not spoil the writes that overlap with a failing one', async () => {
    const { journal, state } = fragileJournal()
    const { standIn } = standInOn(journal)
    const batch = others.slice(0, 9)
    const refused = batch[4] ?? ''
    state.refuses = refused
    const answers = await Promise.all(
      batch.map((id) => modify(standIn, imageId, { AddAccount: [id] })),
    )
    expect(answers.map(({ status }) => status)).toEqual(
      batch.map((id) => (id === refused ? 500 : 200)),
    )
    for (const one of [standIn, standInOn(journal).standIn]) {
      const shared = (await sharedWith(one, imageId)).map(({ AliyunId }) => AliyunId)
      expect(shared).toEqual(batch.filter((id) => id !== refused))
    }
  })

  it('tells no stranger what went wrong inside', async () => {
    const { journal, state } = fragileJournal()
    state.fails = 'before'
    const answer = await ask(standInOn(journal).standIn, 'DescribeRegions', {})
    expect(JSON.stringify(answer)).not.toContain('disk')
    expect(console.error).toHaveBeenCalled()
  })
})

describe('an image in creation', () => {
  it('becomes available when its time has come, and can be shared from then on', async () => {
    const { standIn, time } = standInOn(memoryJournal(start))
    const creating = own.find((image) => image.Status === 'Creating')
    const id = creating?.ImageId ?? ''
    const add = { AddAccount: [others[0]] }
    expect((await codeOf(modify(standIn, id, add))).Code).toBe('IncorrectImageStatus')
    const progress: number[] = []
    for (;;) {
      const [image] = await imagesOf(standIn, owner, { ImageId: id })
      if (image?.Status !== 'Creating') break
      progress.push(Number.parseInt(image.Progress, 10))
      time.now += 5 * minutes
      expect(time.now).toBeLessThan(start.epoch + 1 * days)
    }
    expect(progress.length).toBeGreaterThan(2)
    expect(progress).toEqual(progress.toSorted((left, right) => left - right))
    const [image] = await imagesOf(standIn, owner, { ImageId: id })
    expect(image).toMatchObject({ Status: 'Available', Progress: '100%' })
    expect((await modify(standIn, id, add)).status).toBe(200)
  })
})

it('an account that the world does not know cannot be whom unsigned requests act as', async () => {
  const { standIn } = standInOn(memoryJournal(start))
  const answer = await ask(standIn, 'DescribeRegions', {}, '12')
  expect(answer).toMatchObject({ status: 404, body: { Code: 'InvalidAccessKeyId.NotFound' } })
})
