import type { EcsError } from '../../../api/errors.ts'
import type { SharingFailure } from '../../../queries/sharing.ts'

/** Refusals that are about one account of a call, whose message names it. */
const aboutOneAccount = /^InvalidAccount\./

/**
 * The one account that made the service refuse a whole call, if its answer tells: the entry to correct. The others of
 * the call are fine and can be sent again.
 */
export function refusedEntry({ accountIds, error }: SharingFailure): [string, EcsError][] {
  if (!aboutOneAccount.test(error.code)) return []
  const named = accountIds.find((id) => error.message.includes(id))
  const refused = named ?? (accountIds.length === 1 ? accountIds[0] : undefined)
  return refused === undefined ? [] : [[refused, error]]
}
