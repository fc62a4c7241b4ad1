import { refusal } from './errors.ts'
import {
  sha256,
  signV1,
  signV3,
  stringToSignV1,
  stringToSignV3,
  type SignedCall,
} from './signature.ts'
import { minutes } from './time.ts'
import type { Account } from './records.ts'

/** How far a request's time may be from the service's, either way. The service's own allowance. */
const allowedSkew = 15 * minutes

/** Nonces that were used, each until its request's time has expired anyway. */
export class NonceMemory {
  private readonly used = new Map<string, number>()

  /** Remembers a nonce. @returns whether it is new */
  use(nonce: string, now: number): boolean {
    for (const [old, expiry] of this.used) {
      if (expiry > now) break
      this.used.delete(old)
    }
    if (this.used.has(nonce)) return false
    this.used.set(nonce, now + 2 * allowedSkew)
    return true
  }
}

export interface AuthenticationContext {
  /** The account that an access key belongs to. */
  readonly findAccount: (accessKeyId: string) => Account | undefined
  readonly nonces: NonceMemory
  /** Milliseconds. */
  readonly now: number
}

/**
 * Who signed a call, in either style: V3 in the Authorization header, V1 in the parameters.
 * @returns `undefined` if the call isn't signed at all
 * @throws EcsApiError with the gateway's codes if the signature isn't good
 */
export async function authenticate(
  call: SignedCall,
  context: AuthenticationContext,
): Promise<Account | undefined> {
  if (call.header('authorization').startsWith('ACS3-HMAC-SHA256')) return byV3(call, context)
  const param = new Map(call.pairs)
  if (param.has('AccessKeyId') || param.has('Signature')) return byV1(call, param, context)
  return undefined
}

async function byV3(call: SignedCall, context: AuthenticationContext): Promise<Account> {
  const fields = new Map(
    call
      .header('authorization')
      .slice('ACS3-HMAC-SHA256'.length)
      .split(',')
      .map((field) => {
        const [name = '', ...value] = field.trim().split('=')
        return [name, value.join('=')] as const
      }),
  )
  const account = accountOf(fields.get('Credential'), context)
  checkTime(call.header('x-acs-date'), context.now)
  const signedHeaders = fields.get('SignedHeaders')
  const signature = fields.get('Signature')
  if (!signedHeaders || !signature) throw refusal('MissingSignature')
  const stringToSign = await stringToSignV3(call, signedHeaders)
  const bodyMatches = call.header('x-acs-content-sha256') === (await sha256(call.body))
  const expected = await signV3(account.accessKeySecret, stringToSign)
  if (!bodyMatches || signature !== expected) throw refusal('SignatureDoesNotMatch', stringToSign)
  checkNonce(account, call.header('x-acs-signature-nonce'), context)
  return account
}

async function byV1(
  call: SignedCall,
  param: ReadonlyMap<string, string>,
  context: AuthenticationContext,
): Promise<Account> {
  const account = accountOf(param.get('AccessKeyId'), context)
  checkTime(param.get('Timestamp') ?? '', context.now)
  const signature = param.get('Signature')
  if (!signature) throw refusal('MissingSignature')
  const stringToSign = stringToSignV1(call)
  if (signature !== (await signV1(account.accessKeySecret, stringToSign))) {
    throw refusal('SignatureDoesNotMatch', stringToSign)
  }
  checkNonce(account, param.get('SignatureNonce') ?? '', context)
  return account
}

function accountOf(accessKeyId: string | undefined, { findAccount }: AuthenticationContext) {
  if (!accessKeyId) throw refusal('MissingAccessKeyId')
  const account = findAccount(accessKeyId)
  if (!account) throw refusal('InvalidAccessKeyId.NotFound')
  return account
}

function checkTime(text: string, now: number) {
  if (text === '') throw refusal('MissingTimestamp')
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(time)) throw refusal('InvalidTimeStamp.Format')
  if (Math.abs(now - time) > allowedSkew) throw refusal('InvalidTimeStamp.Expired')
}

/** A nonce is spent only by a request whose signature is good: nobody else can use it up. */
function checkNonce(account: Account, nonce: string, { nonces, now }: AuthenticationContext) {
  if (nonce === '') throw refusal('MissingSignatureNonce')
  if (!nonces.use(`${account.accessKeyId}/${nonce}`, now)) throw refusal('SignatureNonceUsed')
}
