import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import {
  accounts,
  imageRow,
  images,
  openImages,
  openShareDialog,
  shareWith,
} from './support/console.ts'
import { choose, openInstances } from './support/instances.ts'

test('single keys lead to the search box and to the list of keys', async ({ page }) => {
  await openImages(page)
  await expect(imageRow(page, images.notShared)).toBeVisible()
  await page.keyboard.press('/')
  const search = page.getByRole('searchbox', { name: 'Search images' })
  await expect(search).toBeFocused()
  await page.keyboard.type('a/b?')
  await expect(search).toHaveValue('a/b?')
  await page.keyboard.press('Escape')
  await expect(search).toHaveValue('')

  await openInstances(page)
  const create = page.getByRole('link', { name: 'Create Instance' })
  await create.focus()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(dialog).toContainText('Go to the search box')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(create).toBeFocused()
})

test('a second tab as another account follows at once', async ({ page, context }) => {
  const dialog = await openShareDialog(page, images.notShared)
  await page.keyboard.press('Escape')
  await page.getByRole('banner').getByRole('button', { name: accounts.dawn }).click()
  await page.getByRole('menuitem', { name: 'Switch account' }).click()
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: /^Open a new tab as Omar Haddad/ }).click()
  const theirs = await opened
  await expect(
    theirs.getByRole('banner').getByRole('button', { name: accounts.omar }),
  ).toBeVisible()
  await choose(theirs, 'Image Type', 'Shared Image')
  await expect(imageRow(theirs, 'golden-alinux3-r27')).toBeVisible()

  await page.keyboard.press('Escape')
  await imageRow(page, images.notShared).getByRole('link', { name: 'Share Image' }).click()
  await shareWith(dialog, accounts.omar)
  await expect(imageRow(theirs, images.notShared)).toBeVisible()
})

test('what the list shows is saved as CSV, all pages of it; a failure can be gone on from', async ({
  page,
}) => {
  await openImages(page)
  await expect(imageRow(page, images.notShared)).toBeVisible()
  await page.evaluate(() => window.ecsStage?.fail('DescribeImages', 'Forbidden.RAM', 1))
  await page.getByRole('button', { name: 'Export CSV' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export CSV' })
  await expect(dialog.getByRole('alert')).toContainText('nothing was saved')
  const downloading = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Go on' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('images-cn-hangzhou-self.csv')
  const lines = readFileSync(await download.path(), 'utf8').split('\r\n')
  expect(lines[0]).toContain('"Image ID","Name","Description"')
  expect(lines).toHaveLength(45)
  expect(lines.find((line) => line.includes('"mysql-8.0-primary-r42"'))).toContain('"Creating"')
  await expect(page.getByText('43 images exported.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export CSV' })).toBeFocused()
})
