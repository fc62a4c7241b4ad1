import type { Locator } from 'playwright'
import type { Measured } from './browser.ts'
import type { Sign } from './inPage.ts'

/** What an event led to. */
export interface Timed {
  /** Milliseconds from the event to the paint of each stage. */
  readonly durations: readonly number[]
  /** The longest task from the event until the page was at rest again, in milliseconds; 0 if none was above 50 ms. */
  readonly longestTask: number
}

/** Milliseconds without anything on its way after which a page is at rest between two interactions. */
const rest = 250

/**
 * Does something to a page and times what it leads to. Only the span from the event, as the page's own listener sees it,
 * to the paint counts: not the bench's way to the browser, nor that Playwright scrolls and waits before it clicks.
 * @param type the event that counts: `click`, `keydown`; the last thing that `act` does must make it, and nothing before
 * @param stages what is to be seen, in the order in which it comes
 */
export async function timed(
  { page, traffic }: Measured,
  type: string,
  stages: readonly (readonly Sign[])[],
  act: () => Promise<void>,
): Promise<Timed> {
  await page.evaluate(([event, signs]) => window.bench.watch(event, signs), [type, stages] as const)
  await act()
  const { at, durations } = await page.evaluate(() => window.bench.effect())
  await traffic.settled(rest)
  const { longTasks } = await page.evaluate(() => window.bench.read())
  const after = longTasks.filter(({ start, duration }) => start + duration >= at)
  return { durations, longestTask: Math.max(0, ...after.map(({ duration }) => duration)) }
}

/** Lays the pointer on something and lets the page do what it does then, such as loading ahead, until it is at rest. */
export async function point({ traffic }: Measured, at: Locator): Promise<void> {
  await at.hover()
  await traffic.settled(rest)
}
