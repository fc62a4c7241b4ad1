import { Button, Input, Select } from 'antd'
import { useState, type FormEvent } from 'react'
import { useDemoTexts } from '../../texts/demo.ts'
import { Field } from '../../ui/Field.tsx'
import type { DemoFault, DemoStage } from '../demo.ts'

interface FailureControlsProps {
  stage: DemoStage
  faults: readonly DemoFault[]
}

/** What goes wrong: a form to make calls fail, and a list of those that do. */
export function FailureControls({ stage, faults }: FailureControlsProps) {
  const demoPanel = useDemoTexts()
  const [action, setAction] = useState('ModifyImageSharePermission')
  const [code, setCode] = useState('Throttling.User')
  const [times, setTimes] = useState('1')
  const isWrong = times !== '' && !/^[1-9]\d{0,5}$/.test(times)
  const nameOf = (name: string) => (name === '*' ? demoPanel.everyAction : name)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isWrong) return
    stage.fail(action, code, times === '' ? undefined : Number(times))
  }

  return (
    <>
      {faults.length === 0 ? (
        <p className="demo-panel__quiet">{demoPanel.noFailures}</p>
      ) : (
        <ul className="demo-panel__list">
          {faults.map((fault, index) => {
            const text = demoPanel.failing(nameOf(fault.action), fault.code)
            return (
              <li key={index}>
                <span>
                  {text}{' '}
                  <span className="demo-panel__quiet">
                    {fault.times === undefined
                      ? demoPanel.everyCall
                      : demoPanel.callsLeft(fault.times)}
                  </span>
                </span>
                <button
                  type="button"
                  className="list__action"
                  aria-label={demoPanel.liftOne(text)}
                  onClick={() => stage.lift(fault)}
                >
                  {demoPanel.lift}
                </button>
              </li>
            )
          })}
        </ul>
      )}
      <form onSubmit={submit} noValidate>
        <Field label={demoPanel.action}>
          {(control) => (
            <Select
              {...control}
              aria-label={demoPanel.action}
              virtual={false}
              showSearch
              value={action}
              onChange={setAction}
              options={stage.actions.map((name) => ({ value: name, label: nameOf(name) }))}
            />
          )}
        </Field>
        <Field label={demoPanel.code}>
          {(control) => (
            <Select
              {...control}
              aria-label={demoPanel.code}
              virtual={false}
              showSearch
              value={code}
              onChange={setCode}
              options={stage.codes.map((name) => ({ value: name, label: name }))}
            />
          )}
        </Field>
        <Field
          label={demoPanel.times}
          hint={demoPanel.timesHint}
          error={isWrong ? demoPanel.timesWrong : undefined}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              autoComplete="off"
              value={times}
              onChange={({ target }) => setTimes(target.value.trim())}
            />
          )}
        </Field>
        <Button htmlType="submit">{demoPanel.fail}</Button>
      </form>
    </>
  )
}
