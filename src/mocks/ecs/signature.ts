import { percentEncode, toQuery } from '../../api/rpc.ts'

/** What a signature covers, as far as either style needs it. */
export interface SignedCall {
  /** `GET` or `POST`. */
  readonly method: string
  readonly path: string
  /** Decoded pairs of the query. */
  readonly query: readonly (readonly [name: string, value: string])[]
  /** Decoded pairs of the query and of a form body. */
  readonly pairs: readonly (readonly [name: string, value: string])[]
  /** The value of a header, lower-case name; empty if it wasn't sent. */
  readonly header: (name: string) => string
  readonly body: string
}

const utf8 = new TextEncoder()

const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

const base64 = (bytes: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(bytes)))

/** The SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
export const sha256 = async (text: string): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', utf8.encode(text)))

async function hmac(hash: 'SHA-1' | 'SHA-256', secret: string, text: string): Promise<ArrayBuffer> {
  const usage = { name: 'HMAC', hash }
  const key = await crypto.subtle.importKey('raw', utf8.encode(secret), usage, false, ['sign'])
  return crypto.subtle.sign('HMAC', key, utf8.encode(text))
}

/** Orders pairs by name as the service does, by code units; pairs of the same name keep their order. */
const byName = (pairs: SignedCall['pairs']) =>
  pairs.toSorted(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))

/** The text that a V3 signature (`ACS3-HMAC-SHA256`) signs, for the given list of signed headers. */
export async function stringToSignV3(call: SignedCall, signedHeaders: string): Promise<string> {
  const headers = signedHeaders
    .split(';')
    .map((name) => `${name}:${call.header(name).trim()}\n`)
    .join('')
  const canonicalRequest = [
    call.method,
    call.path,
    toQuery(byName(call.query)),
    headers,
    signedHeaders,
    await sha256(call.body),
  ].join('\n')
  return `ACS3-HMAC-SHA256\n${await sha256(canonicalRequest)}`
}

/** A V3 signature: lower-case hex. */
export const signV3 = async (secret: string, stringToSign: string): Promise<string> =>
  hex(await hmac('SHA-256', secret, stringToSign))

/** The text that a V1 signature (`HMAC-SHA1`) signs: every parameter but the signature itself. */
export function stringToSignV1(call: SignedCall): string {
  const pairs = byName(call.pairs.filter(([name]) => name !== 'Signature'))
  return `${call.method}&${percentEncode('/')}&${percentEncode(toQuery(pairs))}`
}

/** A V1 signature: base64. */
export const signV1 = async (secret: string, stringToSign: string): Promise<string> =>
  base64(await hmac('SHA-1', `${secret}&`, stringToSign))
