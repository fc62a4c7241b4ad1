import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ecs } from './api/ecs.ts'
import { App } from './app/App.tsx'
import { english, loadCatalogue, type Catalogue } from './app/catalogues.ts'
import { startLook } from './app/look.ts'
import { expectAccount } from './pages/useAccountId.ts'
import { languageAtStart } from './texts/language.ts'

startLook()

// The stand-in loads beside the console, and calls wait for it. A live build has no trace of it.
const demo =
  import.meta.env.VITE_MOCKS === 'on' && !isSwitchedOff()
    ? import('./mocks/browser.ts').then(({ startStandIn }) =>
        startStandIn(import.meta.env.BASE_URL),
      )
    : undefined
if (demo) {
  ecs.waitFor(async () => (await demo).ready())
  const played = new URLSearchParams(location.search).get('account')
  if (played !== null) expectAccount(played)
}
void sayWhenReady()

/** Says to suites that the first call can be answered. If the stand-in doesn't start, the page says that itself. */
async function sayWhenReady() {
  const isReady = await demo?.then(
    (started) => started.ready().then(() => true),
    () => false,
  )
  if (isReady !== false) document.documentElement.dataset['ready'] = 'true'
}

/** Whether a suite brings its own answers: `?mocks=off`, which lasts for the tab; `?mocks=on` takes it back. */
function isSwitchedOff(): boolean {
  const wanted = new URLSearchParams(location.search).get('mocks')
  if (wanted !== null) sessionStorage.setItem('ecs-images/mocks', wanted)
  return sessionStorage.getItem('ecs-images/mocks') === 'off'
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root".')
const show = (catalogue: Catalogue) =>
  createRoot(root).render(
    <StrictMode>
      <App demo={demo} firstCatalogue={catalogue} />
    </StrictMode>,
  )

// Until another language is there the shell of index.html stays: nothing is shown twice.
const language = languageAtStart()
if (language === 'en') show(english)
else {
  void loadCatalogue(language)
    .catch((error: unknown) => {
      console.error('The language could not be loaded.', error)
      return english
    })
    .then(show)
}
