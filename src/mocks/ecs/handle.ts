import type { Action } from '../../api/contract.ts'
import type { ActionEntry } from './actions/action.ts'
import { handlers } from './actions/handlers.ts'
import { refusal } from './errors.ts'
import { Params } from './params.ts'
import type { World } from './world.ts'

/** A call of an action, with its parameters as they are on the wire. */
export interface EcsRequest {
  readonly action: Action
  readonly params: Readonly<Record<string, string>>
  /** The region whose own endpoint was called; `undefined` at those that serve all regions. */
  readonly endpoint?: string | undefined
}

export interface Circumstances {
  /** The ID of the account that calls. */
  readonly caller: string
  /** The time of the call, in milliseconds. */
  readonly now: number
}

/** Every action that the stand-in answers. */
export const actionNames: readonly string[] = Object.keys(handlers).toSorted()

/** Whether a name is an action of the contract. */
export const isAction = (name: string): name is Action => Object.hasOwn(handlers, name)

/** Whether an accepted call of this action changes the world. */
export const isWrite = (action: Action): boolean => handlers[action].writes

/**
 * Answers one request on a world, changing the world if the action is a write. There is no clock, randomness or I/O in
 * here: the same requests in the same circumstances on the same world give the same answers.
 * @returns the response without its RequestId
 * @throws EcsApiError if the API refuses; the world is then as it was
 */
export function handle(world: World, request: EcsRequest, { caller, now }: Circumstances): object {
  const account = world.accounts.get(caller)
  if (!account) throw refusal('InvalidAccessKeyId.NotFound')
  // A policy comes before all else that an action looks at, so that a refusal tells nothing of what exists.
  if (account.denied?.includes(request.action)) throw refusal('Forbidden.RAM')
  // The map guarantees that each action meets its own handler; TypeScript can't follow a key that is a union.
  const entry = handlers[request.action] as ActionEntry<Action>
  const params = new Params<unknown>(new Map(Object.entries(request.params)))
  const context = { world, caller: account, now, endpoint: request.endpoint }
  return entry.run(context, params as Params<never>)
}
