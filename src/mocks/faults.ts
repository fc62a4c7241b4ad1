import { delay, http, HttpResponse, type RequestHandler } from 'msw'
import type { Action } from '../api/contract.ts'
import { faultSentenceOf, type AddressProblem, type FaultProblem } from './addressProblem.ts'
import { isApiErrorCode, refusal } from './ecs/errors.ts'
import { isAction } from './ecs/handle.ts'
import { requestIdOf } from './ecs/ids.ts'

/** Failures that are no refusals of the API: `network` down, an `html` page instead of JSON, JSON that is `cut` off. */
export const transportFailures = ['network', 'html', 'cut'] as const

/** What goes wrong with the next calls of an action. */
export interface Fault {
  readonly action: Action | '*'
  /** An error code of the API, or one of `network`, `html`, `cut`. */
  readonly code: string
  /** How many calls fail; all of them unless given. */
  readonly times?: number
}

export interface FaultSettings {
  readonly faults: readonly Fault[]
  /** Milliseconds before each answer, or `infinite`: no answer at all. */
  readonly latency: number | 'infinite'
}

const noFaults: FaultSettings = { faults: [], latency: 0 }
const storageKey = 'ecs-stand-in/faults'

/**
 * Reads a fault as it stands in an address: `Action:Code` or `Action:Code:times`, `*` for every action.
 * @returns the fault, or what is wrong with it
 */
function readFault(fail: string): Fault | FaultProblem {
  const [action = '', code = '', times] = fail.split(':')
  if (action !== '*' && !isAction(action)) return { kind: 'unknownAction', fail, value: action }
  if (!isApiErrorCode(code) && !transportFailures.some((known) => known === code)) {
    return { kind: 'unknownCode', fail, value: code }
  }
  if (times === undefined) return { action, code }
  if (!/^[1-9]\d{0,5}$/.test(times)) return { kind: 'wrongTimes', fail, value: times }
  return { action, code, times: Number(times) }
}

/**
 * Failures and latency at will, for designers and suites. They last for the tab and survive a reload; the address sets
 * them (`?fail=DescribeImages:ServiceUnavailable:2&latency=500`), and `fail=` or `latency=` with no value lifts them.
 */
export class FaultInjector {
  private settings: FaultSettings
  private count = 0
  private readonly listeners = new Set<() => void>()

  /** What was wrong with the address. */
  readonly problems: readonly AddressProblem[]

  constructor(
    private readonly storage: Storage,
    address: URLSearchParams,
  ) {
    const stored = storage.getItem(storageKey)
    this.settings = stored === null ? noFaults : (JSON.parse(stored) as FaultSettings)
    const problems: AddressProblem[] = []
    if (address.has('fail')) {
      this.change({ faults: address.getAll('fail').flatMap((text) => parsed(text, problems)) })
    }
    const latency = address.get('latency')
    if (latency !== null) {
      if (/^(?:\d+(?:\.\d+)?|infinite)?$/.test(latency)) this.setLatency(latency)
      else problems.push({ kind: 'wrongLatency', value: latency })
    }
    this.problems = problems
  }

  /** Makes the next calls of an action fail. @throws Error if the action or the code is unknown */
  fail(action: string, code: string, times?: number): void {
    const fault = readFault([action, code, ...(times === undefined ? [] : [times])].join(':'))
    if ('kind' in fault) throw new Error(faultSentenceOf(fault))
    this.change({ faults: [...this.settings.faults, fault] })
  }

  /** Sets the time before each answer: milliseconds, or `infinite`. */
  setLatency(latency: number | string): void {
    const milliseconds = Number(latency)
    this.change({
      latency: latency === 'infinite' ? 'infinite' : milliseconds > 0 ? milliseconds : 0,
    })
  }

  /** What goes wrong at the moment. */
  get current(): FaultSettings {
    return this.settings
  }

  /** Takes one failure back. */
  lift(fault: Fault): void {
    this.change({ faults: this.settings.faults.filter((one) => one !== fault) })
  }

  /** Calls `listener` after each change, also when a failure has come to its end. @returns a function that ends this */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Everything works again, at once. */
  recover(): void {
    this.change(noFaults)
  }

  /** The MSW handler that stands before the others; what it has nothing to say to goes on to them. */
  readonly handler: RequestHandler = http.all('*/openapi/*', async ({ request }) => {
    const { latency } = this.settings
    const action = new URL(request.url).searchParams.get('Action') ?? ''
    const fault = this.take(action)
    if (latency !== 0) await delay(latency)
    return fault && this.answer(fault.code)
  })

  private take(action: string): Fault | undefined {
    const fault = this.settings.faults.find((one) => one.action === '*' || one.action === action)
    if (fault?.times !== undefined) {
      const left = fault.times - 1
      const rest = left > 0 ? [{ ...fault, times: left }] : []
      this.change({
        faults: this.settings.faults.flatMap((one) => (one === fault ? rest : [one])),
      })
    }
    return fault
  }

  private answer(code: string): Response {
    this.count += 1
    const requestId = requestIdOf(`fault/${this.count}`)
    const headers = { 'x-acs-request-id': requestId }
    if (code === 'network') return HttpResponse.error()
    if (code === 'html') {
      return HttpResponse.html('<!doctype html><title>502 Bad Gateway</title>', {
        status: 502,
        headers,
      })
    }
    if (code === 'cut') {
      return new HttpResponse('{"RequestId":"', { headers })
    }
    if (!isApiErrorCode(code)) throw new Error(`"${code}" is not an error that the stand-in knows.`)
    const { status, message } = refusal(code)
    const body = { RequestId: requestId, HostId: 'ecs.aliyuncs.com', Code: code, Message: message }
    return HttpResponse.json({ ...body, Recommend: '' }, { status, headers })
  }

  private change(change: Partial<FaultSettings>) {
    this.settings = { ...this.settings, ...change }
    this.storage.setItem(storageKey, JSON.stringify(this.settings))
    for (const listener of this.listeners) listener()
  }
}

/** Reads a fault of an address; what is wrong with it is added to `problems`. */
function parsed(text: string, problems: AddressProblem[]): Fault[] {
  if (text === '') return []
  const fault = readFault(text)
  if (!('kind' in fault)) return [fault]
  problems.push(fault)
  return []
}
