import {
  hashKey,
  type FetchQueryOptions,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query'
import type { EcsError } from '../api/errors.ts'

/** Milliseconds for which an answer, or a failure, counts as new: what is asked for again meanwhile is not sent again. */
export const newFor = 5_000

interface Failure {
  readonly error: unknown
  readonly at: number
}

const failures = new WeakMap<QueryClient, Map<string, Failure>>()

function failuresOf(client: QueryClient): Map<string, Failure> {
  const known = failures.get(client) ?? new Map<string, Failure>()
  failures.set(client, known)
  return known
}

/**
 * Asks for what is likely to be shown next. Nobody is told of a failure now: it is the answer of whoever asks the same within
 * five seconds, as if the call had been theirs, so that a failure is neither lost nor met twice.
 * @returns settles with the answer, or the failure
 */
export async function askAhead<Answer, Key extends QueryKey>(
  client: QueryClient,
  query: FetchQueryOptions<Answer, EcsError, Answer, Key>,
): Promise<void> {
  const { queryKey } = query
  try {
    await client.fetchQuery(query)
  } catch (error) {
    // Who has come to ask while it was under way knows already.
    if (client.getQueryCache().find({ queryKey })?.getObserversCount()) return
    failuresOf(client).set(hashKey(queryKey), { error, at: Date.now() })
  }
}

/** Throws the failure of a call that was made ahead a moment ago, once. */
export function throwFailureAhead(client: QueryClient, queryKey: QueryKey): void {
  const hash = hashKey(queryKey)
  const failure = failuresOf(client).get(hash)
  failuresOf(client).delete(hash)
  if (failure && Date.now() - failure.at < newFor) throw failure.error
}
