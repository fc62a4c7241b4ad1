import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb'
import type { AcceptedWrite, Journal, Position, Turn, WorldOrigin } from './ecs/journal.ts'

interface JournalSchema extends DBSchema {
  /** The world's origin, under the key `origin`. */
  origin: { key: 'origin'; value: WorldOrigin }
  /** Accepted writes under their number in this generation, from 1. */
  writes: { key: number; value: AcceptedWrite }
}

const stores = ['origin', 'writes'] as const
type Mode = 'readonly' | 'readwrite'
type JournalTransaction<M extends Mode> = IDBPTransaction<JournalSchema, typeof stores, M>

export interface SharedJournal extends Journal {
  /** Calls `listener` after another tab has written or reset. @returns a function that ends this */
  onForeignChange(listener: () => void): () => void
}

/**
 * A journal in IndexedDB, shared by all tabs of the browser. A turn is one transaction: IndexedDB runs writing
 * transactions one after another, over all tabs, so that none overlooks another's write.
 * @param start what the world begins as if nothing is stored yet
 * @param world names the database: a world of its own for each name
 * @throws if the browser refuses to open a database, as some do in private windows
 */
export async function idbJournal(
  start: Omit<WorldOrigin, 'generation'>,
  world: string = start.scenario,
): Promise<SharedJournal> {
  const name = `ecs-stand-in/${world}`
  const channel = new BroadcastChannel(name)
  let database: IDBPDatabase<JournalSchema> | undefined

  async function open(): Promise<IDBPDatabase<JournalSchema>> {
    database ??= await openDB<JournalSchema>(name, 1, {
      upgrade(created) {
        created.createObjectStore('origin')
        created.createObjectStore('writes')
      },
      // Closed from outside, e.g. because the site's data were cleared: the next turn opens it again.
      terminated: () => (database = undefined),
      blocking: () => {
        database?.close()
        database = undefined
      },
    })
    return database
  }

  let newestGeneration = -1

  async function originOf<M extends Mode>(
    tx: JournalTransaction<M>,
  ): Promise<WorldOrigin | undefined> {
    const origin = await tx.objectStore('origin').get('origin')
    if (origin) newestGeneration = origin.generation
    return origin
  }

  async function turnOf<M extends Mode>(
    tx: JournalTransaction<M>,
    origin: WorldOrigin,
    known: Position,
  ): Promise<Turn> {
    const length = known.generation === origin.generation ? known.length : 0
    return {
      origin,
      missed: await tx.objectStore('writes').getAll(IDBKeyRange.lowerBound(length + 1)),
    }
  }

  /** Stores `start` as the origin if there is none: at the first visit, or after the site's data were cleared. */
  async function ensureOrigin(): Promise<void> {
    const tx = (await open()).transaction(stores, 'readwrite')
    if (!(await originOf(tx))) {
      const origin = { ...start, generation: newestGeneration + 1 }
      await tx.objectStore('origin').put(origin, 'origin')
    }
    await tx.done
  }

  // Reading transactions may overlap, and two that catch up at once would both replay the same writes. So this tab's
  // turns queue up.
  let lastTurn: Promise<unknown> = Promise.resolve()
  function inTurn<Value>(take: () => Promise<Value>): Promise<Value> {
    const turn = lastTurn.then(take, take)
    lastTurn = turn
    return turn
  }

  async function transact<M extends Mode, Value>(
    mode: M,
    work: (tx: JournalTransaction<M>, origin: WorldOrigin) => Promise<Value>,
  ): Promise<Value> {
    const tx = (await open()).transaction(stores, mode, { durability: 'strict' })
    const origin = await originOf(tx)
    if (!origin) {
      await tx.done
      await ensureOrigin()
      return transact(mode, work)
    }
    try {
      const value = await work(tx, origin)
      await tx.done
      return value
    } catch (error) {
      tx.done.catch(() => undefined)
      try {
        tx.abort()
      } catch {
        // Already aborted or over.
      }
      throw error
    }
  }

  await ensureOrigin()

  return {
    read: (known, decide) =>
      inTurn(() =>
        transact('readonly', async (tx, origin) => decide(await turnOf(tx, origin, known()))),
      ),
    write: (known, decide) =>
      inTurn(async () => {
        let wrote = false
        const value = await transact('readwrite', async (tx, origin) => {
          const position = known()
          const turn = await turnOf(tx, origin, position)
          const decision = decide(turn)
          if (decision.write) {
            const seen = position.generation === origin.generation ? position.length : 0
            await tx.objectStore('writes').put(decision.write, seen + turn.missed.length + 1)
            wrote = true
          }
          return decision.value
        })
        if (wrote) channel.postMessage('write')
        return value
      }),
    reset: (epoch) =>
      inTurn(async () => {
        await transact('readwrite', async (tx, origin) => {
          await tx.objectStore('writes').clear()
          const next = { ...origin, epoch, generation: origin.generation + 1 }
          await tx.objectStore('origin').put(next, 'origin')
        })
        channel.postMessage('reset')
      }),
    replace: (next, writes) =>
      inTurn(async () => {
        await transact('readwrite', async (tx, origin) => {
          const store = tx.objectStore('writes')
          await store.clear()
          for (const [index, write] of writes.entries()) await store.put(write, index + 1)
          const replaced = { ...next, generation: origin.generation + 1 }
          await tx.objectStore('origin').put(replaced, 'origin')
        })
        channel.postMessage('reset')
      }),
    onForeignChange(listener) {
      channel.addEventListener('message', listener)
      return () => channel.removeEventListener('message', listener)
    },
  }
}
