import type { ErrorTable } from './errors/errorTable.ts'
import { gatewayErrors } from './errors/gateway.ts'
import { imageErrors } from './errors/images.ts'
import { instanceErrors } from './errors/instances.ts'
import { listErrors } from './errors/lists.ts'
import { outOfReachErrors } from './errors/outOfReach.ts'
import { tagErrors } from './errors/tags.ts'

/** A refusal of the API: becomes an HTTP answer with the five fields of an ECS error. */
export class EcsApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** Every error that the stand-in can answer with. */
export const apiErrors = {
  ...gatewayErrors,
  ...listErrors,
  ...imageErrors,
  ...instanceErrors,
  ...tagErrors,
  ...outOfReachErrors,
} as const satisfies ErrorTable

export type ApiErrorCode = keyof typeof apiErrors

/** Whether a text is a code that the stand-in can answer with. */
export const isApiErrorCode = (code: string): code is ApiErrorCode => Object.hasOwn(apiErrors, code)

/**
 * The error of a code, to be thrown.
 * @param detail what replaces `%s` in its message
 */
export function refusal(code: ApiErrorCode, detail = ''): EcsApiError {
  const [status, message] = apiErrors[code]
  return new EcsApiError(
    status,
    code,
    message.replace('%s', () => detail),
  )
}

/** The error of a code where one action has a message, or an HTTP status, of its own for it. */
export const refusalSaying = (
  code: ApiErrorCode,
  message: string,
  status: number = apiErrors[code][0],
): EcsApiError => new EcsApiError(status, code, message)
