import type { CDPSession } from 'playwright'
import { images } from '../support/console.ts'
import { longStory, sharedAfter } from '../support/longStory.ts'
import type { BenchBrowser } from './browser.ts'
import { rowOf, type Row } from './rows.ts'

const changes = 1_000
const steps = 100

/**
 * How much script it takes to step back and forth over a journal of 1,000 changes, on the built demo at full speed.
 * @param address the list of images of the demo
 */
export async function measureTimeSteps(browser: BenchBrowser, address: string): Promise<Row[]> {
  console.error('Steps in time')
  const visitor = await browser.newVisitor()
  try {
    const { page, session } = await browser.newPage(visitor, false)
    await page.goto(new URL(`images?q=${images.notShared}`, address).href)
    const row = page.getByRole('row').filter({ hasText: images.notShared })
    await row.getByText('Not shared').waitFor()
    await page.evaluate((file) => window.ecsStage?.importWorld(file), await longStory(changes))
    const times: number[] = []
    for (let step = 1; step <= steps; step++) {
      const moment = (step * 611) % changes
      const before = await scriptTime(session)
      await page.evaluate((number) => window.ecsStage?.lookAt(number), moment)
      await row.getByText(sharedAfter(moment), { exact: true }).waitFor()
      times.push((await scriptTime(session)) - before)
    }
    const name = `script of one step, over ${changes.toLocaleString('en')} changes`
    return [rowOf('Stepping back and forth in time, full speed', name, 'ms', times, { target: 50 })]
  } finally {
    await visitor.close()
  }
}

/** The time that scripts of the page have taken so far, in milliseconds. */
async function scriptTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1_000
}
