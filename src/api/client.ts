import {
  apiVersions,
  serviceOf,
  type Action,
  type ActionRequest,
  type ActionResponse,
  type Service,
} from './contract.ts'
import { EcsError, kindOf } from './errors.ts'
import { flatten, parseAnswer, toQuery } from './rpc.ts'

export interface EcsClientOptions {
  /** Where each service answers, e.g. `/openapi/ecs/`. */
  endpoints: Readonly<Record<Service, string>>
  /** Milliseconds after which a call is given up; 30,000 unless told. */
  timeout?: number
  /** Called for each request instead of the global `fetch`. */
  fetch?: typeof fetch
}

export interface CallOptions {
  signal?: AbortSignal | undefined
}

export interface EcsClient {
  /**
   * Calls one action of the ECS OpenAPI.
   * @param action the action's name
   * @param request its parameters in wire names
   * @returns the action's response in wire names; account IDs are strings
   * @throws EcsError for every failure: refusals, HTTP errors, no answer, an answer that is not JSON, an abort
   */
  call<A extends Action>(
    action: A,
    request: ActionRequest<A>,
    options?: CallOptions,
  ): Promise<ActionResponse<A>>
  /** Has every later call wait until what `ready` returns settles, e.g. until a stand-in can answer. */
  waitFor(ready: () => Promise<unknown>): void
}

/** Creates a client that speaks the RPC style of the ECS OpenAPI over `fetch`. It retries nothing by itself. */
export function createEcsClient({
  endpoints,
  timeout = 30_000,
  fetch: send = (input, init) => fetch(input, init),
}: EcsClientOptions): EcsClient {
  let gate: (() => Promise<unknown>) | undefined

  async function call<A extends Action>(
    action: A,
    request: ActionRequest<A>,
    { signal }: CallOptions = {},
  ): Promise<ActionResponse<A>> {
    const service = serviceOf[action]
    const pairs: [string, string][] = [
      ['Action', action],
      ['Version', apiVersions[service]],
      ['Format', 'JSON'],
      ...flatten(request),
    ]
    // Not AbortSignal.timeout: that timer can't be moved by a test's clock.
    const patience = new AbortController()
    const timer = setTimeout(() => patience.abort(), timeout)
    const stop = signal ? AbortSignal.any([signal, patience.signal]) : patience.signal
    try {
      // Without a gate a call is sent before anything else is run.
      if (gate) await settled(gate(), stop)
      const response = await send(`${endpoints[service]}?${toQuery(pairs)}`, {
        method: 'POST',
        headers: { accept: 'application/json' },
        signal: stop,
      })
      const text = await response.text()
      return readAnswer(response, text) as ActionResponse<A>
    } catch (error) {
      if (error instanceof EcsError) throw error
      throw signal?.aborted ? abortedCall(error) : noAnswer(error, patience.signal, timeout)
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    call,
    waitFor(ready) {
      gate = ready
    },
  }
}

function readAnswer(response: Response, text: string): object {
  const httpStatus = response.status
  const requestId = response.headers.get('x-acs-request-id') ?? ''
  let body: unknown
  try {
    body = parseAnswer(text)
  } catch (cause) {
    const what = /^\s*</.test(text) ? 'a web page' : 'something that is not complete JSON'
    throw new EcsError({
      code: 'MalformedAnswer',
      message: `The service answered with ${what} (HTTP ${httpStatus}) instead of an API response.`,
      kind: httpStatus >= 500 ? 'unavailable' : 'malformed',
      requestId,
      httpStatus,
      cause,
    })
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new EcsError({
      code: 'MalformedAnswer',
      message: `The service's answer (HTTP ${httpStatus}) is not an API response.`,
      kind: 'malformed',
      requestId,
      httpStatus,
    })
  }
  if (response.ok) return body
  const { Code, Message, RequestId } = body as Record<string, unknown>
  const code = typeof Code === 'string' && Code !== '' ? Code : `Http${httpStatus}`
  throw new EcsError({
    code,
    message:
      typeof Message === 'string' && Message !== ''
        ? Message
        : `The service refused the request with HTTP ${httpStatus} and no explanation.`,
    kind: kindOf(code, httpStatus),
    requestId: typeof RequestId === 'string' ? RequestId : requestId,
    httpStatus,
  })
}

/** Waits until a promise settles, either way. Rejects as soon as `stop` aborts. */
function settled(promise: Promise<unknown>, stop: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    stop.throwIfAborted()
    stop.addEventListener('abort', () => reject(stop.reason))
    promise.then(
      () => resolve(),
      () => resolve(),
    )
  })
}

const abortedCall = (cause: unknown): EcsError =>
  new EcsError({
    code: 'RequestAborted',
    message: 'The request was cancelled.',
    kind: 'aborted',
    cause,
  })

function noAnswer(cause: unknown, patience: AbortSignal, timeout: number): EcsError {
  if (patience.aborted) {
    return new EcsError({
      code: 'RequestTimeout',
      message: `The service did not answer within ${Math.round(timeout / 1000)} seconds.`,
      kind: 'network',
      cause,
    })
  }
  return new EcsError({
    code: 'NetworkFailure',
    message: 'The service could not be reached. Check the network connection.',
    kind: 'network',
    cause,
  })
}
