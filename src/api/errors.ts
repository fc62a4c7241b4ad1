/**
 * What went wrong, as far as a page has to know:
 * `denied` the caller may not, `notFound` the thing is gone or not visible, `quota` a limit is reached, `throttled` too
 * many requests, `unavailable` the service failed (5xx), `network` no answer came, `aborted` the caller gave up waiting,
 * `malformed` the answer could not be understood, `rejected` any other refusal of the request.
 */
export type EcsErrorKind =
  | 'denied'
  | 'notFound'
  | 'quota'
  | 'throttled'
  | 'unavailable'
  | 'network'
  | 'aborted'
  | 'malformed'
  | 'rejected'

export interface EcsErrorInit {
  code: string
  message: string
  kind: EcsErrorKind
  /** Empty where no answer came. */
  requestId?: string
  /** HTTP status code; 0 where no answer came. */
  httpStatus?: number
  cause?: unknown
}

/** The one error that every failed call of the ECS client rejects with. */
export class EcsError extends Error {
  override readonly name = 'EcsError'
  readonly code: string
  readonly kind: EcsErrorKind
  readonly requestId: string
  readonly httpStatus: number

  constructor(init: EcsErrorInit) {
    super(init.message, init.cause === undefined ? undefined : { cause: init.cause })
    this.code = init.code
    this.kind = init.kind
    this.requestId = init.requestId ?? ''
    this.httpStatus = init.httpStatus ?? 0
  }
}

/**
 * Sorts an answer of the service into what a page has to know.
 * The codes are ECS's, misspellings included (`Forbbiden`, `QuotaExceed`).
 * @param code the error code of the answer
 * @param httpStatus its HTTP status
 */
export function kindOf(code: string, httpStatus: number): EcsErrorKind {
  if (/throttling/i.test(code) || httpStatus === 429) return 'throttled'
  if (/quota/i.test(code)) return 'quota'
  if (/^(forb+id+en|nopermission|unauthorized)/i.test(code)) return 'denied'
  if (/notfound/i.test(code)) return 'notFound'
  if (httpStatus >= 500) return 'unavailable'
  if (httpStatus === 401) return 'denied'
  return 'rejected'
}
