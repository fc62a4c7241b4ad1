import { readFileSync } from 'node:fs'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { callsOf } from './support/calls.ts'
import {
  accounts,
  imageRow,
  images,
  imagesTable,
  openImages,
  openShareDialog,
  shareWith,
  switchAccount,
} from './support/console.ts'
import { choose, instancesTable, openInstances } from './support/instances.ts'

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

const columnHead = (page: Page, name: string): Locator =>
  page.getByRole('columnheader', { name, exact: true })

/** Saves the list as CSV. @returns the names of its columns */
async function exportedColumns(page: Page): Promise<string | undefined> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  return readFileSync(await (await downloading).path(), 'utf8').split('\r\n')[0]
}

test('an account hides columns by the keyboard: for later, in all its tabs, and in its files', async ({
  page,
  context,
}) => {
  await openImages(page)
  const other = await context.newPage()
  await openImages(other)
  await expect(columnHead(other, 'Tags')).toBeVisible()
  await page.bringToFront()
  const button = page.getByRole('button', { name: 'Columns' })
  const panel = page.getByRole('group', { name: 'Columns' })

  await test.step('with a check box for each that can be hidden', async () => {
    await button.press('Enter')
    await expect(panel.getByRole('checkbox', { name: 'Tags' })).toBeFocused()
    for (const name of ['Image ID / Name', 'Select', 'Actions']) {
      await expect(panel.getByRole('checkbox', { name })).toHaveCount(0)
    }
    await page.keyboard.press('Space')
    await panel.getByRole('checkbox', { name: 'Platform' }).press('Space')
    for (const tab of [page, other]) {
      await expect(columnHead(tab, 'Platform')).toBeHidden()
      await expect(columnHead(tab, 'Tags')).toBeHidden()
      await expect(columnHead(tab, 'Status')).toBeVisible()
    }
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(button).toBeFocused()
    expect(await exportedColumns(page)).toMatch(
      /"Image ID","Name","Description","Image Type","Owner Account","Architecture",.*,"Status"$/,
    )
  })

  await test.step('before anything is answered, in rows as high as they will be, and for all image types', async () => {
    const height = async () => (await imagesTable(page).boundingBox())?.height
    await openImages(page, 'latency=infinite', 'marketplace')
    await expect(columnHead(page, 'Status')).toBeVisible()
    await expect(columnHead(page, 'Platform')).toBeHidden()
    const before = await height()
    await openImages(page, 'latency=', 'marketplace')
    await expect(imagesTable(page).getByRole('rowheader')).toHaveCount(10)
    expect(await height()).toBe(before)
    await openImages(page)
    await expect(columnHead(page, 'Status')).toBeVisible()
    await expect(columnHead(page, 'Tags')).toBeHidden()
  })

  await test.step('another account has its own choice', async () => {
    await switchAccount(page, accounts.omar)
    await expect(columnHead(page, 'Tags')).toBeVisible()
    await switchAccount(page, accounts.dawn)
    await expect(columnHead(page, 'Tags')).toBeHidden()
  })

  await test.step('until all are shown again; going on elsewhere closes the choice', async () => {
    await button.click()
    await panel.getByRole('button', { name: 'Show all' }).click()
    await expect(columnHead(page, 'Tags')).toBeVisible()
    await expect(columnHead(other, 'Tags')).toBeVisible()
    await page.getByRole('searchbox').click()
    await expect(panel).toBeHidden()
  })

  await test.step('so does the list of instances', async () => {
    await openInstances(page)
    await button.click()
    await panel.getByRole('checkbox', { name: 'Zone' }).uncheck()
    await page.reload()
    await expect(columnHead(page, 'Status')).toBeVisible()
    await expect(columnHead(page, 'Zone')).toBeHidden()
  })
})

test('an account keeps its page size, which the address can overrule', async ({ page }) => {
  const rows = (amount: number) =>
    expect(imagesTable(page).getByRole('rowheader')).toHaveCount(amount)
  const size = page.getByRole('combobox', { name: 'Rows per page' })
  await openImages(page)
  await choose(page, 'Rows per page', '20 / page')
  await expect(page).toHaveURL(/[?&]size=20(&|$)/)
  await rows(20)
  await page.goBack()
  await rows(10)

  await test.step('asked for at once, and only once', async () => {
    const calls = callsOf(page, 'DescribeImages')
    await openImages(page)
    await rows(20)
    await expect(imageRow(page, images.sharedWith3).getByText('3 accounts')).toBeVisible()
    expect(calls.map((call) => call.get('PageSize'))).toEqual(['20'])
  })

  await test.step('and it stands in the address with a page number', async () => {
    await page.getByRole('button', { name: 'Next page' }).click()
    await expect(page).toHaveURL(/[?&]size=20(&|$)/)
    await openImages(page, 'size=50')
    await rows(43)
    await openImages(page)
    await rows(20)
    await choose(page, 'Rows per page', '10 / page')
    await expect(page).toHaveURL(/[?&]size=10(&|$)/)
    await rows(10)
    await page.goBack()
    await rows(20)
  })

  await test.step('nonsense is taken as never chosen', async () => {
    await choose(page, 'Rows per page', '50 / page')
    await rows(43)
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith('ecs-images/list/')) localStorage.setItem(key, '{"size":7,"hidden":"')
      }
    })
    await openImages(page)
    await rows(10)
  })

  await test.step('the list of instances has its own, and so has another account', async () => {
    await openInstances(page)
    await choose(page, 'Rows per page', '100 / page')
    await openInstances(page)
    await expect(instancesTable(page).getByRole('rowheader')).toHaveCount(8)
    await expect(page.getByRole('main')).toContainText('100 / page')
    await openImages(page)
    await rows(10)
    await openInstances(page)
    await switchAccount(page, accounts.omar)
    await page.getByRole('link', { name: 'Instances' }).click()
    await expect(size).toBeVisible()
    await expect(page.getByRole('main')).toContainText('10 / page')
    await expect(page.getByRole('main')).not.toContainText('100 / page')
  })
})
