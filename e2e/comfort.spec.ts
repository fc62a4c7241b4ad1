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
