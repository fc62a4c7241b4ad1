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
import type { Account } from './records.ts'
import { Replay, type PlayedWrite } from './replay.ts'
import type { World } from './world.ts'

export interface StandInOptions {
  readonly journal: Journal
  /** The time in milliseconds; the computer's unless told. */
  readonly clock?: () => number
  /**
   * Asked before a write that comes while the past is shown: doing it forgets all that was done later. Nobody may unless
   * told.
   */
  readonly mayActInPast?: () => Promise<boolean>
}

export interface RespondOptions {
  /** The account that unsigned requests act as; without one they are refused. */
  readonly unsignedCaller?: string | undefined
}

type Outcome = { readonly response: object } | { readonly error: unknown }

/** What happened in a world, and how much of it is shown. */
export interface Story {
  readonly origin: Turn['origin']
  /** The present world. */
  readonly world: World
  /** Every accepted write, the oldest first. */
  readonly played: readonly PlayedWrite[]
  /** How many of them are shown; all of them in the present. */
  readonly shown: number
  /** The time of what is shown, in milliseconds. */
  readonly now: number
}

/**
 * A whole stand-in of ECS and STS: takes HTTP requests, answers as the services do, and keeps what was accepted in a
 * journal before it answers. It can be told to show the world as it was after some of its writes.
 */
export class EcsStandIn {
  private readonly journal: Journal
  private readonly clock: () => number
  private readonly mayActInPast: () => Promise<boolean>
  private readonly nonces = new NonceMemory()
  private present: Replay | undefined
  private pastWorld: Replay | undefined
  private looksAt: Position | undefined
  private readonly lookListeners = new Set<() => void>()
  private answered = 0

  constructor({ journal, clock = Date.now, mayActInPast = async () => false }: StandInOptions) {
    this.journal = journal
    this.clock = clock
    this.mayActInPast = mayActInPast
  }

  /** The accounts of the world, in the scenario's order: the first is the one that is signed in at the start. */
  async accounts(): Promise<readonly Account[]> {
    // No request makes or removes accounts, so that a world once built can tell.
    const { world } = this.present ?? (await this.caughtUp())
    return [...world.accounts.values()]
  }

  /** Where the world began, every accepted write since, and how much of that is shown. */
  async story(): Promise<Story> {
    const present = await this.caughtUp()
    const { replay, now } = this.shownOf(present, this.clock())
    const { origin, world, played } = present
    return { origin, world, played: [...played], shown: replay.position.length, now }
  }

  /** The past that is shown, and its time in milliseconds; `undefined` in the present. */
  get past(): { readonly position: Position; readonly now: number } | undefined {
    const { looksAt, pastWorld } = this
    return looksAt && { position: looksAt, now: pastWorld?.lastTime ?? this.clock() }
  }

  /**
   * Shows the world as it was after some of its writes, at the time of the last of them. From the last write on it is the
   * present, in which time goes on.
   * @param length how many writes; with a generation only if the world is still of that one
   */
  async lookAt(length: number, generation?: number): Promise<void> {
    const present = await this.caughtUp()
    const { position } = present
    const isGone = generation !== undefined && generation !== position.generation
    this.look(
      isGone || length >= position.length
        ? undefined
        : { generation: position.generation, length: Math.max(0, Math.trunc(length)) },
    )
    this.shownOf(present, this.clock())
  }

  /** Calls `listener` after another past, or the present, has come to be shown, for whatever reason. */
  onLook(listener: () => void): void {
    this.lookListeners.add(listener)
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
      const outcome = await this.run(route(call), caller)
      if ('error' in outcome) throw outcome.error
      return succeed(this.nextRequestId(), outcome.response)
    } catch (error) {
      if (!(error instanceof EcsApiError)) console.error('The ECS stand-in failed.', error)
      return fail(this.nextRequestId(), call, error)
    }
  }

  private async run(request: EcsRequest, caller: string): Promise<Outcome> {
    if (!isWrite(request.action)) {
      const { replay, now } = this.shownOf(await this.caughtUp(), this.clock())
      return attempt(replay.world, request, caller, now)
    }
    const refused = await this.leavePast(request, caller)
    if (refused) return refused
    const at = this.clock()
    return this.guard(
      this.journal.write(this.position, (turn): Decision<Outcome> => {
        const present = this.catchUp(turn)
        const value = attempt(present.world, request, caller, at)
        if ('error' in value) return { value }
        const write = toBeKept(request, caller, at)
        present.add(write, value.response)
        return { value, write }
      }),
    )
  }

  /**
   * Makes the past that is shown the present, if a write is to be done in it and whoever is asked agrees. What wouldn't be
   * done there anyway is refused at once, without a question.
   * @returns the refusal, if the write must not be done
   */
  private async leavePast(request: EcsRequest, caller: string): Promise<Outcome | undefined> {
    if (!this.looksAt) return undefined
    const { replay, now } = this.shownOf(await this.caughtUp(), this.clock())
    if (replay === this.present) return undefined
    const kept = replay.played.map(({ write }) => write)
    // If it is no refusal it has been done in there, which isn't the past any more.
    this.pastWorld = undefined
    const tried = attempt(replay.world, request, caller, now)
    if ('error' in tried) return tried
    if (!(await this.mayActInPast())) return { error: showsThePast() }
    // Of several that were asked together the first makes it the present.
    if (!this.looksAt) return undefined
    this.look(undefined)
    await this.journal.replace(replay.origin, kept)
    return undefined
  }

  private look(at: Position | undefined): void {
    this.looksAt = at
    if (!at) this.pastWorld = undefined
    for (const listener of this.lookListeners) listener()
  }

  /** The world that is looked at, and its time: that of its last write in the past, the clock's in the present. */
  private shownOf(present: Replay, now: number): { replay: Replay; now: number } {
    const { generation, length } = this.looksAt ?? nothingKnown
    if (generation !== present.origin.generation || length >= present.played.length) {
      if (this.looksAt) this.look(undefined)
      return { replay: present, now }
    }
    if (this.pastWorld?.origin !== present.origin || this.pastWorld.played.length > length) {
      this.pastWorld = new Replay(present.origin)
    }
    for (const { write } of present.played.slice(this.pastWorld.played.length, length)) {
      this.pastWorld.play(write)
    }
    return { replay: this.pastWorld, now: this.pastWorld.lastTime }
  }

  private readonly position = () => this.present?.position ?? nothingKnown

  private caughtUp(): Promise<Replay> {
    return this.guard(this.journal.read(this.position, (turn) => this.catchUp(turn)))
  }

  /** What could not be stored, or not be thought to its end, must not have happened: then the world is built anew. */
  private async guard<Value>(turn: Promise<Value>): Promise<Value> {
    try {
      return await turn
    } catch (error) {
      this.present = undefined
      this.pastWorld = undefined
      throw error
    }
  }

  /** The present world with everything in it that others have written meanwhile. */
  private catchUp({ origin, missed }: Turn): Replay {
    if (this.present?.origin.generation !== origin.generation) this.present = new Replay(origin)
    for (const write of missed) this.present.play(write)
    return this.present
  }

  private nextRequestId(): string {
    this.answered += 1
    const { present } = this
    return requestIdOf(
      `${present?.world.seed ?? 0}/${present?.position.length ?? 0}/${this.answered}`,
    )
  }
}

/** No error of ECS: only a demo has a past to look at. */
const showsThePast = (): EcsApiError =>
  new EcsApiError(
    409,
    'DemoShowsThePast',
    'Nothing was changed: the demo shows the past, and was not told to go on from there.',
  )

/** A write as the journal keeps it: without passwords, which nothing in the world depends on. */
function toBeKept({ action, params }: EcsRequest, caller: string, at: number): AcceptedWrite {
  const kept = Object.entries(params).filter(([name]) => name !== 'Password')
  return { action, params: Object.fromEntries(kept), caller, at }
}

function attempt(world: World, request: EcsRequest, caller: string, now: number): Outcome {
  try {
    return { response: handle(world, request, { caller, now }) }
  } catch (error) {
    if (error instanceof EcsApiError) return { error }
    throw error
  }
}
