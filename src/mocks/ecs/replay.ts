import { EcsApiError } from './errors.ts'
import { handle } from './handle.ts'
import type { AcceptedWrite, Position, WorldOrigin } from './journal.ts'
import { buildWorld } from './scenarios/scenarios.ts'
import type { World } from './world.ts'

/** A write of the journal and what came of it. */
export interface PlayedWrite {
  readonly write: AcceptedWrite
  /** Its answer; `undefined` if this version of the stand-in refuses what an earlier one accepted, and leaves it out. */
  readonly response: object | undefined
}

/** A world made of a journal: its scenario, and the writes that were accepted since, as far as they were played. */
export class Replay {
  readonly world: World
  private readonly writes: PlayedWrite[] = []
  private until: number

  /** @throws Error if there is no such scenario */
  constructor(readonly origin: WorldOrigin) {
    this.world = buildWorld(origin)
    this.until = origin.epoch
  }

  /** What was played, the oldest first. */
  get played(): readonly PlayedWrite[] {
    return this.writes
  }

  /** How much of the journal was played. */
  get position(): Position {
    return { generation: this.origin.generation, length: this.writes.length }
  }

  /** The time of the last write that was played, or the time at which the world began, in milliseconds. */
  get lastTime(): number {
    return this.until
  }

  /**
   * Does a write again. One that an earlier version of the stand-in accepted and this one doesn't is left out: a visitor
   * who comes back has lost a change then, not the whole demo.
   */
  play(write: AcceptedWrite): void {
    try {
      this.add(write, handle(this.world, write, { caller: write.caller, now: write.at }))
    } catch (error) {
      if (!(error instanceof EcsApiError)) throw error
      console.warn('The ECS stand-in leaves out a stored change that it refuses now.', write, error)
      this.add(write, undefined)
    }
  }

  /** Counts a write that was done in this world already. */
  add(write: AcceptedWrite, response: object | undefined): void {
    this.writes.push({ write, response })
    this.until = Math.max(this.until, write.at)
  }
}
