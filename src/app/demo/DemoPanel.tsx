import { Button, Drawer, Select } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useDemoTexts } from '../../texts/demo.ts'
import { useTexts } from '../../texts/texts.ts'
import { copyText } from '../../ui/copyText.ts'
import { LocalTime } from '../../ui/LocalTime.tsx'
import { announce } from '../../ui/notices.ts'
import { useMediaQuery } from '../../ui/useMediaQuery.ts'
import { useDemo, type Demo } from '../demo.ts'
import { useLanguage } from '../languageContext.ts'
import { useLook } from '../look.ts'
import { AddressProblems } from './AddressProblems.tsx'
import { FailureControls } from './FailureControls.tsx'
import { ScenarioList } from './ScenarioList.tsx'
import { TimeTravel } from './TimeTravel.tsx'
import { WorldFile } from './WorldFile.tsx'
import '../../pages/list.css'
import './demoPanel.css'

const ResetDialog = lazy(() => import('../ResetDialog.tsx'))

interface DemoPanelProps {
  demo: Demo
  onClose: () => void
}

/** The controls of a demo, beside the page, which stays usable: scenario, failures, clock, what was done. */
export default function DemoPanel({ demo, onClose }: DemoPanelProps) {
  const demoPanel = useDemoTexts()
  const { frame, account } = useTexts()
  const { switchAccount } = useDemo()
  const { language } = useLanguage()
  const { theme, density } = useLook()
  const [asksReset, setAsksReset] = useState(false)
  const { stage } = demo
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

  async function copyLink() {
    const shown = new URL(location.href)
    shown.searchParams.set('lang', language)
    // Who follows the system goes on doing so: what they have chosen is kept by who opens the link.
    if (theme !== 'system') shown.searchParams.set('theme', theme)
    if (density !== 'comfortable') shown.searchParams.set('density', density)
    const { address, isWhole } = await stage.link(shown.href)
    await copyText(address)
    announce(isWhole ? demoPanel.linkCopied : demoPanel.shortLinkCopied)
  }

  const clockText =
    state.shown === undefined
      ? state.clockStands
        ? demoPanel.clockStands
        : demoPanel.clockRuns
      : demoPanel.clockOfPast
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
        <p>
          <b>{demo.scenario}</b>
        </p>
        <div className="demo-panel__steps">
          <Button onClick={() => void copyLink()}>{demoPanel.link}</Button>
          <Button onClick={() => setAsksReset(true)}>{account.reset}</Button>
        </div>
        <p className="demo-panel__quiet">{demoPanel.linkHint}</p>
        <details>
          <summary className="demo-panel__more">{demoPanel.otherScenarios}</summary>
          <p className="demo-panel__quiet">{demoPanel.scenarioHint}</p>
          <ScenarioList demo={demo} />
        </details>
      </section>
      <section>
        <h2 className="demo-panel__heading">{demoPanel.account}</h2>
        <Select
          className="demo-panel__wide"
          aria-label={demoPanel.account}
          virtual={false}
          value={demo.accountId()}
          onChange={switchAccount}
          options={demo.accounts.map(({ id, nickname }) => ({
            value: id,
            label: demoPanel.accountOption(nickname, id),
          }))}
        />
      </section>
      <section>
        <h2 className="demo-panel__heading">{demoPanel.journal}</h2>
        <TimeTravel demo={demo} shown={state.shown} />
      </section>
      <section>
        <h2 className="demo-panel__heading">{demoPanel.clock}</h2>
        <p>
          <LocalTime time={new Date(state.now).toISOString()} />{' '}
          <span className="demo-panel__quiet">{clockText}</span>
        </p>
        <div className="demo-panel__steps">
          {Object.entries(demoPanel.steps).map(([milliseconds, label]) => (
            <Button
              key={milliseconds}
              disabled={state.shown !== undefined}
              onClick={() => stage.step(Number(milliseconds))}
            >
              {label}
            </Button>
          ))}
        </div>
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
        <h2 className="demo-panel__heading">{demoPanel.file}</h2>
        <WorldFile demo={demo} />
      </section>
      <Suspense>
        {asksReset && (
          <ResetDialog
            onClose={() => setAsksReset(false)}
            reset={async () => {
              await demo.reset()
              announce(account.resetDone)
            }}
          />
        )}
      </Suspense>
    </Drawer>
  )
}
