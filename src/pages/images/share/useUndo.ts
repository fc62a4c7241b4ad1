import { useCallback, useEffect, useState } from 'react'

/** Milliseconds for which an undo is offered. */
const offeredFor = 10_000

export interface UndoOffer {
  /** The account that was unshared last; `undefined` if there is nothing to undo any more. */
  readonly accountId: string | undefined
  readonly offer: (accountId: string) => void
  readonly withdraw: () => void
  /** Stops the time while the offer is pointed at or has the focus. */
  readonly hold: (held: boolean) => void
}

/** Offers to take back the last Unshare for some seconds. */
export function useUndo(): UndoOffer {
  const [accountId, setAccountId] = useState<string>()
  const [held, setHeld] = useState(false)

  const withdraw = useCallback(() => {
    setAccountId(undefined)
    setHeld(false)
  }, [])

  useEffect(() => {
    if (accountId === undefined || held) return
    const timer = setTimeout(withdraw, offeredFor)
    return () => clearTimeout(timer)
  }, [accountId, held, withdraw])

  return { accountId, offer: setAccountId, withdraw, hold: setHeld }
}
