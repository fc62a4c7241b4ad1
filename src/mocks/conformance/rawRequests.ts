import { createHash, createHmac } from 'node:crypto'
import type { Account } from '../ecs/records.ts'

/**
 * Requests signed by hand after the published descriptions, for what no library can be made to send. Nothing in here is
 * shared with the stand-in: it has to agree with this by itself.
 */
export interface RawRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface RawCall {
  /** Where to, e.g. `https://ecs.aliyuncs.com/`. */
  readonly endpoint: URL
  readonly account: Pick<Account, 'accessKeyId' | 'accessKeySecret'>
  readonly action?: string
  readonly version?: string
  readonly params?: Readonly<Record<string, string>>
  readonly method?: string
  /** When it claims to be sent; now unless told. */
  readonly date?: string
  readonly nonce?: string
  /** Protocol parameters (V1) or headers (V3) that are left out, and from the signature too. */
  readonly without?: readonly string[]
  /** Whether the parameters are a form in the body. */
  readonly form?: boolean
  /** What a V3 request claims to be the hash of its body; the right one unless told. */
  readonly contentHash?: string
}

let count = 0
const newNonce = () => `raw-${Date.now()}-${(count += 1)}`
const now = () => `${new Date().toISOString().slice(0, 19)}Z`
const hash = (text: string) => createHash('sha256').update(text).digest('hex')

const encode = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const canonical = (params: Readonly<Record<string, string>>) =>
  Object.keys(params)
    .toSorted()
    .map((name) => `${encode(name)}=${encode(params[name] ?? '')}`)
    .join('&')

const omit = (object: Readonly<Record<string, string>>, names: readonly string[] = []) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))

const formType = 'application/x-www-form-urlencoded'

/** A request in the older style: `HMAC-SHA1`, everything in the parameters. */
export function signedV1({
  endpoint,
  account,
  action = 'DescribeRegions',
  version = '2014-05-26',
  params = {},
  method = 'GET',
  date = now(),
  nonce = newNonce(),
  without,
  form = false,
}: RawCall): RawRequest {
  const signed = omit(
    {
      ...params,
      Action: action,
      Version: version,
      Format: 'JSON',
      AccessKeyId: account.accessKeyId,
      SignatureMethod: 'HMAC-SHA1',
      SignatureVersion: '1.0',
      SignatureNonce: nonce,
      Timestamp: date,
    },
    without,
  )
  const stringToSign = `${method}&%2F&${encode(canonical(signed))}`
  const signature = createHmac('sha1', `${account.accessKeySecret}&`)
    .update(stringToSign)
    .digest('base64')
  const query = canonical(omit({ ...signed, Signature: signature }, without))
  return form
    ? { url: endpoint.href, method, headers: { 'content-type': formType }, body: query }
    : { url: `${endpoint.href}?${query}`, method, headers: {} }
}

/** A request in today's style: `ACS3-HMAC-SHA256`, the protocol's part in headers. */
export function signedV3({
  endpoint,
  account,
  action = 'DescribeRegions',
  version = '2014-05-26',
  params = {},
  method = 'POST',
  date = now(),
  nonce = newNonce(),
  without,
  form = false,
  contentHash,
}: RawCall): RawRequest {
  const query = form ? '' : canonical(params)
  const body = form ? canonical(params) : ''
  const headers = omit(
    {
      ...(form ? { 'content-type': formType } : {}),
      host: endpoint.host,
      'x-acs-action': action,
      'x-acs-content-sha256': contentHash ?? hash(body),
      'x-acs-date': date,
      'x-acs-signature-nonce': nonce,
      'x-acs-version': version,
    },
    without,
  )
  const names = Object.keys(headers).toSorted()
  const lines = names.map((name) => `${name}:${headers[name] ?? ''}\n`).join('')
  const request = [method, endpoint.pathname, query, lines, names.join(';'), hash(body)].join('\n')
  const signature = createHmac('sha256', account.accessKeySecret)
    .update(`ACS3-HMAC-SHA256\n${hash(request)}`)
    .digest('hex')
  const fields = [
    `Credential=${account.accessKeyId}`,
    `SignedHeaders=${names.join(';')}`,
    `Signature=${signature}`,
  ]
  const authorization = `ACS3-HMAC-SHA256 ${fields
    .filter((field) => !without?.includes(field.slice(0, field.indexOf('='))))
    .join(',')}`
  return {
    url: query === '' ? endpoint.href : `${endpoint.href}?${query}`,
    method,
    headers: { ...omit(headers, ['host']), authorization },
    ...(form ? { body } : {}),
  }
}

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly body: Readonly<Record<string, unknown>>
}

/** Sends a request as it is. */
export async function sendRaw({ url, method, headers, body }: RawRequest): Promise<RawAnswer> {
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
  }
}
