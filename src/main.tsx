// First: what it starts goes on while the rest is read.
import { demo, firstAnswers, firstQueryClient } from './start.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { english, loadCatalogue, type Catalogue } from './app/catalogues.ts'
import { loadShown } from './app/routes.tsx'
import { languageAtStart } from './texts/language.ts'

/** Milliseconds, after the code has been read. A stand-in has to begin first, and drawing would hold it up. */
const longestWait = demo ? 500 : 100

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root".')

// Until all of it is there the shell of index.html stays: nothing is shown twice.
void Promise.all([catalogueAtStart(), loadShown(location.pathname), soon(firstAnswers)]).then(
  ([catalogue]) =>
    createRoot(root).render(
      <StrictMode>
        <App demo={demo} firstQueryClient={firstQueryClient} firstCatalogue={catalogue} />
      </StrictMode>,
    ),
)

function catalogueAtStart(): Promise<Catalogue> {
  return loadCatalogue(languageAtStart()).catch((error: unknown) => {
    console.error('The language could not be loaded.', error)
    return english
  })
}

/**
 * Waits for the answers that are about to come: the grey rows that stand for them take as long to draw as the rows. Whatever
 * takes longer is waited for in the page.
 */
function soon(answers: Promise<void>): Promise<unknown> {
  return Promise.race([answers, new Promise((resolve) => setTimeout(resolve, longestWait))])
}
