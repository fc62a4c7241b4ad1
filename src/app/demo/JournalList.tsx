import { useQuery } from '@tanstack/react-query'
import { useDemoTexts } from '../../texts/demo.ts'
import { LocalTime } from '../../ui/LocalTime.tsx'
import type { Demo } from '../demo.ts'

/** What is shown of a long journal: the newest. */
const shown = 100

/** What was done in this world, the newest first: when, by whom, what. */
export function JournalList({ demo }: { demo: Demo }) {
  const demoPanel = useDemoTexts()
  const { data, error } = useQuery({
    // Like what the service tells, it is asked for anew whenever something was written.
    queryKey: ['journal', demo.scenario],
    queryFn: demo.stage.journal,
    refetchInterval: 2_000,
    staleTime: 0,
  })
  const nameOf = (id: string) => demo.accounts.find((account) => account.id === id)?.nickname ?? id
  if (error) return <p role="alert">{demoPanel.journalFailed}</p>
  if (!data) return null
  if (data.length === 0) return <p className="demo-panel__quiet">{demoPanel.journalEmpty}</p>
  return (
    <ol className="demo-panel__list" reversed>
      {data
        .slice(-shown)
        .toReversed()
        .map(({ action, caller, at }, index) => (
          <li key={data.length - index}>
            <span>{action}</span>
            <span className="demo-panel__quiet">
              {nameOf(caller)} <LocalTime time={new Date(at).toISOString()} />
            </span>
          </li>
        ))}
    </ol>
  )
}
