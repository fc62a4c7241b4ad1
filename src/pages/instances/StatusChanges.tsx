import { useState } from 'react'
import type { Instance } from '../../api/contract.ts'
import { useAllTexts } from '../../texts/all.ts'

/** Reads out, for who can't see it, when the status of an instance in the list has changed. */
export function StatusChanges({ rows }: { rows: readonly Instance[] }) {
  const { instances } = useAllTexts()
  const [told, setTold] = useState({ rows, text: '' })
  if (told.rows !== rows) {
    const before = new Map(told.rows.map(({ InstanceId, Status }) => [InstanceId, Status]))
    const changes = rows
      .filter(({ InstanceId, Status }) => (before.get(InstanceId) ?? Status) !== Status)
      .map(({ InstanceName, Status }) =>
        instances.changed(InstanceName, instances.statuses[Status]),
      )
    setTold({ rows, text: changes.length > 0 ? changes.join(' ') : told.text })
  }
  return (
    <span className="visually-hidden" role="status">
      {told.text}
    </span>
  )
}
