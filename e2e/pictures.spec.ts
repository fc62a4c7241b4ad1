import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/index.ts'
import {
  accounts,
  imageRow,
  images,
  imagesTable,
  openShareDialog,
  shareWith,
} from './support/console.ts'

// The pictures of README and docs are only written when that is asked for, so that a test run leaves the repository as it was.
const folder = process.env['DRAW_PICTURES'] ? 'docs/pictures' : 'test-results/pictures'

const draw = (page: Page, name: string) =>
  page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' })

test.use({ stageOptions: { now: '2026-11-24T08:00:00Z' } })

test('the Share Image dialog over the list', async ({ page, stage }) => {
  await stage.open('/images?region=cn-hangzhou')
  const dialog = await openShareDialog(page, images.sharedWith3)
  await expect(dialog.getByRole('button', { name: 'Unshare' })).toHaveCount(3)
  await draw(page, 'share-image')
})

test('the gallery of scenarios', async ({ page, stage }) => {
  await stage.open('/demo/scenarios?region=cn-hangzhou')
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(10)
  await draw(page, 'scenarios')
})

test('the controls of a demo, with its past', async ({ page, stage }) => {
  await stage.open('/images?region=cn-hangzhou')
  const dialog = await openShareDialog(page, images.notShared)
  for (const account of [accounts.omar, accounts.kestrel]) {
    await shareWith(dialog, account)
    await expect(dialog.getByText(`Shared with ${account}.`)).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await stage.lookAt(1)
  await page.getByRole('button', { name: 'Demo data' }).click()
  const controls = page.getByRole('dialog', { name: 'Demo controls' })
  await expect(controls.getByText('The past, after 1 of 2 changes')).toBeVisible()
  await expect(imageRow(page, images.notShared)).toContainText('1 account')
  await draw(page, 'controls')
})

test('the list in Chinese, dark and compact', async ({ page, stage }) => {
  await stage.open('/images?region=cn-hangzhou&type=others', {
    lang: 'zh-CN',
    theme: 'dark',
    density: 'compact',
    panel: 'off',
  })
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page.getByRole('rowheader', { name: 'notebook-server' })).toBeVisible()
  await draw(page, 'chinese-dark')
})

test('a failure that was asked for', async ({ page, stage }) => {
  await stage.open('/images?region=cn-hangzhou')
  await expect(imagesTable(page).getByRole('rowheader').first()).toBeVisible()
  const dialog = await openShareDialog(page, images.notShared)
  await stage.failNext('ModifyImageSharePermission', 'Forbidden.RAM')
  await shareWith(dialog, accounts.omar)
  await expect(dialog.getByRole('alert')).toContainText('Forbidden.RAM')
  await draw(page, 'failure')
})
