import { useAllTexts } from '../../texts/all.ts'
import { useDemo } from '../demo.ts'
import { ScenarioList } from './ScenarioList.tsx'
import './demoPanel.css'

/** The gallery: every scenario with a line and a link. */
export default function ScenariosPage() {
  const { demoPanel, product } = useAllTexts()
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
