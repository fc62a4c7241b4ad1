import { useDemoTexts } from '../../texts/demo.ts'
import type { Demo } from '../demo.ts'

/** The scenarios, each with what it is for and its address. One begins with loading the page: links are plain ones. */
export function ScenarioList({ demo }: { demo: Demo }) {
  const demoPanel = useDemoTexts()
  // A scenario that the catalogue doesn't know yet says itself what it is for.
  const purposes: Readonly<Record<string, string>> = demoPanel.purposes
  return (
    <ul className="demo-panel__scenarios">
      {demo.scenarios.map(({ name, purpose }) => (
        <li key={name}>
          <a
            className="demo-panel__scenario"
            href={`${import.meta.env.BASE_URL}images?scenario=${name}`}
            aria-current={name === demo.scenario}
          >
            {name}
          </a>
          {name === demo.scenario && <span className="demo-panel__now">{demoPanel.playing}</span>}
          <span className="demo-panel__purpose">{purposes[name] ?? purpose}</span>
        </li>
      ))}
    </ul>
  )
}
