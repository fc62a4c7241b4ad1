import type { BrowserContext } from 'playwright'
import { heapOf, type BenchBrowser } from './browser.ts'
import { callDepth } from './callDepth.ts'

/** What one visit of a page told. Times in milliseconds since the navigation began, on the page's own clock. */
export interface Visit {
  /** The frame with the first named row of the list was painted. */
  readonly firstRow: number
  /** First contentful paint: the shell, as far as it has text. */
  readonly firstPaint: number
  /** Largest contentful paint. */
  readonly largestPaint: number
  /** Cumulative layout shift until the page was at rest. */
  readonly layoutShift: number
  /** What tasks took above 50 ms each, from the navigation until the page was at rest. */
  readonly blocking: number
  /** Bytes of JS and CSS, compressed and with headers, that came before the first row. */
  readonly criticalScript: number
  readonly criticalStyle: number
  /** The same until the page was at rest: with what was loaded ahead. */
  readonly script: number
  readonly style: number
  /** Calls to the API before the first row, and how many of them had to wait for one another. */
  readonly calls: number
  readonly depth: number
  /** Calls until the page was at rest. */
  readonly allCalls: number
  /** Bytes of the page's objects after a collection of garbage, at rest. */
  readonly heap: number
}

/** Opens a page as a visitor and reads it once it is at rest, which is half a second after its last answer. */
export async function visit(
  browser: BenchBrowser,
  visitor: BrowserContext,
  address: string,
): Promise<Visit> {
  const { page, session, traffic } = await browser.newPage(visitor)
  try {
    await page.goto(address)
    await page.waitForFunction(() => window.bench.read().firstRow !== undefined)
    await traffic.settled()
    const reading = await page.evaluate(() => window.bench.read())
    const { firstRow = Number.NaN, firstPaint = Number.NaN, largestPaint = Number.NaN } = reading
    // What comes after this, while the row is laid out and painted, was not waited for.
    const needed = reading.firstRowMade ?? Number.NaN
    return {
      firstRow,
      firstPaint,
      largestPaint,
      layoutShift: reading.layoutShift,
      blocking: reading.longTasks.reduce((sum, { duration }) => sum + duration - 50, 0),
      criticalScript: traffic.bytes('Script', needed),
      criticalStyle: traffic.bytes('Stylesheet', needed),
      script: traffic.bytes('Script'),
      style: traffic.bytes('Stylesheet'),
      calls: traffic.calls(needed).length,
      depth: callDepth(traffic.calls(needed)),
      allCalls: traffic.calls().length,
      heap: await heapOf(session),
    }
  } finally {
    await page.close()
  }
}
