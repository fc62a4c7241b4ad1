import type { Browser, Page } from '@playwright/test'
import { expect, StageOfPage, test } from './fixtures/index.ts'
import { accounts, accountRow, images, openShareDialog, shareWith } from './support/console.ts'

// With a clock that stands, the same run gives the same requests and the same pictures.

const image = 'm-bp19alb9p1tzymqjuka0'
const instance = 'i-bp1hi2hoy3ow15ned370'

/** Every page and dialog, by what is seen when all of it is there. */
const views: Readonly<Record<string, string | RegExp>> = {
  '/images?type=self': '3 accounts',
  '/images?type=system': 'Alibaba Cloud Linux',
  '/images?type=others': 'notebook-server',
  '/images?type=marketplace': 'Marketplace Image',
  [`/images/${image}`]: '2 of 20 tags',
  [`/images/${image}/share`]: '0 of 50 accounts',
  [`/images/${image}/copy`]: 'Target Region',
  [`/images/${image}/deprecate`]: 'It can neither be shared',
  [`/images/delete?images=${image}`]: 'Force Delete',
  '/instances': 'Public Image',
  [`/instances/create?image=${image}`]: images.notShared,
  [`/instances/${instance}/replace-disk`]: 'redis-7.2-cache',
  [`/instances/${instance}/reinit-disk`]: 'Everything that I need',
  [`/instances/${instance}/create-image`]: 'Create Custom Image',
  [`/instances/${instance}/delete`]: 'Delete',
  '/account/security': 'acs:ram::',
  '/demo/scenarios': 'two-accounts',
}

/** The API calls of a page, without the token that is drawn anew for each write. A list that is polled counts once. */
function callsOf(page: Page) {
  const calls = new Set<string>()
  const underWay = new Set<unknown>()
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (!pathname.includes('/openapi/')) return
    const params = new URLSearchParams(`${search}&${request.postData() ?? ''}`)
    params.delete('ClientToken')
    params.sort()
    calls.add(params.toString())
    underWay.add(request)
  })
  page.on('requestfinished', (request) => underWay.delete(request))
  page.on('requestfailed', (request) => underWay.delete(request))
  return { calls, underWay }
}

test.use({
  launchOptions: async ({ launchOptions }, provide) => {
    // Else Chromium draws round corners a shade lighter or darker, by what it has drawn of them before.
    const evenly = ['--disable-partial-raster', '--num-raster-threads=1']
    await provide({ ...launchOptions, args: [...(launchOptions.args ?? []), ...evenly] })
  },
})

/** Opens every page and dialog in a browser that has never been here, then shares an image. */
async function run(browser: Browser) {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 800 },
    timezoneId: 'Asia/Shanghai',
    locale: 'en-US',
  })
  const page = await context.newPage()
  const { calls, underWay } = callsOf(page)
  const pictures = new Map<string, Buffer>()
  async function look(name: string) {
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
    await expect.poll(() => underWay.size).toBe(0)
    await page.evaluate(() => document.fonts.ready)
    pictures.set(name, await page.screenshot({ animations: 'disabled' }))
  }
  const stage = new StageOfPage(page, { now: '2026-11-24T08:00:00Z' })
  for (const [path, seen] of Object.entries(views)) {
    await stage.open(`${path}${path.includes('?') ? '&' : '?'}region=cn-hangzhou`)
    await expect(page.getByText(seen).first()).toBeVisible()
    await look(path)
  }
  const dialog = await openShareDialog(page, images.notShared)
  await shareWith(dialog, accounts.omar)
  await expect(accountRow(dialog, accounts.omar)).toContainText('Nov 24, 2026')
  await look('a share')
  const journal = await stage.journal()
  await context.close()
  return { calls: [...calls], pictures, journal }
}

test('the same run twice asks the same and looks the same, to the pixel', async ({ browser }) => {
  // Every page and dialog, twice.
  test.setTimeout(120_000)
  const first = await run(browser)
  const second = await run(browser)
  expect(second.calls.toSorted()).toEqual(first.calls.toSorted())
  expect(second.journal).toEqual(first.journal)
  for (const [name, picture] of first.pictures) {
    expect.soft(second.pictures.get(name)?.equals(picture), name).toBe(true)
  }
})
