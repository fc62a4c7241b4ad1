import { queryOptions } from '@tanstack/react-query'
import type { Action, ActionRequest, ActionResponse } from '../api/contract.ts'
import { ecs } from '../api/ecs.ts'
import type { EcsError } from '../api/errors.ts'
import { throwFailureAhead } from './ahead.ts'

/**
 * Query options for one read of the API; the key is the action and its request, so that all reads of an action can be
 * named by `[action]`.
 */
export const ecsQuery = <A extends Action>(action: A, request: ActionRequest<A>) =>
  queryOptions<ActionResponse<A>, EcsError, ActionResponse<A>, readonly [A, ActionRequest<A>]>({
    queryKey: [action, request],
    queryFn: ({ client, queryKey, signal }) => {
      throwFailureAhead(client, queryKey)
      return ecs.call(action, request, { signal })
    },
  })
