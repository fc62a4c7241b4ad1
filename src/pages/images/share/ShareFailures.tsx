import type { SharingFailure } from '../../../queries/sharing.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'

interface ShareFailuresProps {
  failures: readonly SharingFailure[]
  onRetry: (accountIds: readonly string[]) => void
}

/** What the service refused for a reason that no single entry has: one message, with the accounts it is about. */
export function ShareFailures({ failures, onRetry }: ShareFailuresProps) {
  const { sharing } = useAllTexts()
  // Calls that failed in the same way are told, and retried, as one.
  const groups = Map.groupBy(failures, ({ error }) => error.code)
  return [...groups.values()].map((group) => {
    const accountIds = group.flatMap((failure) => failure.accountIds)
    const [first] = group
    if (!first) return null
    return (
      <ErrorNotice
        key={first.error.code}
        title={sharing.shareFailed(accountIds.length)}
        error={first.error}
        onRetry={() => onRetry(accountIds)}
      />
    )
  })
}
