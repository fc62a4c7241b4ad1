import { describe, expect, it } from 'vitest'
import { memoryJournal, nothingKnown, type AcceptedWrite, type Position } from './journal.ts'

const start = { scenario: 'default', seed: 7, epoch: 1_000 }

const writeOf = (number: number): AcceptedWrite => ({
  action: 'ModifyImageSharePermission',
  params: { ImageId: `m-${number}` },
  caller: '1',
  at: number,
})

/** Everything that a journal remembers. */
const contents = (journal: ReturnType<typeof memoryJournal>) =>
  journal.read(
    () => nothingKnown,
    (turn) => turn,
  )

const add = (journal: ReturnType<typeof memoryJournal>, number: number) =>
  journal.write(
    () => nothingKnown,
    () => ({ value: number, write: writeOf(number) }),
  )

describe('memoryJournal', () => {
  it('begins with its origin and nothing else', async () => {
    expect(await contents(memoryJournal(start))).toEqual({
      origin: { ...start, generation: 0 },
      missed: [],
    })
  })

  it('keeps the writes that are decided on, in their order, and hands the values out', async () => {
    const journal = memoryJournal(start)
    expect(await Promise.all([3, 1, 2].map((number) => add(journal, number)))).toEqual([3, 1, 2])
    expect((await contents(journal)).missed).toEqual([3, 1, 2].map(writeOf))
  })

  it('stores nothing if nothing is decided, or if deciding fails', async () => {
    const journal = memoryJournal(start)
    const known = () => nothingKnown
    expect(await journal.write(known, () => ({ value: 'refused' }))).toBe('refused')
    const failing = journal.write(known, () => {
      throw new Error('no idea')
    })
    await expect(failing).rejects.toThrow('no idea')
    await expect(
      journal.read(known, () => {
        throw new Error('no idea either')
      }),
    ).rejects.toThrow('no idea either')
    expect((await contents(journal)).missed).toEqual([])
  })

  it('tells only what has been missed since a position of this generation', async () => {
    const journal = memoryJournal(start)
    for (const number of [1, 2, 3]) await add(journal, number)
    const missedSince = (position: Position) =>
      journal.read(
        () => position,
        ({ missed }) => missed.map((write) => write.at),
      )
    expect(await missedSince({ generation: 0, length: 0 })).toEqual([1, 2, 3])
    expect(await missedSince({ generation: 0, length: 2 })).toEqual([3])
    expect(await missedSince({ generation: 0, length: 3 })).toEqual([])
    expect(await missedSince({ generation: 5, length: 2 })).toEqual([1, 2, 3])
  })

  it('asks for the position when the turn comes, so that turns in a row see each other', async () => {
    const journal = memoryJournal(start)
    const position = { generation: 0, length: 0 }
    const take = (number: number) =>
      journal.write(
        () => position,
        ({ missed }) => {
          position.length += missed.length + 1
          return { value: missed.length, write: writeOf(number) }
        },
      )
    expect(await Promise.all([take(1), take(2), take(3)])).toEqual([0, 0, 0])
  })

  it('gives no part in its memory away: what a turn got stays as it was', async () => {
    const journal = memoryJournal(start)
    await add(journal, 1)
    const before = await contents(journal)
    await add(journal, 2)
    await journal.reset(9)
    expect(before).toEqual({ origin: { ...start, generation: 0 }, missed: [writeOf(1)] })
  })

  it('forgets everything at a reset, which begins a new generation', async () => {
    const journal = memoryJournal(start)
    await add(journal, 1)
    await journal.reset(2_000)
    expect(await contents(journal)).toEqual({
      origin: { ...start, epoch: 2_000, generation: 1 },
      missed: [],
    })
    await add(journal, 2)
    await journal.reset(3_000)
    expect((await contents(journal)).origin).toEqual({ ...start, epoch: 3_000, generation: 2 })
  })
})
