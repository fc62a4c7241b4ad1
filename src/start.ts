import { ecs } from './api/ecs.ts'
import { startFirstCalls } from './app/firstCalls.ts'
import { startLook } from './app/look.ts'
import { createQueryClient } from './app/queryClient.ts'
import { expectAccount } from './pages/lastAccount.ts'

// What begins before React is even read. Nothing here may import what shows something.

startLook()

/** The stand-in, which loads beside the console; calls wait for it. A live build has no trace of it. */
export const demo =
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

/** The cache of whoever is signed in at the start, with the answers to the first calls. */
export const firstQueryClient = createQueryClient()

/** Settles once the first calls are answered, or have failed. */
export const firstAnswers = startFirstCalls(
  firstQueryClient,
  location.pathname.slice(import.meta.env.BASE_URL.length - 1),
  new URLSearchParams(location.search),
)

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
