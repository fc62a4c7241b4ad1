import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createEcsClient } from './client.ts'
import { EcsError, kindOf } from './errors.ts'

const endpoints = { ecs: '/openapi/ecs/', sts: 'https://sts.example/' }
const requestId = '8F32783B-ACBE-5B85-98FB-79A73E02BB6E'

/** A client whose requests are answered by `answer`, and the requests it has sent. */
function clientOf(answer: (init: RequestInit) => Response | Promise<Response>, timeout = 30_000) {
  const sent: { url: string; init: RequestInit }[] = []
  const fetch = async (url: unknown, init: RequestInit = {}) => {
    sent.push({ url: typeof url === 'string' ? url : 'no text', init })
    return answer(init)
  }
  return { client: createEcsClient({ endpoints, timeout, fetch }), sent }
}

const refuse = (status: number, code: string, message = 'Because.') =>
  Response.json(
    { RequestId: requestId, HostId: 'ecs', Code: code, Message: message, Recommend: '' },
    { status },
  )

/** An answer that never comes, unless the request is aborted. */
const never = ({ signal }: RequestInit) =>
  new Promise<Response>((_resolve, reject) => {
    if (signal?.aborted) reject(signal.reason)
    signal?.addEventListener('abort', () => reject(signal.reason))
  })

/** A promise and what settles it; Node 20 has no `Promise.withResolvers`. */
function promiseWithMeans() {
  let resolve: () => void = () => undefined
  let reject: (reason: Error) => void = () => undefined
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  return { promise, resolve, reject }
}

async function failureOf(call: Promise<unknown>): Promise<EcsError> {
  const error: unknown = await call.then(
    () => expect.unreachable('the call should have failed'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof EcsError)) throw error
  return error
}

describe('a request', () => {
  it('is one POST with everything in the query and no body', async () => {
    const { client, sent } = clientOf(() => Response.json({ RequestId: requestId }))
    await client.call('ModifyImageSharePermission', {
      RegionId: 'cn-hangzhou',
      ImageId: 'm-bp1 +&=',
      AddAccount: ['1234567890123456', '1234567890123457'],
      RemoveAccount: [],
      DryRun: true,
    })
    expect(sent).toHaveLength(1)
    const { url, init } = sent[0] ?? { url: '', init: {} }
    expect(url).toBe(
      '/openapi/ecs/?Action=ModifyImageSharePermission&Version=2014-05-26&Format=JSON' +
        '&RegionId=cn-hangzhou&ImageId=m-bp1%20%2B%26%3D' +
        '&AddAccount.1=1234567890123456&AddAccount.2=1234567890123457&DryRun=true',
    )
    expect(init.method).toBe('POST')
    expect(init.body).toBeUndefined()
    expect(new Headers(init.headers).get('accept')).toBe('application/json')
  })

  it('goes to the service that knows the action, with that version', async () => {
    const { client, sent } = clientOf(() => Response.json({ RequestId: requestId }))
    await client.call('GetCallerIdentity', {})
    expect(sent.map(({ url }) => url)).toEqual([
      'https://sts.example/?Action=GetCallerIdentity&Version=2015-04-01&Format=JSON',
    ])
  })

  it('waits for what the client was told to wait for, even if that fails', async () => {
    const { client, sent } = clientOf(() => Response.json({ RequestId: requestId }))
    const gate = promiseWithMeans()
    client.waitFor(() => gate.promise)
    const call = client.call('DescribeRegions', {})
    await Promise.resolve()
    expect(sent).toHaveLength(0)
    gate.reject(new Error('no worker'))
    await call
    expect(sent).toHaveLength(1)
  })

  it('uses the global fetch that is there at the time of the call', async () => {
    const client = createEcsClient({ endpoints })
    const fetch = vi.fn(async () => Response.json({ RequestId: requestId }))
    vi.stubGlobal('fetch', fetch)
    await client.call('DescribeRegions', {})
    vi.unstubAllGlobals()
    expect(fetch).toHaveBeenCalledOnce()
  })
})

describe('an answer', () => {
  it('arrives in wire names, with account IDs as strings', async () => {
    const { client } = clientOf(
      () =>
        new Response(
          '{"RequestId":"1","TotalCount":1,"Images":{"Image":[{"ImageOwnerId":9999999999999991}]}}',
        ),
    )
    expect(await client.call('DescribeImages', { RegionId: 'cn-hangzhou' })).toEqual({
      RequestId: '1',
      TotalCount: 1,
      Images: { Image: [{ ImageOwnerId: '9999999999999991' }] },
    })
  })
})

describe('a refusal', () => {
  it.each([
    [404, 'InvalidImageId.NotFound', 'notFound'],
    [404, 'InvalidAccount.NotFound', 'notFound'],
    [404, 'InvalidAccount.Forbbiden', 'rejected'],
    [400, 'MissingParameter', 'rejected'],
    [400, 'SignatureDoesNotMatch', 'rejected'],
    [401, 'SomethingUnheardOf', 'denied'],
    [403, 'Forbidden.RAM', 'denied'],
    [403, 'Forbbiden', 'denied'],
    [403, 'NoPermission.Tag', 'denied'],
    [403, 'Unauthorized.EmptyRegion', 'denied'],
    [403, 'QuotaExceed.ShareImageUser', 'quota'],
    [403, 'OperationDenied.InvalidImageStatus', 'rejected'],
    [400, 'Throttling.User', 'throttled'],
    [429, 'Throttling', 'throttled'],
    [503, 'Throttling.Api', 'throttled'],
    [429, 'SomethingUnheardOf', 'throttled'],
    [409, 'OperationConflict', 'rejected'],
    [500, 'InternalError', 'unavailable'],
    [503, 'ServiceUnavailable', 'unavailable'],
  ] as const)('with HTTP %i and the code %s is %s', async (httpStatus, code, kind) => {
    const { client, sent } = clientOf(() => refuse(httpStatus, code, 'Because of that.'))
    const error = await failureOf(client.call('DescribeRegions', {}))
    expect(error.name).toBe('EcsError')
    expect(error).toMatchObject({
      code,
      message: 'Because of that.',
      kind,
      requestId,
      httpStatus,
    })
    expect(kindOf(code, httpStatus)).toBe(kind)
    expect(sent, 'nothing is retried').toHaveLength(1)
  })

  it('without a body that explains it still has a code, a message and a request ID', async () => {
    const { client } = clientOf(() =>
      Response.json({}, { status: 503, headers: { 'x-acs-request-id': requestId } }),
    )
    const error = await failureOf(client.call('DescribeRegions', {}))
    expect(error).toMatchObject({
      code: 'Http503',
      kind: 'unavailable',
      httpStatus: 503,
      requestId,
    })
    expect(error.message).toContain('HTTP 503')
  })

  it('with fields of the wrong type is not believed', async () => {
    const { client } = clientOf(() =>
      Response.json({ Code: 5, Message: { text: 'x' }, RequestId: null }, { status: 404 }),
    )
    const error = await failureOf(client.call('DescribeRegions', {}))
    expect(error).toMatchObject({ code: 'Http404', kind: 'rejected', requestId: '' })
    expect(error.message).toContain('HTTP 404')
  })
})

describe('an answer that is no API response', () => {
  it.each([
    ['a web page', 502, '<html><body>Bad Gateway</body></html>', 'unavailable', 'a web page'],
    ['a page where JSON should be', 200, '\n<!doctype html>', 'malformed', 'a web page'],
    ['cut JSON', 200, '{"RequestId":"1","Images":{"Ima', 'malformed', 'not complete JSON'],
    ['nothing at all', 200, '', 'malformed', 'not complete JSON'],
    ['nothing at all with a 5xx', 500, '', 'unavailable', 'not complete JSON'],
    ['a text', 200, '"OK"', 'malformed', 'not an API response'],
    ['a number', 200, '42', 'malformed', 'not an API response'],
    ['null', 200, 'null', 'malformed', 'not an API response'],
    ['a list', 200, '[{"RequestId":"1"}]', 'malformed', 'not an API response'],
  ] as const)('such as %s with HTTP %i', async (_what, status, body, kind, message) => {
    const { client } = clientOf(
      () => new Response(body, { status, headers: { 'x-acs-request-id': requestId } }),
    )
    const error = await failureOf(client.call('DescribeRegions', {}))
    expect(error).toMatchObject({ code: 'MalformedAnswer', kind, httpStatus: status, requestId })
    expect(error.message).toContain(message)
    expect(error.message).toContain(`HTTP ${status}`)
  })
})

describe('no answer', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('because the network fails', async () => {
    const cause = new TypeError('fetch failed')
    const { client } = clientOf(() => Promise.reject(cause))
    const error = await failureOf(client.call('DescribeRegions', {}))
    expect(error).toMatchObject({
      code: 'NetworkFailure',
      kind: 'network',
      httpStatus: 0,
      requestId: '',
      cause,
    })
  })

  it('because the answer breaks off', async () => {
    const cause = new TypeError('terminated')
    const { client } = clientOf(() => {
      const body = new ReadableStream({ pull: (controller) => controller.error(cause) })
      return new Response(body)
    })
    expect(await failureOf(client.call('DescribeRegions', {}))).toMatchObject({
      code: 'NetworkFailure',
      kind: 'network',
      cause,
    })
  })

  it('in time', async () => {
    const { client } = clientOf(never, 5_000)
    const failure = failureOf(client.call('DescribeRegions', {}))
    await vi.advanceTimersByTimeAsync(4_999)
    expect(vi.getTimerCount(), 'still waiting').toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    const error = await failure
    expect(error).toMatchObject({ code: 'RequestTimeout', kind: 'network', httpStatus: 0 })
    expect(error.message).toContain('5 seconds')
  })

  it('in time, because the client never gets ready', async () => {
    const { client, sent } = clientOf(never, 5_000)
    client.waitFor(() => new Promise(() => {}))
    const failure = failureOf(client.call('DescribeRegions', {}))
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await failure).toMatchObject({ code: 'RequestTimeout', kind: 'network' })
    expect(sent).toHaveLength(0)
  })

  it('in time, though the answer had begun', async () => {
    const { client } = clientOf(({ signal }) => {
      const body = new ReadableStream({
        start: (controller) =>
          signal?.addEventListener('abort', () => controller.error(signal.reason)),
      })
      return new Response(body)
    }, 5_000)
    const failure = failureOf(client.call('DescribeRegions', {}))
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await failure).toMatchObject({ code: 'RequestTimeout', kind: 'network' })
  })

  it('and no timer is left once a call is over', async () => {
    const { client } = clientOf(() => Response.json({ RequestId: requestId }))
    await client.call('DescribeRegions', {})
    const { client: refused } = clientOf(() => refuse(404, 'InvalidImageId.NotFound'))
    await failureOf(refused.call('DescribeRegions', {}))
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a call that its caller gives up', () => {
  const aborted = { code: 'RequestAborted', kind: 'aborted', httpStatus: 0, requestId: '' }

  it('before it is sent', async () => {
    const { client } = clientOf(never)
    const signal = AbortSignal.abort()
    expect(await failureOf(client.call('DescribeRegions', {}, { signal }))).toMatchObject(aborted)
  })

  it('while the client still waits to be ready', async () => {
    const { client, sent } = clientOf(never)
    client.waitFor(() => new Promise(() => {}))
    const controller = new AbortController()
    const failure = failureOf(client.call('DescribeRegions', {}, { signal: controller.signal }))
    controller.abort()
    expect(await failure).toMatchObject(aborted)
    expect(sent).toHaveLength(0)
  })

  it('while it waits for an answer, for whatever reason', async () => {
    for (const reason of [undefined, new Error('changed my mind'), 'no more']) {
      const { client } = clientOf(never)
      const controller = new AbortController()
      const failure = failureOf(client.call('DescribeRegions', {}, { signal: controller.signal }))
      controller.abort(reason)
      expect(await failure).toMatchObject(aborted)
    }
  })

  it('after the answer, which is no failure any more', async () => {
    const { client } = clientOf(() => Response.json({ RequestId: requestId }))
    const controller = new AbortController()
    const call = client.call('DescribeRegions', {}, { signal: controller.signal })
    await expect(call).resolves.toEqual({ RequestId: requestId })
    controller.abort()
    await expect(call).resolves.toEqual({ RequestId: requestId })
  })
})

describe('over a real connection', () => {
  const servers: ReturnType<typeof createServer>[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.close()
      server.closeAllConnections()
    }
  })

  async function clientFor(listener: Parameters<typeof createServer>[1]) {
    const server = createServer(listener)
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    return createEcsClient({ endpoints: { ecs: here, sts: here }, timeout: 10_000 })
  }

  it('an answer that breaks off is a network failure', async () => {
    const client = await clientFor((_request, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"RequestId":', () => response.destroy())
    })
    expect(await failureOf(client.call('DescribeRegions', {}))).toMatchObject({
      code: 'NetworkFailure',
      kind: 'network',
    })
  })

  it('an abort reaches the server', async () => {
    const arrived = promiseWithMeans()
    const gone = promiseWithMeans()
    const client = await clientFor((_request, response) => {
      response.on('close', gone.resolve)
      arrived.resolve()
    })
    const controller = new AbortController()
    const failure = failureOf(client.call('DescribeRegions', {}, { signal: controller.signal }))
    await arrived.promise
    controller.abort()
    expect(await failure).toMatchObject({ code: 'RequestAborted', kind: 'aborted' })
    await gone.promise
  })

  it('nobody there is a network failure', async () => {
    const client = await clientFor(undefined)
    for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve))
    expect(await failureOf(client.call('DescribeRegions', {}))).toMatchObject({
      code: 'NetworkFailure',
      kind: 'network',
    })
  })
})
