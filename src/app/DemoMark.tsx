import { Tooltip } from 'antd'
import { lazy, Suspense, useRef, useState, useSyncExternalStore } from 'react'
import { useTexts } from '../texts/texts.ts'
import { useDemo, type DemoStage } from './demo.ts'
import './demoMark.css'

/** None in the live console, which doesn't even carry the file. */
const DemoPanel =
  import.meta.env.VITE_MOCKS === 'on' ? lazy(() => import('./demo/DemoPanel.tsx')) : undefined

/** Whether the mark is hidden for pictures: `?panel=off`, which lasts for the tab; `?panel=on` takes it back. */
function isHidden(): boolean {
  const wanted = new URLSearchParams(location.search).get('panel')
  if (wanted !== null) sessionStorage.setItem('ecs-images/panel', wanted)
  return sessionStorage.getItem('ecs-images/panel') === 'off'
}

/** Whether the page shows the past of the demo's world. */
function useIsPast(stage: DemoStage | undefined): boolean {
  return useSyncExternalStore(
    (listener) => stage?.onChange(listener) ?? (() => undefined),
    () => stage?.state().shown !== undefined,
  )
}

/** Says that what is seen is invented, and opens the controls of the demo. Only in builds with the stand-in. */
export function DemoMark() {
  const { frame } = useTexts()
  const { demo } = useDemo()
  const [hidden] = useState(isHidden)
  const [isOpen, setOpen] = useState(false)
  const isPast = useIsPast(demo?.stage)
  const button = useRef<HTMLButtonElement>(null)
  if (!DemoPanel || hidden) return null
  return (
    <>
      <Tooltip
        title={demo?.persistent === false ? frame.demoDataLost : frame.demoDataWhy}
        trigger={['hover', 'focus']}
      >
        <button
          ref={button}
          type="button"
          className="demo-mark"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {frame.demoData}
          {isPast && <span className="demo-mark__past">{frame.demoPast}</span>}
        </button>
      </Tooltip>
      <Suspense>
        {demo && isOpen && (
          <DemoPanel
            demo={demo}
            onClose={() => {
              setOpen(false)
              button.current?.focus()
            }}
          />
        )}
      </Suspense>
    </>
  )
}
