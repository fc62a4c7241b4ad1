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
  shareDialog,
} from './support/console.ts'
import { instanceRow, instances, openInstances } from './support/instances.ts'

// Names and addresses that other suites and people's bookmarks rely on.

const imageTypes = ['Custom Image', 'Public Image', 'Shared Image', 'Marketplace Image']

test('the images page keeps its names', async ({ page }) => {
  await openImages(page)
  const navigation = page.getByRole('navigation', { name: 'Console pages' })
  await expect(navigation.getByRole('link')).toHaveText(['Images', 'Instances'])
  await expect(page.getByRole('combobox', { name: 'Region', exact: true })).toBeVisible()
  await expect(page.getByRole('searchbox', { name: 'Search images', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Appearance', exact: true })).toBeVisible()

  await page.getByRole('combobox', { name: 'Image Type', exact: true }).click()
  await expect(page.getByRole('option')).toHaveText(imageTypes)
})

test('each row is named by a row header with name and ID', async ({ page }) => {
  await openImages(page)
  await expect(imagesTable(page)).toBeVisible()
  await expect(imagesTable(page).getByRole('rowheader')).toHaveCount(10)
  const header = imageRow(page, images.notShared).getByRole('rowheader')
  await expect(header).toHaveAccessibleName(/^web-frontend-3\.18\.2 m-bp1[a-z0-9]{17}\b/)

  await test.step('and has its actions', async () => {
    const row = imageRow(page, images.notShared)
    for (const name of ['Create Instance', 'Share Image']) {
      await expect(row.getByRole('link', { name, exact: true })).toBeVisible()
    }
    await row.getByRole('button', { name: 'More actions', exact: true }).click()
    await expect(page.getByRole('menuitem')).toHaveText([
      'Copy Image',
      'Modify Description',
      'Deprecate',
      'View instances',
      'Delete',
    ])
  })
})

test('instances and their dialogs keep their names', async ({ page }) => {
  await openInstances(page)
  const row = instanceRow(page, instances.stopped)
  await expect(row.getByRole('rowheader')).toHaveAccessibleName(
    /^ci-runner-x64-01 i-bp1[a-z0-9]{17}\b/,
  )
  await expect(page.getByRole('combobox', { name: 'Status', exact: true })).toBeVisible()
  await expect(page.getByRole('searchbox', { name: 'Search instances', exact: true })).toBeVisible()
  await expect(row.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
  await expect(
    instanceRow(page, instances.running).getByRole('link', { name: 'Stop', exact: true }),
  ).toBeVisible()
  await row.getByRole('button', { name: 'More actions', exact: true }).click()
  await expect(page.getByRole('menuitem')).toHaveText([
    'Re-initialize Disk',
    'Create Custom Image',
    'Delete',
  ])
  await page.keyboard.press('Escape')
  await row.getByRole('link', { name: 'Replace System Disk', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Replace System Disk', exact: true })
  await dialog.getByRole('combobox', { name: 'Image Type', exact: true }).click()
  await expect(page.getByRole('option')).toHaveCount(4)
  await expect(dialog.getByRole('radiogroup', { name: 'Choose an image' })).toBeVisible()

  await page.goto('/instances/create?region=cn-hangzhou')
  for (const name of ['Zone', 'Instance Type', 'Image Type']) {
    await expect(page.getByRole('combobox', { name, exact: true })).toBeVisible()
  }
  for (const name of ['Instance Name', 'Amount', 'System Disk Size']) {
    await expect(page.getByRole('textbox', { name, exact: true })).toBeVisible()
  }
  await expect(page.getByRole('button', { name: 'Create Instance', exact: true })).toBeVisible()
})

test('the dialog keeps its names', async ({ page }) => {
  const dialog = await openShareDialog(page, images.sharedWith3)
  await expect(page.getByRole('dialog', { name: 'Share Image', exact: true })).toBeVisible()
  await expect(dialog.getByRole('combobox', { name: 'Account Type', exact: true })).toBeVisible()
  await expect(dialog.getByText('Alibaba Cloud Account ID', { exact: true })).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Account ID', exact: true })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Share Image', exact: true })).toBeVisible()
  await expect(dialog.getByText('3 of 50 accounts', { exact: true })).toBeVisible()
  await expect(accountsTable(dialog)).toBeVisible()
  await expect(accountsTable(dialog).getByRole('rowheader')).toHaveCount(3)
  await expect(accountsTable(dialog).getByRole('button', { name: 'Unshare' })).toHaveCount(3)
  await expect(
    accountRow(dialog, accounts.omar).getByRole('button', { name: 'Unshare', exact: true }),
  ).toBeVisible()
})

test('the account menu keeps its names', async ({ page }) => {
  await openImages(page)
  const menu = page.getByRole('banner').getByRole('button', { name: /\b1847205936410275$/ })
  await menu.click()
  await expect(page.getByRole('menuitem')).toHaveText([
    'Copy account ID',
    'Security Settings',
    'Switch account',
    'Reset demo data',
  ])
})

test('the address of a list opens cold', async ({ page }) => {
  const address = '/images?region=cn-hangzhou&type=system&q=x64&page=2'
  await page.goto(address)
  await expect(page.getByRole('searchbox', { name: 'Search images' })).toHaveValue('x64')
  await expect(imagesTable(page).getByRole('rowheader').first()).toContainText('_x64_')
  await expect(page).toHaveURL(address)
})

test('the address of a dialog opens cold and closes to the list', async ({ page }) => {
  await openImages(page, `q=${images.sharedWith3}`)
  const link = imageRow(page, images.sharedWith3).getByRole('link', { name: 'Share Image' })
  const path = new URL((await link.getAttribute('href')) ?? '', page.url()).pathname
  expect(path).toMatch(/^\/images\/m-bp1[a-z0-9]{17}\/share$/)

  await page.goto(`${path}?region=cn-hangzhou`)
  const dialog = shareDialog(page)
  await expect(dialog.getByText(images.sharedWith3)).toBeVisible()
  await expect(dialog.getByText('3 of 50 accounts', { exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL('/images?region=cn-hangzhou')
})

test('the address of Security Settings opens cold', async ({ page }) => {
  await page.goto('/account/security')
  await expect(page.getByRole('heading', { name: 'Security Settings' })).toBeVisible()
  await expect(page.getByRole('main').getByText(accounts.dawn, { exact: true })).toBeVisible()
})
