import { QueryClient } from '@tanstack/react-query'
import { EcsError } from '../api/errors.ts'
import { newFor } from '../queries/ahead.ts'

/** Failures that often pass by themselves. A call that took too long is not among them: nobody wants to wait thrice. */
const mayPass = (error: unknown): boolean =>
  error instanceof EcsError &&
  error.code !== 'RequestTimeout' &&
  ['throttled', 'unavailable', 'network'].includes(error.kind)

/** A cache for one signed-in account. Reads are retried with backoff; writes never are. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // The stand-in answers without a network, and a live service says best itself whether it can be reached.
        networkMode: 'always',
        staleTime: newFor,
        retry: (failures, error) => failures < 2 && mayPass(error),
        retryDelay: (failures) => 500 * 2 ** failures,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
