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

test('each tab has its own account', async ({ context, page }) => {
  await openImages(page)
  const other = await context.newPage()
  await openImages(other)
  await switchAccount(other, accounts.omar)
  await page.reload()
  await expect(page.getByRole('banner').getByRole('button', { name: accounts.dawn })).toBeVisible()
  await other.reload()
  await expect(other.getByRole('banner').getByRole('button', { name: accounts.omar })).toBeVisible()
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
