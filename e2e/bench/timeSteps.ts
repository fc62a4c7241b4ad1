import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type CDPSession } from 'playwright'
import { build, preview } from 'vite'
import { ensureBrowser } from '../support/findBrowser.ts'
import { images } from '../support/console.ts'
import { longStory, sharedAfter } from '../support/longStory.ts'

const changes = 1_000
const steps = 100
const target = 50

/** How much script it takes to step back and forth over a journal of 1,000 changes, on the built demo. */
export async function measureTimeSteps(): Promise<string[]> {
  const executablePath = ensureBrowser()
  const outDir = mkdtempSync(join(tmpdir(), 'ecs-images-'))
  try {
    await build({ mode: 'demo', logLevel: 'error', build: { outDir } })
    const server = await preview({
      mode: 'demo',
      logLevel: 'error',
      build: { outDir },
      preview: { port: 0, strictPort: false },
    })
    const browser = await chromium.launch({ executablePath })
    try {
      const page = await browser.newPage()
      await page.goto(`${server.resolvedUrls?.local[0]}images?q=${images.notShared}`)
      const row = page.getByRole('row').filter({ hasText: images.notShared })
      await row.getByText('Not shared').waitFor()
      await page.evaluate((file) => window.ecsStage?.importWorld(file), await longStory(changes))
      const session = await page.context().newCDPSession(page)
      await session.send('Performance.enable')
      const times: number[] = []
      for (let step = 1; step <= steps; step++) {
        const moment = (step * 611) % changes
        const before = await scriptTime(session)
        await page.evaluate((number) => window.ecsStage?.lookAt(number), moment)
        await row.getByText(sharedAfter(moment), { exact: true }).waitFor()
        times.push((await scriptTime(session)) - before)
      }
      const [median = 0, slowest = 0] = [steps / 2, steps - 1].map(
        (place) => times.toSorted((left, right) => left - right)[place],
      )
      return [
        `a step in time, median of ${steps}: ${median.toFixed(1)} ms of script (target below ${target} ms)`,
        `the slowest: ${slowest.toFixed(1)} ms`,
      ]
    } finally {
      await browser.close()
      await server.close()
    }
  } finally {
    rmSync(outDir, { recursive: true })
  }
}

/** The time that scripts of the page have taken so far, in milliseconds. */
async function scriptTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1_000
}
