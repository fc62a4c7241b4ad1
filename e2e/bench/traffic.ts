import type { CDPSession } from 'playwright'
import type { Call } from './callDepth.ts'

/** An answer that came over the network; what a cache or a service worker answered has no bytes. */
interface Load {
  readonly type: string
  /** Milliseconds since the document was asked for. */
  readonly end: number
  /** As they were sent, headers included: compressed. */
  readonly bytes: number
}

interface Request {
  readonly url: string
  readonly action: string
  readonly type: string
  readonly start: number
  byWorker: boolean
}

/** What a page asks for, as the browser's own log tells it. */
export interface Traffic {
  /** Bytes of a type of resource (`Script`, `Stylesheet`) that had come by a moment. */
  readonly bytes: (type: string, by?: number) => number
  /** Calls to the API that were answered by a moment. */
  readonly calls: (by?: number) => readonly Call[]
  /** Waits until nothing was on its way for `quiet` milliseconds. @throws Error after 30 seconds */
  readonly settled: (quiet?: number) => Promise<void>
}

/** How long a page is left alone before it counts as loaded, in milliseconds. */
const usualQuiet = 500
const patience = 30_000

/** Begins to listen. Times count from the first document that is asked for from now on. */
export function trafficOf(session: CDPSession): Traffic {
  const open = new Map<string, Request>()
  const loads: Load[] = []
  const calls: Call[] = []
  let began: number | undefined
  let lastEvent = Date.now()

  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp, type = 'Other' }) => {
    if (request.url.startsWith('data:')) return
    if (type === 'Document') began ??= timestamp
    lastEvent = Date.now()
    open.set(requestId, {
      url: request.url,
      action: actionOf(request.url, request.postData),
      type,
      start: since(timestamp),
      byWorker: false,
    })
  })
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const request = open.get(requestId)
    if (request) request.byWorker = response.fromServiceWorker === true
  })
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = close(requestId)
    if (!request) return
    const end = since(timestamp)
    if (request.url.includes('/openapi/')) {
      calls.push({ action: request.action, start: request.start, end })
    }
    if (!request.byWorker) loads.push({ type: request.type, end, bytes: encodedDataLength })
  })
  session.on('Network.loadingFailed', ({ requestId }) => void close(requestId))

  const since = (timestamp: number) => (timestamp - (began ?? timestamp)) * 1_000
  function close(requestId: string): Request | undefined {
    const request = open.get(requestId)
    open.delete(requestId)
    lastEvent = Date.now()
    return request
  }

  return {
    bytes: (type, by = Infinity) =>
      loads
        .filter((load) => load.type === type && load.end <= by)
        .reduce((sum, load) => sum + load.bytes, 0),
    calls: (by = Infinity) => calls.filter(({ end }) => end <= by),
    async settled(quiet = usualQuiet) {
      const started = Date.now()
      while (open.size > 0 || Date.now() - lastEvent < quiet) {
        if (Date.now() - started > patience) {
          const urls = [...open.values()].map(({ url }) => url)
          throw new Error(`The page does not come to rest: ${urls.join(', ')}`)
        }
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
    },
  }
}

function actionOf(url: string, body = ''): string {
  return new URL(url).searchParams.get('Action') ?? new URLSearchParams(body).get('Action') ?? ''
}
