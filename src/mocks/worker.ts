import { getResponse, type RequestHandler } from 'msw'
import { setupWorker } from 'msw/browser'

/** After this long without a word a browser may put the worker to sleep; then it forgets which pages it answers. */
const sleepsAfter = 5_000
const answersWithin = 2_000

/**
 * Has handlers answer the page's API calls: through MSW's service worker where one can run, else inside the page.
 * The worker starts at once, beside the world that the handlers need.
 * @param base the app's base path, with the worker file in it
 * @returns takes the handlers once they are there, and gives a function to call before each request, which makes sure that the
 * worker is awake
 */
export function startWorker(
  base: string,
): (apiHandlers: RequestHandler[]) => Promise<() => Promise<void>> {
  const worker = setupWorker()
  const start = worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: `${base}mockServiceWorker.js`, options: { scope: base } },
  })
  // Whether it could be started is asked for below.
  start.catch(() => undefined)
  return async (apiHandlers) => {
    try {
      await start
      worker.use(...apiHandlers)
      return keepAwake()
    } catch (error) {
      console.info('No service worker can run here; the stand-in answers inside the page.', error)
      answerInPage(apiHandlers)
      return async () => undefined
    }
  }
}

function answerInPage(apiHandlers: RequestHandler[]) {
  const network = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    const request = new Request(input, init)
    const response = await getResponse(apiHandlers, request.clone())
    request.signal.throwIfAborted()
    if (response?.type === 'error') throw new TypeError('Failed to fetch')
    return response ?? network(request)
  }
}

/**
 * MSW's worker keeps the list of pages that it answers in memory, and a browser stops a worker that has had nothing to
 * do, say behind a tab left for lunch. The first request after that would go to the network. So a page that has been
 * silent registers anew and waits for the worker's word.
 */
function keepAwake(): () => Promise<void> {
  let lastWord = Date.now()
  return async () => {
    const worker = navigator.serviceWorker.controller
    if (!worker || Date.now() - lastWord < sleepsAfter) return
    await new Promise<void>((resolve) => {
      const done = () => {
        navigator.serviceWorker.removeEventListener('message', onMessage)
        clearTimeout(timer)
        resolve()
      }
      const onMessage = (event: MessageEvent<{ type?: string }>) => {
        if (event.data.type === 'MOCKING_ENABLED') done()
      }
      const timer = setTimeout(done, answersWithin)
      navigator.serviceWorker.addEventListener('message', onMessage)
      worker.postMessage('MOCK_ACTIVATE')
    })
    lastWord = Date.now()
  }
}
