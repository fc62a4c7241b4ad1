import { expect, test } from '@playwright/test'
import { openImages } from './support/console.ts'
import { openInstances } from './support/instances.ts'

/** TypeScript's DOM doesn't know this one yet. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number
}

declare global {
  interface Window {
    layoutShift?: number
  }
}

// What the first page costs, as far as it doesn't depend on the machine.

for (const { name, open, width } of [
  { name: 'Images', open: openImages, width: 1280 },
  { name: 'Images, narrow', open: openImages, width: 390 },
  { name: 'Instances', open: openInstances, width: 1280 },
]) {
  test(`${name}, opened cold: nothing moves, and nothing is asked for twice`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript(() => {
      window.layoutShift = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          window.layoutShift = (window.layoutShift ?? 0) + (entry as LayoutShift).value
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const calls: string[] = []
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url())
      if (pathname.includes('/openapi/')) calls.push(`${search}&${request.postData() ?? ''}`)
    })
    await open(page)
    await expect(page.getByRole('rowheader').first()).toBeVisible()
    await expect(page.getByRole('main').locator('[aria-busy=true]')).toHaveCount(0)
    expect(calls.toSorted()).toEqual([...new Set(calls)].toSorted())
    expect(await page.evaluate(() => window.layoutShift)).toBe(0)
  })
}
