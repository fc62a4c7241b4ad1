import type { Action } from '../../../src/api/contract.ts'
import { kindOf } from '../../../src/api/errors.ts'
import { documentedRefusals } from '../../../src/mocks/conformance/documentedRefusals.ts'
import { apiErrors, isApiErrorCode, type ApiErrorCode } from '../../../src/mocks/ecs/errors.ts'
import { gatewayErrors } from '../../../src/mocks/ecs/errors/gateway.ts'
import { transportFailures } from '../../../src/mocks/faults.ts'
import { en } from '../../../src/texts/en.ts'

/** Says that a dry run went well: no failure. */
const dryRun = 'DryRunOperation'

/** What the gateway says of requests that are put together or signed wrongly, which no page can be the reason of. */
const ofWrongRequests =
  /^(?:Missing(?!Parameter)|Signature|InvalidTimeStamp|InvalidVersion|InvalidAction|Unsupported)/

/**
 * Every way in which a call of an action can fail: what docs/api-coverage.md lists for it, what the gateway refuses whatever
 * the action, and what happens on the way.
 */
export function failuresOf(action: Action): readonly string[] {
  const documented = documentedRefusals()
    .filter((row) => row.action === action)
    .map(({ code }) => code)
  const common = Object.keys(gatewayErrors).filter((code) => !ofWrongRequests.test(code))
  const codes = [...documented, ...common, ...transportFailures]
  return [...new Set(codes)].filter((code) => code !== dryRun)
}

/** What a failure without a code of the API is called, and what that means. */
const transport: Readonly<
  Record<string, readonly [code: string, kind: keyof typeof en.errors.kinds]>
> = {
  network: ['NetworkFailure', 'network'],
  html: ['MalformedAnswer', 'unavailable'],
  cut: ['MalformedAnswer', 'malformed'],
}

/** What the console has to say of a failure, whatever failed. */
export interface Told {
  /** In words of its own. */
  readonly words: string
  /** The code as it is shown. */
  readonly code: string
  readonly hasRequestId: boolean
  /** Whether a read is tried again by itself before that is told. */
  readonly isRetried: boolean
}

const retriedKinds: readonly string[] = ['throttled', 'unavailable', 'network']

export function toldOf(failure: string): Told {
  const [code, kind] = transport[failure] ?? [failure, kindOf(failure, statusOf(failure))]
  return {
    words: en.errors.codes[failure] ?? en.errors.kinds[kind],
    code,
    hasRequestId: failure !== 'network',
    isRetried: retriedKinds.includes(kind),
  }
}

function statusOf(code: string): number {
  if (!isApiErrorCode(code)) throw new Error(`${code} is not among the errors of the stand-in.`)
  const [status] = apiErrors[code satisfies ApiErrorCode]
  return status
}
