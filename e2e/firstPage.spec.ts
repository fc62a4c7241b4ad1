import { expect, test, type Page } from '@playwright/test'
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

/** Adds up whatever moves on a page by itself. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    window.layoutShift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        window.layoutShift = (window.layoutShift ?? 0) + (entry as LayoutShift).value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })

// What the first page costs, as far as it doesn't depend on the machine.

for (const { name, list, open, width } of [
  { name: 'Images', list: 'DescribeImages', open: openImages, width: 1280 },
  { name: 'Images, narrow', list: 'DescribeImages', open: openImages, width: 390 },
  { name: 'Instances', list: 'DescribeInstances', open: openInstances, width: 1280 },
]) {
  test(`${name}, opened cold: nothing moves, nothing is asked for twice, no row waits for two calls`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await watchShifts(page)
    const calls: string[] = []
    /** The actions that were asked for before anything was answered. */
    const first: string[] = []
    let isAnswered = false
    page.on('request', (request) => {
      const { pathname, search, searchParams } = new URL(request.url())
      if (!pathname.includes('/openapi/')) return
      calls.push(`${search}&${request.postData() ?? ''}`)
      if (!isAnswered) first.push(searchParams.get('Action') ?? '')
    })
    page.on('response', (response) => {
      if (response.url().includes('/openapi/')) isAnswered = true
    })
    await open(page)
    await expect(page.getByRole('rowheader').first()).toBeVisible()
    await expect(page.getByRole('main').locator('[aria-busy=true]')).toHaveCount(0)
    expect(first).toEqual(expect.arrayContaining([list, 'GetCallerIdentity', 'DescribeRegions']))
    expect(calls.toSorted()).toEqual([...new Set(calls)].toSorted())
    expect(await page.evaluate(() => window.layoutShift)).toBe(0)
  })
}

for (const width of [1280, 390]) {
  test(`Create Instance, ${width} pixels wide, opened cold: nothing moves`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await watchShifts(page)
    await page.goto('/instances/create?region=cn-hangzhou')
    await expect(page.getByRole('radio').first()).toBeVisible()
    await expect(page.getByTitle('Hangzhou Zone H')).toBeVisible()
    expect(await page.evaluate(() => window.layoutShift)).toBe(0)
  })
}
