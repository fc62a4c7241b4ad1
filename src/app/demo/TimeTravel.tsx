import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId } from 'react'
import { useDemoTexts } from '../../texts/demo.ts'
import type { Demo } from '../demo.ts'
import { JournalList } from './JournalList.tsx'
import { journalQuery } from './journalQuery.ts'

interface TimeTravelProps {
  demo: Demo
  /** How many changes are shown, while it is the past. */
  shown: number | undefined
}

/** What was done, and a slider to step back and forth in it. */
export function TimeTravel({ demo, shown }: TimeTravelProps) {
  const demoPanel = useDemoTexts()
  const { data: entries, error } = useQuery(journalQuery(demo))
  const hint = useId()
  if (error) return <p role="alert">{demoPanel.journalFailed}</p>
  if (!entries) return null
  if (entries.length === 0) return <p className="demo-panel__quiet">{demoPanel.journalEmpty}</p>

  const last = entries.length
  const now = Math.min(shown ?? last, last)
  const isPast = shown !== undefined
  const go = (changes: number) => void demo.stage.lookAt(changes)
  return (
    <>
      <p id={hint} className="demo-panel__quiet">
        {isPast ? demoPanel.pastHint : demoPanel.timeHint}
      </p>
      <input
        type="range"
        className="demo-panel__slider"
        aria-label={demoPanel.time}
        aria-describedby={hint}
        aria-valuetext={demoPanel.timeOf(now, last)}
        min={0}
        max={last}
        value={now}
        onChange={({ target }) => go(target.valueAsNumber)}
      />
      <div className="demo-panel__steps">
        <Button disabled={now === 0} onClick={() => go(now - 1)}>
          {demoPanel.stepBack}
        </Button>
        <Button disabled={!isPast} onClick={() => go(now + 1)}>
          {demoPanel.stepForth}
        </Button>
        <Button disabled={!isPast} onClick={() => go(last)}>
          {demoPanel.present}
        </Button>
        <span className="demo-panel__time" role="status">
          {demoPanel.timeOf(now, last)}
        </span>
      </div>
      <JournalList demo={demo} entries={entries} shown={now} />
    </>
  )
}
