import { expect, test } from '@playwright/test'
import {
  accountRow,
  accounts,
  accountsTable,
  imageRow,
  images,
  imagesTable,
  openImages,
  openShareDialog,
  shareWith,
  switchAccount,
  unshare,
} from './support/console.ts'

test('shares an image: account, count and the Shared With column follow', async ({ page }) => {
  const dialog = await openShareDialog(page, images.sharedWith3)
  await expect(dialog.getByText('3 of 50 accounts', { exact: true })).toBeVisible()
  await expect(accountRow(dialog, accounts.kestrel)).toHaveCount(0)

  await shareWith(dialog, accounts.kestrel)

  await expect(
    accountsTable(dialog).getByRole('rowheader', { name: accounts.kestrel }),
  ).toBeVisible()
  await expect(dialog.getByText('4 of 50 accounts', { exact: true })).toBeVisible()
  await expect(dialog.getByText(`Shared with ${accounts.kestrel}.`)).toBeVisible()
  const field = dialog.getByRole('textbox', { name: 'Account ID' })
  await expect(field).toHaveValue('')
  await expect(field).toHaveAttribute('aria-invalid', 'false')
  await expect(dialog.getByText('Enter an account ID')).toBeHidden()

  await dialog.getByRole('button', { name: 'Close' }).click()
  const row = imageRow(page, images.sharedWith3)
  await expect(row.getByRole('cell', { name: '4 accounts', exact: true })).toBeVisible()
})

test('shares with several accounts at once', async ({ page }) => {
  const dialog = await openShareDialog(page, images.notShared)
  await shareWith(dialog, `${accounts.omar}, ${accounts.kestrel}`)
  await expect(dialog.getByText('Shared with 2 accounts.')).toBeVisible()
  await expect(accountRow(dialog, accounts.omar)).toBeVisible()
  await expect(accountRow(dialog, accounts.kestrel)).toBeVisible()
  await expect(dialog.getByText('2 of 50 accounts', { exact: true })).toBeVisible()
})

test('finds and copies the own account ID in Security Settings', async ({ page }) => {
  await openImages(page)
  await page.getByRole('banner').getByRole('button', { name: accounts.dawn }).click()
  await page.getByRole('menuitem', { name: 'Security Settings' }).click()

  await expect(page.getByRole('heading', { name: 'Security Settings' })).toBeVisible()
  const main = page.getByRole('main')
  await expect(main.getByRole('term').filter({ hasText: 'Account ID' })).toBeVisible()
  await expect(main.getByText(accounts.dawn, { exact: true })).toBeVisible()
  const copy = main.getByRole('button', { name: 'Copy account ID' })
  await copy.click()
  await expect(copy.getByRole('status')).toHaveText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(accounts.dawn)
})

test('copies the account ID from the account menu', async ({ page }) => {
  await openImages(page)
  await page.getByRole('banner').getByRole('button', { name: accounts.dawn }).click()
  await page.getByRole('menuitem', { name: 'Copy account ID' }).click()
  await expect(page.getByText(`Account ID ${accounts.dawn} copied.`)).toBeAttached()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(accounts.dawn)
})

test('shows which accounts an image is shared with', async ({ page }) => {
  const dialog = await openShareDialog(page, images.sharedWith49)
  await expect(dialog.getByText('49 of 50 accounts', { exact: true })).toBeVisible()
  await expect(accountsTable(dialog).getByRole('rowheader')).toHaveCount(49)
  await dialog.getByRole('searchbox', { name: 'Search accounts' }).fill(accounts.kestrel)
  await expect(accountsTable(dialog).getByRole('rowheader')).toHaveText([accounts.kestrel])
  await dialog.getByRole('searchbox', { name: 'Search accounts' }).fill('0000000000')
  await expect(dialog.getByText('No account ID contains "0000000000".')).toBeVisible()
})

test('tells the consequences before it unshares, and Undo brings the account back', async ({
  page,
}) => {
  const dialog = await openShareDialog(page, images.sharedWith3)
  const row = accountRow(dialog, accounts.omar)
  await row.getByRole('button', { name: 'Unshare' }).click()

  const confirmation = page.getByRole('tooltip')
  await expect(confirmation.getByText(`Stop sharing with ${accounts.omar}?`)).toBeVisible()
  await expect(confirmation.getByText('can then no longer find or use the image')).toBeVisible()
  await expect(confirmation.getByText("can't re-initialize their system disk")).toBeVisible()
  await confirmation.getByRole('button', { name: 'Keep sharing' }).click()
  await expect(confirmation).toBeHidden()
  await expect(row).toBeVisible()

  await unshare(page, dialog, accounts.omar)
  await expect(row).toBeHidden()
  await expect(dialog.getByText('2 of 50 accounts', { exact: true })).toBeVisible()
  await expect(dialog.getByText(`No longer shared with ${accounts.omar}.`)).toBeVisible()

  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toBeVisible()
  await expect(dialog.getByText('3 of 50 accounts', { exact: true })).toBeVisible()
})

test('unshares the last account', async ({ page }) => {
  const name = 'payments-gateway-r12'
  const dialog = await openShareDialog(page, name)
  await expect(dialog.getByText('1 of 50 accounts', { exact: true })).toBeVisible()
  await unshare(page, dialog, accounts.omar)
  await expect(dialog.getByText('0 of 50 accounts', { exact: true })).toBeVisible()
  await expect(dialog.getByText("This image isn't shared with anyone yet.")).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(imageRow(page, name).getByRole('cell', { name: 'Not shared' })).toBeVisible()
})

test('shares keep every digit of an ID above 2^53, also after a reload', async ({ page }) => {
  const dialog = await openShareDialog(page, images.notShared)
  await shareWith(dialog, accounts.kestrel)
  await expect(dialog.getByText('1 of 50 accounts', { exact: true })).toBeVisible()
  await expect(accountRow(dialog, accounts.kestrel).getByRole('time')).toBeVisible()
  await page.reload()
  await expect(accountsTable(dialog).getByRole('rowheader')).toHaveText([accounts.kestrel])

  await dialog.getByRole('button', { name: 'Close' }).click()
  await switchAccount(page, accounts.kestrel)
  const menu = page.getByRole('banner').getByRole('button', { name: accounts.kestrel })
  await expect(menu).toContainText('9999999999999991')
})

test('the whole story: share, be the other account, take the image back', async ({ page }) => {
  const searched = `q=${images.notShared}`
  let dialog = await openShareDialog(page, images.notShared)
  await shareWith(dialog, accounts.omar)
  await expect(accountRow(dialog, accounts.omar).getByRole('time')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()

  await switchAccount(page, accounts.omar)
  await openImages(page, searched, 'others')
  const received = imageRow(page, images.notShared)
  await expect(received).toBeVisible()
  await expect(imagesTable(page).getByRole('columnheader', { name: 'Owner Account' })).toBeVisible()
  await expect(received.getByRole('cell', { name: accounts.dawn })).toBeVisible()

  await switchAccount(page, accounts.dawn)
  dialog = await openShareDialog(page, images.notShared)
  await unshare(page, dialog, accounts.omar)
  await expect(dialog.getByText('0 of 50 accounts', { exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(imageRow(page, images.notShared).getByText('Not shared')).toBeVisible()

  await switchAccount(page, accounts.omar)
  await openImages(page, searched, 'others')
  await expect(page.getByText(`No image matches "${images.notShared}"`)).toBeVisible()
  await expect(imageRow(page, images.notShared)).toHaveCount(0)
})
