import { expect, test } from '@playwright/test'
import {
  accountRow,
  accounts,
  imageRow,
  images,
  openImages,
  openShareDialog,
  shareWith,
  switchAccount,
  unshare,
} from './support/console.ts'

test('what one tab shares and unshares, the other shows', async ({ context, page }) => {
  const other = await context.newPage()
  const [mine, theirs] = [
    await openShareDialog(page, images.notShared),
    await openShareDialog(other, images.notShared),
  ]
  await shareWith(mine, accounts.omar)
  await expect(accountRow(theirs, accounts.omar)).toBeVisible()
  await unshare(other, theirs, accounts.omar)
  await expect(mine.getByText('0 of 50 accounts')).toBeVisible()
})

test('two tabs that write at the same time lose nothing', async ({ context, page }) => {
  const other = await context.newPage()
  const mine = await openShareDialog(page, images.notShared)
  const theirs = await openShareDialog(other, images.notShared)
  await Promise.all([shareWith(mine, accounts.omar), shareWith(theirs, accounts.kestrel)])
  for (const dialog of [mine, theirs]) {
    await expect(accountRow(dialog, accounts.omar)).toBeVisible()
    await expect(accountRow(dialog, accounts.kestrel)).toBeVisible()
    await expect(dialog.getByText('2 of 50 accounts')).toBeVisible()
  }
  await page.reload()
  await expect(mine.getByText('2 of 50 accounts')).toBeVisible()
})

test('the list of another tab follows', async ({ context, page }) => {
  await openImages(page)
  const row = imageRow(page, images.notShared)
  await expect(row.getByText('Not shared')).toBeVisible()
  const other = await context.newPage()
  await shareWith(await openShareDialog(other, images.notShared), accounts.omar)
  await expect(row.getByText('1 account', { exact: true })).toBeVisible()
})

test('Reset demo data in one tab brings the other back too', async ({ context, page }) => {
  const dialog = await openShareDialog(page, images.notShared)
  await shareWith(dialog, accounts.omar)
  await expect(dialog.getByText(`Shared with ${accounts.omar}.`)).toBeVisible()
  const other = await context.newPage()
  await openImages(other)
  await other.getByRole('banner').getByRole('button', { name: accounts.dawn }).click()
  await other.getByRole('menuitem', { name: 'Reset demo data' }).click()
  await other.getByRole('dialog').getByRole('button', { name: 'Reset' }).click()
  await expect(dialog.getByText('0 of 50 accounts')).toBeVisible()
  await shareWith(dialog, accounts.kestrel)
  await expect(dialog.getByText('1 of 50 accounts')).toBeVisible()
})

test('an Unshare that comes too late is no failure', async ({ context, page }) => {
  const mine = await openShareDialog(page, images.sharedWith3)
  // This tab doesn't hear of what the other one does.
  await page.evaluate(() => window.ecsStage?.fail('DescribeImageSharePermission', 'network'))
  const other = await context.newPage()
  const theirs = await openShareDialog(other, images.sharedWith3)
  await unshare(other, theirs, accounts.omar)
  await expect(theirs.getByText('2 of 50 accounts')).toBeVisible()

  await expect(mine.getByRole('alert')).toContainText('what you see may be old')
  await page.evaluate(() => window.ecsStage?.recover())
  await unshare(page, mine, accounts.omar)
  await expect(mine.getByText(`No longer shared with ${accounts.omar}.`)).toBeVisible()
  await expect(mine.getByText('2 of 50 accounts')).toBeVisible()
  await expect(mine.getByRole('alert')).toHaveCount(0)
})

test('the question before Unshare goes with its account', async ({ context, page }) => {
  const mine = await openShareDialog(page, images.sharedWith3)
  await accountRow(mine, accounts.omar).getByRole('button', { name: 'Unshare' }).click()
  await expect(page.getByRole('tooltip')).toBeVisible()
  const other = await context.newPage()
  await unshare(other, await openShareDialog(other, images.sharedWith3), accounts.omar)
  await expect(page.getByRole('tooltip')).toBeHidden()
  await expect(mine.getByText('2 of 50 accounts')).toBeVisible()
})

test('each tab has its own account', async ({ context, page }) => {
  await openImages(page)
  const other = await context.newPage()
  await openImages(other)
  await switchAccount(other, accounts.omar)
  const mine = page.getByRole('banner').getByRole('button', { name: accounts.dawn })
  await expect(mine).toBeVisible()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(imageRow(page, images.notShared)).toBeVisible()
  await page.reload()
  await expect(mine).toBeVisible()
  await other.reload()
  await expect(other.getByRole('banner').getByRole('button', { name: accounts.omar })).toBeVisible()
})

test('the service worker, stopped by the browser while nothing happened, wakes up again', async ({
  context,
  page,
}) => {
  await page.clock.install()
  const dialog = await openShareDialog(page, images.notShared)
  const devTools = await context.newCDPSession(page)
  await devTools.send('ServiceWorker.enable')
  await devTools.send('ServiceWorker.stopAllWorkers')
  await page.clock.fastForward(10 * 60_000)
  await shareWith(dialog, accounts.omar)
  await expect(dialog.getByText(`Shared with ${accounts.omar}.`)).toBeVisible()
  await expect(dialog.getByText('1 of 50 accounts')).toBeVisible()
})

test.describe('where no service worker can run', () => {
  test.use({ serviceWorkers: 'block' })

  test('the stand-in answers inside the page', async ({ page }) => {
    const dialog = await openShareDialog(page, images.notShared)
    await shareWith(dialog, accounts.omar)
    await expect(accountRow(dialog, accounts.omar)).toBeVisible()
    await page.reload()
    await expect(accountRow(dialog, accounts.omar)).toBeVisible()
    await openImages(page)
    await expect(imageRow(page, images.notShared).getByText('1 account')).toBeVisible()
  })
})
