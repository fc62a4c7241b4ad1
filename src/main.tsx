import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ecs } from './api/ecs.ts'
import { App } from './app/App.tsx'
import { startLook } from './app/look.ts'

startLook()

// The stand-in loads beside the console, and calls wait for it. A live build has no trace of it.
const demo =
  import.meta.env.VITE_MOCKS === 'on'
    ? import('./mocks/browser.ts').then(({ startStandIn }) =>
        startStandIn(import.meta.env.BASE_URL),
      )
    : undefined
if (demo) ecs.waitFor(async () => (await demo).ready())

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root".')
createRoot(root).render(
  <StrictMode>
    <App demo={demo} />
  </StrictMode>,
)
