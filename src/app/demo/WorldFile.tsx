import { Alert, Button } from 'antd'
import { useRef, useState } from 'react'
import { useDemoTexts } from '../../texts/demo.ts'
import { announce } from '../../ui/notices.ts'
import { saveFile } from '../../ui/saveFile.ts'
import type { Demo } from '../demo.ts'

/** Keeps the world in a file, and plays one of a file. */
export function WorldFile({ demo: { stage, scenario } }: { demo: Demo }) {
  const demoPanel = useDemoTexts()
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<keyof typeof demoPanel.importProblems>()

  async function save() {
    saveFile(await stage.exportWorld(), `${scenario}.world.json`, 'application/json')
  }

  async function load(file: File) {
    setProblem(undefined)
    const result = await stage.importWorld(await file.text())
    if ('problem' in result) return setProblem(result.problem)
    if (result.scenario === scenario) return announce(demoPanel.imported)
    // Another scenario begins with loading the page.
    return location.assign(`${import.meta.env.BASE_URL}images?scenario=${result.scenario}`)
  }

  return (
    <>
      <p className="demo-panel__quiet">{demoPanel.importHint}</p>
      <div className="demo-panel__steps">
        <Button onClick={() => void save()}>{demoPanel.export}</Button>
        <Button onClick={() => input.current?.click()}>{demoPanel.import}</Button>
        <input
          ref={input}
          type="file"
          accept=".json"
          hidden
          aria-label={demoPanel.import}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            // The same file can be chosen again after it was changed.
            if (file) void load(file).finally(() => (target.value = ''))
          }}
        />
      </div>
      {problem && (
        <Alert
          type="error"
          showIcon
          title={demoPanel.importFailed}
          description={demoPanel.importProblems[problem]}
        />
      )}
    </>
  )
}
