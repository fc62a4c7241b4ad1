import { useDemoTexts } from '../../texts/demo.ts'
import { useTexts } from '../../texts/texts.ts'
import { useDemo } from '../demo.ts'
import { ScenarioList } from './ScenarioList.tsx'
import './demoPanel.css'

/** The gallery: every scenario with a line and a link. */
export default function ScenariosPage() {
  const demoPanel = useDemoTexts()
  const { product } = useTexts()
  const { demo } = useDemo()
  return (
    <>
      <title>{`${demoPanel.gallery} – ${product}`}</title>
      <h1 className="page-title">{demoPanel.gallery}</h1>
      <p>{demoPanel.galleryIntro}</p>
      {demo && <ScenarioList demo={demo} />}
    </>
  )
}
