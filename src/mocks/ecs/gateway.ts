import { apiVersions, serviceOf, type Service } from '../../api/contract.ts'
import { EcsApiError, refusal } from './errors.ts'
import { isAction, type EcsRequest } from './handle.ts'
import { hexOf } from './ids.ts'
import type { SignedCall } from './signature.ts'

/** A call as it came in, before anybody asked whether it makes sense. */
export interface IncomingCall extends SignedCall {
  readonly host: string
  /** Query and form parameters; of a name that comes twice, the last. */
  readonly params: Readonly<Record<string, string>>
}

/** Reads an HTTP request in either style: parameters in the query, or in a form body. */
export async function readCall(request: Request): Promise<IncomingCall> {
  const url = new URL(request.url)
  const body = request.method === 'POST' ? await request.text() : ''
  const isForm = request.headers
    .get('content-type')
    ?.startsWith('application/x-www-form-urlencoded')
  const query = [...url.searchParams]
  const pairs = isForm ? [...query, ...new URLSearchParams(body)] : query
  // A browser doesn't let a script see or set the Host header; there the address says it.
  const host = request.headers.get('host') ?? url.host
  return {
    method: request.method,
    path: url.pathname,
    query,
    pairs,
    header: (name) => (name === 'host' ? host : (request.headers.get(name) ?? '')),
    body,
    host,
    params: Object.fromEntries(pairs),
  }
}

/** Parameters of the protocol itself, which no action reads. */
const protocolParams = new Set([
  'Action',
  'Version',
  'Format',
  'AccessKeyId',
  'Signature',
  'SignatureMethod',
  'SignatureNonce',
  'SignatureType',
  'SignatureVersion',
  'SecurityToken',
  'Timestamp',
])

/**
 * The action that a call asks for, with its own parameters.
 * @throws EcsApiError if the method, the action, the version or the endpoint is not right
 */
export function route(call: IncomingCall): EcsRequest {
  if (call.method !== 'GET' && call.method !== 'POST') throw refusal('UnsupportedHTTPMethod')
  const action = call.header('x-acs-action') || call.params['Action']
  if (!action) throw refusal('MissingAction')
  if (!isAction(action)) throw refusal('InvalidAction.NotFound')
  const version = call.header('x-acs-version') || call.params['Version']
  if (version !== apiVersions[serviceOf[action]]) throw refusal('InvalidVersion')
  const region = regionOfHost(call.host)
  const wanted = call.params['RegionId']
  if (region && wanted && region !== wanted) throw refusal('InvalidOperation.NotSupportedEndpoint')
  return {
    action,
    endpoint: region,
    params: Object.fromEntries(
      Object.entries(call.params).filter(([name]) => !protocolParams.has(name)),
    ),
  }
}

/** The region that a real host name serves: `ecs.cn-beijing.aliyuncs.com`, or the older `ecs-cn-hangzhou.…`. */
function regionOfHost(host: string): string | undefined {
  return /^(?:ecs|sts|ecs-vpc)[.-]([a-z0-9-]+)\.aliyuncs\.com$/.exec(host)?.[1]
}

/** Headers that let scripts of any origin call, as the real gateway sends them. */
const crossOrigin = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': '*',
}

/** The answer to a browser's preflight. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...crossOrigin,
      'access-control-allow-methods': 'POST, GET, OPTIONS',
      'access-control-allow-headers': '*, authorization',
      'access-control-max-age': '172800',
    },
  })

/** An account ID that is a number on the wire; written from text, so that none of its digits is rounded. */
const numericAccountId = /"ImageOwnerId":"(\d+)"/g

function respond(
  status: number,
  body: Readonly<Record<string, unknown>>,
  requestId: string,
): Response {
  return new Response(JSON.stringify(body).replace(numericAccountId, '"ImageOwnerId":$1'), {
    status,
    headers: {
      ...crossOrigin,
      'content-type': 'application/json;charset=utf-8',
      'x-acs-request-id': requestId,
      'x-acs-trace-id': hexOf(requestId, 32),
      vary: 'Accept-Encoding',
    },
  })
}

/** A successful answer. */
export const succeed = (requestId: string, response: object): Response =>
  respond(200, { RequestId: requestId, ...response }, requestId)

/** A refusal, with the five fields of an ECS error. Anything but an `EcsApiError` becomes an InternalError. */
export function fail(requestId: string, call: IncomingCall, error: unknown): Response {
  const { status, code, message } = error instanceof EcsApiError ? error : refusal('InternalError')
  const service = serviceNamed(call)
  const product = service === 'sts' ? 'Sts' : 'Ecs'
  const region = call.params['RegionId'] ?? 'cn-hangzhou'
  const query = `intl_lang=EN_US&q=${encodeURIComponent(code)}&product=${product}&requestId=${requestId}`
  const body = {
    RequestId: requestId,
    HostId: `${service}.${region}.aliyuncs.com`,
    Code: code,
    Message: message,
    Recommend: `https://api.alibabacloud.com/troubleshoot?${query}`,
  }
  return respond(status, body, requestId)
}

function serviceNamed(call: IncomingCall): Service {
  const action = call.header('x-acs-action') || call.params['Action'] || ''
  return isAction(action) ? serviceOf[action] : 'ecs'
}
