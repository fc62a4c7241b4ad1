import type { Action, ActionRequest, ActionResponse } from '../../../api/contract.ts'
import type { Params } from '../params.ts'
import type { Account } from '../records.ts'
import type { World } from '../world.ts'

export interface ActionContext {
  readonly world: World
  /** The account whose key signed the request. */
  readonly caller: Account
  /** The time of the request, in milliseconds. */
  readonly now: number
  /** The region whose own endpoint was called; `undefined` at those that serve all regions. */
  readonly endpoint: string | undefined
}

/** Runs an action. It throws an `EcsApiError` before it changes anything, or does all of it. */
export type ActionHandler<A extends Action> = (
  context: ActionContext,
  params: Params<ActionRequest<A>>,
) => Omit<ActionResponse<A>, 'RequestId'>

/** A handler, and whether an accepted call changes the world and so belongs into the journal. */
export interface ActionEntry<A extends Action> {
  readonly writes: boolean
  readonly run: ActionHandler<A>
}
