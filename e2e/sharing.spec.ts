import { expect, test } from '@playwright/test'
import {
  clickShare,
  accountRow,
  accounts,
  accountsTable,
  imageRow,
  images,
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

test('Escape belongs to the dialog as soon as the question before Unshare is answered', async ({
  page,
}) => {
  const dialog = await openShareDialog(page, images.sharedWith3)
  await accountRow(dialog, accounts.omar).getByRole('button', { name: 'Unshare' }).click()
  const confirm = page.getByRole('tooltip').getByRole('button', { name: 'Unshare' })
  // Faster than any hand: in the moment in which the question goes.
  await confirm.evaluate(async (button: HTMLElement) => {
    const gone = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        if (button.checkVisibility()) return
        observer.disconnect()
        resolve()
      }).observe(document.body, { subtree: true, childList: true, attributes: true })
    })
    button.click()
    await gone
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
    )
  })
  await expect(dialog).toBeHidden()
  await expect(imageRow(page, images.sharedWith3).getByText('2 accounts')).toBeVisible()
})

test('the page can be scrolled again, whichever of two dialogs goes first', async ({ page }) => {
  await openImages(page, `q=${images.sharedWith3}`)
  const dialog = await clickShare(page, images.sharedWith3)
  await dialog.getByRole('heading', { name: 'Accounts using this image' }).click()
  await page.keyboard.press('?')
  const shortcuts = page.getByRole('dialog').filter({ hasNot: page.getByRole('table') })
  await expect(shortcuts).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await expect(page.locator('html')).toHaveCSS('overflow-y', 'hidden')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('html')).toHaveCSS('overflow-y', 'visible')
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
