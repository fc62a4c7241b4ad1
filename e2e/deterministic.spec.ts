import { expect, test, type Browser, type Page } from '@playwright/test'
import { accounts, images, openShareDialog, shareWith } from './support/console.ts'

// With a clock that stands, the same run gives the same requests and the same pictures.

const now = '2026-11-24T08:00:00Z'

/** What tells requests apart: the action and its parameters, without the token that is drawn anew for each write. */
function logOf(page: Page): string[] {
  const log: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (!pathname.includes('/openapi/')) return
    const params = new URLSearchParams(`${search}&${request.postData() ?? ''}`)
    params.delete('ClientToken')
    params.sort()
    log.push(params.toString())
  })
  return log
}

/** Opens pages and dialogs one after the other, in a browser that has never been here, and shares an image. */
async function visit(browser: Browser) {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 800 },
    timezoneId: 'Asia/Shanghai',
    locale: 'en-US',
  })
  const page = await context.newPage()
  const log = logOf(page)
  const pictures: Buffer[] = []
  const look = async (path: string, seen: string) => {
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}region=cn-hangzhou&now=${now}`)
    await expect(page.getByText(seen).first()).toBeVisible()
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
    await page.mouse.move(0, 0)
    pictures.push(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
  }
  await look('/images?type=self', '3 accounts')
  await look('/instances', 'Public Image')
  await look('/instances/create', '43 images')
  await look('/account/security', accounts.dawn)
  const dialog = await openShareDialog(page, images.notShared)
  await shareWith(dialog, accounts.omar)
  await expect(dialog.getByText('1 of 50 accounts')).toBeVisible()
  // Until the list is asked for anew it tells the computer's time of a share that was just made.
  await page.reload()
  await expect(dialog.getByText('1 of 50 accounts')).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await page.mouse.move(0, 0)
  pictures.push(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
  await context.close()
  return { log: log.toSorted(), pictures }
}

test('the same run twice asks the same and looks the same, to the pixel', async ({ browser }) => {
  const [first, second] = [await visit(browser), await visit(browser)]
  expect(second.log).toEqual(first.log)
  expect(first.pictures).toHaveLength(5)
  first.pictures.forEach((picture, index) => {
    expect(picture.equals(second.pictures[index] ?? Buffer.alloc(0)), `picture ${index}`).toBe(true)
  })
})
