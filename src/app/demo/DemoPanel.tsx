import { useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useDemoTexts } from '../../texts/demo.ts'
import { useTexts } from '../../texts/texts.ts'
import { copyText } from '../../ui/copyText.ts'
import { LocalTime } from '../../ui/LocalTime.tsx'
import { announce } from '../../ui/notices.ts'
import { useMediaQuery } from '../../ui/useMediaQuery.ts'
import type { Demo } from '../demo.ts'
import { AddressProblems } from './AddressProblems.tsx'
import { FailureControls } from './FailureControls.tsx'
import { JournalList } from './JournalList.tsx'
import { ScenarioList } from './ScenarioList.tsx'
import { WorldFile } from './WorldFile.tsx'
import '../../pages/list.css'
import './demoPanel.css'

interface DemoPanelProps {
  demo: Demo
  onClose: () => void
}

/** The controls of a demo, beside the page, which stays usable: scenario, failures, clock, what was done. */
export default function DemoPanel({ demo, onClose }: DemoPanelProps) {
  const demoPanel = useDemoTexts()
  const { frame } = useTexts()
  const { stage } = demo
  const client = useQueryClient()
  const narrow = useMediaQuery('(width <= 720px)')
  const [state, setState] = useState(stage.state)
  useEffect(() => stage.onChange(() => setState(stage.state())), [stage])

  // The page makes room for the panel, which must not cover what is shown.
  useEffect(() => {
    document.documentElement.dataset['panel'] = 'open'
    return () => {
      delete document.documentElement.dataset['panel']
    }
  }, [])

  useEffect(() => {
    const timer = setInterval(() => setState(stage.state()), 1_000)
    return () => clearInterval(timer)
  }, [stage])

  function step(milliseconds: number) {
    stage.step(milliseconds)
    void client.invalidateQueries()
  }

  const latency = String(state.latency)
  const latencies: Readonly<Record<string, string>> = demoPanel.latencies
  const options = Object.entries(latencies).map(([value, label]) => ({ value, label }))
  if (!(latency in latencies)) {
    options.push({ value: latency, label: demoPanel.otherLatency(Number(latency)) })
  }

  return (
    <Drawer
      open
      title={demoPanel.title}
      size={narrow ? '100%' : 400}
      mask={false}
      // Below the menus of the top bar, and below dialogs.
      zIndex={narrow ? 1_000 : 15}
      rootClassName="demo-panel"
      onClose={onClose}
      closable={{ 'aria-label': frame.close }}
    >
      <AddressProblems problems={stage.addressProblems} />
      <section>
        <h2 className="demo-panel__heading">{demoPanel.scenario}</h2>
        <p className="demo-panel__quiet">{demoPanel.scenarioHint}</p>
        <ScenarioList demo={demo} />
        <Button
          onClick={() => {
            void copyText(stage.link(location.href)).then(() => announce(demoPanel.linkCopied))
          }}
        >
          {demoPanel.link}
        </Button>
        <p className="demo-panel__quiet">{demoPanel.linkHint}</p>
      </section>
      <section>
        <h2 className="demo-panel__heading">{demoPanel.latency}</h2>
        <Select
          className="demo-panel__wide"
          aria-label={demoPanel.latency}
          virtual={false}
          value={latency}
          onChange={stage.setLatency}
          options={options}
        />
      </section>
      <section>
        <h2 className="demo-panel__heading">{demoPanel.failures}</h2>
        <FailureControls stage={stage} faults={state.faults} />
      </section>
      <section>
        <h2 className="demo-panel__heading">{demoPanel.clock}</h2>
        <p>
          <LocalTime time={new Date(state.now).toISOString()} />{' '}
          <span className="demo-panel__quiet">
            {state.clockStands ? demoPanel.clockStands : demoPanel.clockRuns}
          </span>
        </p>
        <div className="demo-panel__steps">
          {Object.entries(demoPanel.steps).map(([milliseconds, label]) => (
            <Button key={milliseconds} onClick={() => step(Number(milliseconds))}>
              {label}
            </Button>
          ))}
        </div>
      </section>
      <section>
        <h2 className="demo-panel__heading">{demoPanel.file}</h2>
        <WorldFile demo={demo} />
      </section>
      <section>
        <h2 className="demo-panel__heading">{demoPanel.journal}</h2>
        <JournalList demo={demo} />
      </section>
    </Drawer>
  )
}
