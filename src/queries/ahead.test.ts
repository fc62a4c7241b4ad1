import { QueryClient, QueryObserver, queryOptions } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { EcsError } from '../api/errors.ts'
import { askAhead, newFor, throwFailureAhead } from './ahead.ts'

const refused = new EcsError({
  code: 'Forbidden',
  message: 'No.',
  kind: 'denied',
  requestId: 'r',
  httpStatus: 403,
})

const call = vi.fn<() => Promise<string>>()

const list = queryOptions<string, EcsError>({
  queryKey: ['list'],
  retry: false,
  queryFn: ({ client, queryKey }) => {
    throwFailureAhead(client, queryKey)
    return call()
  },
})

/** What a page shows that asks for the list. */
async function shown(client: QueryClient) {
  const observer = new QueryObserver(client, list)
  const leave = observer.subscribe(() => undefined)
  await vi.waitFor(() => expect(observer.getCurrentResult().isFetching).toBe(false))
  const { data, error } = observer.getCurrentResult()
  leave()
  return data ?? error
}

describe('what is asked for ahead', () => {
  let client: QueryClient

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] })
    client = new QueryClient({ defaultOptions: { queries: { staleTime: newFor } } })
    call.mockReset()
  })
  afterEach(() => vi.useRealTimers())

  test('is there for who asks next', async () => {
    call.mockResolvedValueOnce('rows')
    await askAhead(client, list)
    expect(await shown(client)).toBe('rows')
    expect(call).toHaveBeenCalledTimes(1)
  })

  test('has failed for who asks next, once', async () => {
    call.mockRejectedValueOnce(refused).mockResolvedValueOnce('rows')
    await askAhead(client, list)
    expect(await shown(client)).toBe(refused)
    expect(call).toHaveBeenCalledTimes(1)
    expect(await shown(client)).toBe('rows')
  })

  test('has not failed for who asks much later', async () => {
    call.mockRejectedValueOnce(refused).mockResolvedValueOnce('rows')
    await askAhead(client, list)
    vi.setSystemTime(Date.now() + newFor)
    expect(await shown(client)).toBe('rows')
  })

  test('fails once for who came while it was under way', async () => {
    call.mockRejectedValueOnce(refused).mockResolvedValueOnce('rows')
    const ahead = askAhead(client, list)
    const observer = new QueryObserver(client, list)
    const leave = observer.subscribe(() => undefined)
    await ahead
    expect(observer.getCurrentResult().error).toBe(refused)
    expect((await observer.refetch()).data).toBe('rows')
    leave()
  })
})
