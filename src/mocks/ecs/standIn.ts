import { authenticate, NonceMemory } from './authenticate.ts'
import { EcsApiError, refusal } from './errors.ts'
import { fail, preflight, readCall, route, succeed } from './gateway.ts'
import { handle, isWrite, type EcsRequest } from './handle.ts'
import { requestIdOf } from './ids.ts'
import {
  nothingKnown,
  type AcceptedWrite,
  type Decision,
  type Journal,
  type Position,
  type Turn,
} from './journal.ts'
import { buildWorld } from './scenarios/scenarios.ts'
import type { Account } from './records.ts'
import type { World } from './world.ts'

export interface StandInOptions {
  readonly journal: Journal
  /** The time in milliseconds; the computer's unless told. */
  readonly clock?: () => number
}

export interface RespondOptions {
  /** The account that unsigned requests act as; without one they are refused. */
  readonly unsignedCaller?: string | undefined
}

type Outcome = { readonly response: object } | { readonly error: unknown }

/**
 * A whole stand-in of ECS and STS: takes HTTP requests, answers as the services do, and keeps what was accepted in a
 * journal before it answers.
 */
export class EcsStandIn {
  private readonly journal: Journal
  private readonly clock: () => number
  private readonly nonces = new NonceMemory()
  private world: World | undefined
  private known: Position = nothingKnown
  private answered = 0

  constructor({ journal, clock = Date.now }: StandInOptions) {
    this.journal = journal
    this.clock = clock
  }

  /** The accounts of the world, in the scenario's order: the first is the one that is signed in at the start. */
  async accounts(): Promise<readonly Account[]> {
    // No request makes or removes accounts, so that a world once built can tell.
    const world = this.world ?? (await this.take((turn) => this.catchUp(turn)))
    return [...world.accounts.values()]
  }

  /** Where the world began, and every accepted write since, the oldest first. */
  async history(): Promise<Turn> {
    return this.journal.read(
      () => nothingKnown,
      (turn) => turn,
    )
  }

  /** Brings the scenario back as it was, beginning now. */
  async reset(): Promise<void> {
    await this.journal.reset(this.clock())
  }

  /** Answers one HTTP request of either style, signed or not. It never throws. */
  async respond(request: Request, { unsignedCaller }: RespondOptions = {}): Promise<Response> {
    if (request.method === 'OPTIONS') return preflight()
    const call = await readCall(request)
    const now = this.clock()
    try {
      const accounts = await this.accounts()
      const signer = await authenticate(call, {
        findAccount: (key) => accounts.find((account) => account.accessKeyId === key),
        nonces: this.nonces,
        now,
      })
      const caller = signer?.id ?? unsignedCaller
      if (caller === undefined) throw refusal('MissingAccessKeyId')
      const outcome = await this.run(route(call), caller, now)
      if ('error' in outcome) throw outcome.error
      return succeed(this.nextRequestId(), outcome.response)
    } catch (error) {
      if (!(error instanceof EcsApiError)) console.error('The ECS stand-in failed.', error)
      return fail(this.nextRequestId(), call, error)
    }
  }

  private run(request: EcsRequest, caller: string, now: number): Promise<Outcome> {
    const answer = (turn: Turn) =>
      attempt(() => handle(this.catchUp(turn), request, { caller, now }))
    if (!isWrite(request.action)) return this.take(answer)
    return this.guard(
      this.journal.write(this.position, (turn): Decision<Outcome> => {
        const value = answer(turn)
        if ('error' in value) return { value }
        this.known = { ...this.known, length: this.known.length + 1 }
        return { value, write: toBeKept(request, caller, now) }
      }),
    )
  }

  private readonly position = () => this.known

  private take<Value>(decide: (turn: Turn) => Value): Promise<Value> {
    return this.guard(this.journal.read(this.position, decide))
  }

  /** What could not be stored, or not be thought to its end, must not have happened: then the world is built anew. */
  private async guard<Value>(turn: Promise<Value>): Promise<Value> {
    try {
      return await turn
    } catch (error) {
      this.world = undefined
      this.known = nothingKnown
      throw error
    }
  }

  /** The world with everything in it that others have written meanwhile. */
  private catchUp({ origin, missed }: Turn): World {
    if (!this.world || this.known.generation !== origin.generation) {
      this.world = buildWorld(origin)
      this.known = { generation: origin.generation, length: 0 }
    }
    for (const write of missed) doAgain(this.world, write)
    this.known = { ...this.known, length: this.known.length + missed.length }
    return this.world
  }

  private nextRequestId(): string {
    this.answered += 1
    const { generation, length } = this.known
    return requestIdOf(`${this.world?.seed ?? 0}/${generation}/${length}/${this.answered}`)
  }
}

/** A write as the journal keeps it: without passwords, which nothing in the world depends on. */
function toBeKept({ action, params }: EcsRequest, caller: string, at: number): AcceptedWrite {
  const kept = Object.entries(params).filter(([name]) => name !== 'Password')
  return { action, params: Object.fromEntries(kept), caller, at }
}

/**
 * Does a write of the journal again. One that an earlier version of the stand-in accepted and this one doesn't is left
 * out: a visitor who comes back has lost a change then, not the whole demo.
 */
function doAgain(world: World, write: AcceptedWrite): void {
  try {
    handle(world, write, { caller: write.caller, now: write.at })
  } catch (error) {
    if (!(error instanceof EcsApiError)) throw error
    console.warn('The ECS stand-in leaves out a stored change that it refuses now.', write, error)
  }
}

function attempt(answer: () => object): Outcome {
  try {
    return { response: answer() }
  } catch (error) {
    if (error instanceof EcsApiError) return { error }
    throw error
  }
}
