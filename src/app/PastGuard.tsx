import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useDemo } from './demo.ts'

const PastDialog = lazy(() => import('./demo/PastDialog.tsx'))

/** Asks once before something is done in the past that is shown, as everything that was done later is forgotten then. */
export function PastGuard() {
  const { demo } = useDemo()
  const asked = useRef<Promise<boolean> | undefined>(undefined)
  const [answer, setAnswer] = useState<(yes: boolean) => void>()

  useEffect(() => {
    demo?.beforeActingInPast(() => {
      asked.current ??= new Promise((resolve) => setAnswer(() => resolve))
      return asked.current
    })
  }, [demo])

  function close(yes: boolean) {
    answer?.(yes)
    setAnswer(undefined)
    if (yes) asked.current = undefined
    else forgetAtNextAct()
  }

  /** One act may set several calls going, one after the other: they all get the same No. */
  function forgetAtNextAct() {
    const ended = new AbortController()
    const forget = () => {
      asked.current = undefined
      ended.abort()
    }
    const { signal } = ended
    window.addEventListener('pointerdown', forget, { capture: true, signal })
    window.addEventListener('keydown', forget, { capture: true, signal })
  }

  return <Suspense>{demo && answer && <PastDialog demo={demo} onAnswer={close} />}</Suspense>
}
