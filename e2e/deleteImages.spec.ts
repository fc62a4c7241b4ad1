import { expect, test, type Locator, type Page } from '@playwright/test'
import { callsOf, clickTwice } from './support/calls.ts'
import {
  accounts,
  imageRow,
  images,
  openImages,
  openShareDialog,
  shareWith,
} from './support/console.ts'

const deleteDialog = (page: Page) => page.getByRole('dialog', { name: 'Delete Image' })
const entry = (dialog: Locator, name: string) =>
  dialog
    .getByRole('list', { name: 'Images to delete' })
    .getByRole('listitem')
    .filter({ hasText: name })
const ok = (dialog: Locator) => dialog.getByRole('button', { name: 'OK' })

const check = (page: Page, name: string) =>
  imageRow(page, name)
    .getByRole('checkbox', { name: `Select ${name}` })
    .check()

const openChecked = (page: Page) =>
  page.getByRole('main').getByRole('button', { name: 'Delete', exact: true }).click()

test('deletes several checked images, and only what nothing stands in the way of', async ({
  page,
}) => {
  await openImages(page)
  const open = page.getByRole('main').getByRole('button', { name: 'Delete', exact: true })
  await expect(open).toHaveAttribute('aria-disabled', 'true')
  await expect(open).toHaveAccessibleDescription('Check the images to delete first.')

  await check(page, images.notShared)
  await check(page, images.sharedWith3)
  await check(page, 'web-frontend-3.18.1')
  // What is checked stays so while something else is searched for.
  await page.getByRole('searchbox', { name: 'Search images' }).fill('redis')
  await expect(imageRow(page, images.notShared)).toBeHidden()
  await check(page, 'redis-7.2-cache')
  await expect(page.getByText('4 selected')).toBeVisible()
  await page.reload()
  await expect(page.getByText('4 selected')).toBeVisible()

  await openChecked(page)
  const dialog = deleteDialog(page)
  await expect(entry(dialog, images.notShared)).toContainText('Nothing stands in the way.')
  await expect(entry(dialog, images.sharedWith3)).toContainText(
    `Shared with 3 accounts: ${accounts.omar}`,
  )
  await expect(entry(dialog, images.sharedWith3)).toContainText('Stays as it is')
  await expect(entry(dialog, 'web-frontend-3.18.1')).toContainText('Used by 2 instances of yours')
  await expect(entry(dialog, 'redis-7.2-cache')).toContainText('Will be deleted.')

  const calls = callsOf(page, 'DeleteImage')
  await clickTwice(ok(dialog))
  await expect(dialog.getByText('2 of 4 images deleted.')).toBeVisible()
  await expect(entry(dialog, images.notShared)).toContainText('Deleted.')
  await expect(entry(dialog, 'redis-7.2-cache')).toContainText('Deleted.')
  await expect(entry(dialog, images.sharedWith3)).toContainText('Stays as it is')
  expect(calls).toHaveLength(2)

  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(page.getByText('2 selected')).toBeVisible()
  await expect(page.getByText('No image matches "redis"')).toBeVisible()
})

test('forced deletion wants its tick, and unsharing comes first', async ({ page }) => {
  // Shared with 3 accounts and used by nobody; used by two instances and shared with nobody, until now.
  const dialogOfShare = await openShareDialog(page, 'web-frontend-3.18.1')
  await shareWith(dialogOfShare, accounts.omar)
  await expect(dialogOfShare.getByText('1 of 50 accounts', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')

  const row = imageRow(page, 'web-frontend-3.18.1')
  await row.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  const dialog = deleteDialog(page)
  await expect(dialog.getByRole('radio', { name: 'Delete', exact: true })).toBeFocused()
  await ok(dialog).click()
  await expect(dialog.getByText('With what is chosen, no image would be deleted.')).toBeVisible()

  await dialog.getByRole('radio', { name: 'Force Delete' }).check()
  await ok(dialog).click()
  await expect(dialog.getByText('Tick this to confirm, or choose Delete.')).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'I confirm the forced deletion' }).check()
  await expect(entry(dialog, 'web-frontend-3.18.1')).toContainText('Stays as it is')
  await dialog.getByRole('checkbox', { name: 'Unshare all, then delete' }).check()
  await expect(entry(dialog, 'web-frontend-3.18.1')).toContainText(
    'Will be unshared from 1 account, then deleted.',
  )
  await ok(dialog).click()
  await expect(dialog.getByText('Unshared from 1 account and deleted.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(row).toBeHidden()
})

test('a run that fails half-way says what was done, and goes on from there', async ({ page }) => {
  await openImages(page, 'q=golden-alinux3-r2')
  await check(page, images.sharedWith3)
  await check(page, images.sharedWith49)
  await openChecked(page)
  const dialog = deleteDialog(page)
  await dialog.getByRole('checkbox', { name: 'Unshare all, then delete' }).check()
  await dialog.getByRole('radio', { name: 'Force Delete' }).check()
  await dialog.getByRole('checkbox', { name: 'I confirm the forced deletion' }).check()

  await test.step('the first is unshared but not deleted, the second not even unshared', async () => {
    await page.evaluate(() => window.ecsStage?.fail('DeleteImage', 'Throttling.User', 1))
    await ok(dialog).click()
    await expect(entry(dialog, images.sharedWith3)).toContainText(
      'Unshared from 3 accounts, but not deleted:',
    )
    await expect(entry(dialog, images.sharedWith3).getByRole('alert')).toContainText('Request ID')
    await expect(entry(dialog, images.sharedWith49)).toContainText(
      'Unshared from 49 accounts and deleted.',
    )
    await expect(dialog.getByText('1 of 2 images deleted.')).toBeVisible()
  })

  await test.step('going on deletes what is left', async () => {
    await expect(entry(dialog, images.sharedWith3)).toContainText('Will be deleted.')
    await dialog.getByRole('button', { name: 'Go on' }).click()
    await expect(dialog.getByText('2 of 2 images deleted.')).toBeVisible()
  })
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(page.getByText('No image matches')).toBeVisible()
})

test('two tabs delete the same image; others cannot be deleted at all', async ({
  page,
  context,
}) => {
  await openImages(page, `q=${images.notShared}`)
  await check(page, images.notShared)
  await openChecked(page)
  const dialog = deleteDialog(page)
  await expect(entry(dialog, images.notShared)).toContainText('Will be deleted.')
  const address = page.url()

  await test.step('the other tab is first', async () => {
    const other = await context.newPage()
    await other.goto(address)
    await ok(deleteDialog(other)).click()
    await expect(deleteDialog(other).getByText('1 of 1 image deleted.')).toBeVisible()
    await other.close()
    await expect(entry(dialog, images.notShared)).toContainText("Can't be found")
  })

  await test.step('images of others, and none, by address', async () => {
    const publicId = 'ubuntu_24_04_x64_20G_alibase_20250722.vhd'
    await page.goto(`/images/delete?region=cn-hangzhou&images=m-bp1nothing0there0000,${publicId}`)
    await expect(entry(dialog, 'm-bp1nothing0there0000')).toContainText("Can't be found")
    await expect(entry(dialog, publicId)).toContainText('Not yours. Only its owner can delete it.')
    await expect(ok(dialog)).toHaveCount(0)
    await page.goto('/images/delete?region=cn-hangzhou')
    await expect(dialog.getByText('No image is named in this address.')).toBeVisible()
  })
})
