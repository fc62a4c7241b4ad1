import { useDemoTexts } from '../../texts/demo.ts'
import { LocalTime } from '../../ui/LocalTime.tsx'
import type { Demo, DemoEntry } from '../demo.ts'
import { useEntryText } from './useEntryText.ts'

/** What is shown of a long journal: the newest. */
const most = 100

interface JournalListProps {
  demo: Demo
  /** What was done, the oldest first. */
  entries: readonly DemoEntry[]
  /** How many of them are shown in the page. */
  shown: number
}

/** What was done in this world, the newest first: what, by whom, when, and what came of it. */
export function JournalList({ demo, entries, shown }: JournalListProps) {
  const demoPanel = useDemoTexts()
  const textOf = useEntryText()
  const nameOf = (id: string) => demo.accounts.find((account) => account.id === id)?.nickname ?? id
  const newest = entries.map((entry, index) => ({ entry, number: index + 1 })).slice(-most)
  return (
    <ol className="demo-panel__list demo-panel__journal" reversed>
      {newest.toReversed().map(({ entry, number }) => (
        <li key={number} className={number > shown ? 'demo-panel__later' : undefined}>
          <button
            type="button"
            className="list__action demo-panel__entry"
            aria-current={number === shown ? 'step' : undefined}
            title={demoPanel.showMoment}
            onClick={() => void demo.stage.lookAt(number)}
          >
            {textOf(entry)}
          </button>
          <span className="demo-panel__quiet">
            {nameOf(entry.caller)} <LocalTime time={new Date(entry.at).toISOString()} />
          </span>
          {entry.made.length > 0 && (
            <span className="demo-panel__quiet">{demoPanel.made(entry.made)}</span>
          )}
          {entry.leftOut && <span className="demo-panel__quiet">{demoPanel.leftOut}</span>}
        </li>
      ))}
    </ol>
  )
}
