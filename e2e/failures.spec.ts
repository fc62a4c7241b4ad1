import { expect, test, type Page } from '@playwright/test'
import {
  accountRow,
  accounts,
  imageRow,
  images,
  openImages,
  openShareDialog,
  shareDialog,
  shareWith,
  unshare,
} from './support/console.ts'

const fail = (page: Page, action: string, code: string) =>
  page.evaluate(([name, what]) => window.ecsStage?.fail(name ?? '', what ?? ''), [action, code])
const recover = (page: Page) => page.evaluate(() => window.ecsStage?.recover())

for (const code of ['Forbidden.RAM', 'html', 'network']) {
  test(`a list that fails with ${code} says so once, and recovers`, async ({ page }) => {
    await openImages(page, `fail=DescribeImages:${code}`)
    await expect(page.getByRole('alert')).toHaveCount(1)
    await expect(page.getByRole('alert')).toContainText('The images could not be loaded.')
    await recover(page)
    await page.getByRole('button', { name: 'Retry' }).click()
    await expect(imageRow(page, images.notShared)).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
}

test('an Unshare that fails brings the account back', async ({ page }) => {
  const dialog = await openShareDialog(page, images.sharedWith3)
  await fail(page, 'ModifyImageSharePermission', 'ServiceUnavailable')
  await unshare(page, dialog, accounts.omar)
  await expect(page.getByRole('alert')).toHaveCount(1)
  await expect(page.getByRole('alert')).toContainText(`${accounts.omar} still has access.`)
  await expect(accountRow(dialog, accounts.omar)).toBeVisible()
  await recover(page)
  await dialog.getByRole('button', { name: 'Retry' }).click()
  await expect(accountRow(dialog, accounts.omar)).toHaveCount(0)
  await expect(dialog.getByText('2 of 50 accounts')).toBeVisible()
})

test('accounts of a dialog that fail to load are told in their place, and Retry brings them', async ({
  page,
}) => {
  await openShareDialog(page, images.sharedWith3)
  await page.goto(`${page.url()}&fail=DescribeImageSharePermission:ServiceUnavailable`)
  const dialog = shareDialog(page)
  await expect(dialog.getByRole('alert')).toHaveCount(1)
  await expect(dialog.getByRole('alert')).toContainText('The accounts could not be loaded.')
  await recover(page)
  await dialog.getByRole('button', { name: 'Retry' }).click()
  await expect(dialog.getByText('3 of 50 accounts')).toBeVisible()
  await expect(dialog.getByRole('alert')).toHaveCount(0)
})

test('accounts that fail to be refreshed stay, and that is told', async ({ page }) => {
  const dialog = await openShareDialog(page, images.sharedWith3)
  await fail(page, 'DescribeImageSharePermission', 'ServiceUnavailable')
  await unshare(page, dialog, accounts.omar)
  await expect(dialog.getByRole('alert')).toContainText('what you see may be old')
  await expect(dialog.getByText('2 of 50 accounts')).toBeVisible()
})

test.describe('no answer for 30 seconds', () => {
  const silence = /did not answer within 30 seconds/
  const fallSilent = (page: Page) => page.evaluate(() => window.ecsStage?.setLatency('infinite'))

  test.beforeEach(({ page }) => page.clock.install())

  test('is told in the list', async ({ page }) => {
    const sent = page.waitForRequest(/Action=DescribeImages/)
    await openImages(page, 'latency=infinite')
    await sent
    await page.clock.fastForward(31_000)
    await expect(page.getByRole('alert')).toHaveCount(1)
    await expect(page.getByRole('alert')).toContainText(silence)
    await recover(page)
    await page.getByRole('button', { name: 'Retry' }).click()
    await expect(imageRow(page, images.notShared)).toBeVisible()
  })

  test('is told where a share waits for it', async ({ page }) => {
    const dialog = await openShareDialog(page, images.notShared)
    await fallSilent(page)
    const sent = page.waitForRequest(/Action=ModifyImageSharePermission/)
    await shareWith(dialog, accounts.omar)
    await expect(accountRow(dialog, accounts.omar).getByText('Sharing…')).toBeVisible()
    await sent
    await page.clock.fastForward(31_000)
    await expect(dialog.getByRole('alert')).toContainText(silence)
    await expect(dialog.getByRole('textbox', { name: 'Account ID' })).toHaveValue(accounts.omar)
    await expect(accountRow(dialog, accounts.omar)).toHaveCount(0)
    await recover(page)
    await dialog.getByRole('button', { name: 'Retry' }).click()
    await expect(dialog.getByText(`Shared with ${accounts.omar}.`)).toBeVisible()
  })

  test('is told where an Unshare waits for it', async ({ page }) => {
    const dialog = await openShareDialog(page, images.sharedWith3)
    await fallSilent(page)
    const sent = page.waitForRequest(/Action=ModifyImageSharePermission/)
    await unshare(page, dialog, accounts.omar)
    await expect(accountRow(dialog, accounts.omar)).toHaveCount(0)
    await sent
    await page.clock.fastForward(31_000)
    await expect(dialog.getByRole('alert')).toContainText(silence)
    await expect(dialog.getByRole('alert')).toContainText(`${accounts.omar} still has access.`)
    await expect(accountRow(dialog, accounts.omar)).toBeVisible()
  })
})
