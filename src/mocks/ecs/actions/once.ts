import type { Action } from '../../../api/contract.ts'
import { refusal, type ApiErrorCode } from '../errors.ts'
import type { Params } from '../params.ts'
import type { ActionHandler } from './action.ts'

/**
 * Makes an action answer the same to the same request with the same ClientToken, without doing it twice. A token belongs
 * to an account and an action, and is never forgotten; what was refused may be tried again with it.
 * @param mismatch the code for a token that comes back with other parameters
 */
export const once =
  <A extends Action>(
    action: A,
    run: ActionHandler<A>,
    mismatch: ApiErrorCode = 'IdempotentParameterMismatch',
  ): ActionHandler<A> =>
  (context, params) => {
    // TypeScript can't see that the request of an action yet unknown has a ClientToken.
    const tokens = params as Params<{ ClientToken?: string; Password?: string }>
    const token = tokens.text('ClientToken')
    if (token === undefined) return run(context, params)
    if (!/^[ -~]{1,64}$/.test(token)) throw refusal('InvalidParameter', 'ClientToken')
    const { answers } = context.world
    const key = `${context.caller.id}/${action}/${token}`
    // A journal keeps no passwords, so that they can't tell requests apart.
    const request = tokens.allBut('ClientToken', 'Password')
    const known = answers.get(key)
    if (known) {
      if (known.request !== request) throw refusal(mismatch)
      return known.response as ReturnType<ActionHandler<A>>
    }
    const response = run(context, params)
    answers.set(key, { request, response })
    return response
  }
