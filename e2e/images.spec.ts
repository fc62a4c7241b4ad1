import { expect, test, type Page } from '@playwright/test'
import {
  accounts,
  imageRow,
  images,
  imagesTable,
  openImages,
  openShareDialog,
  shareWith,
} from './support/console.ts'

const searchBox = (page: Page) => page.getByRole('searchbox', { name: 'Search images' })
const rowNames = (page: Page) => imagesTable(page).getByRole('rowheader')
const column = (page: Page, name: string) =>
  imagesTable(page).getByRole('columnheader', { name, exact: true })

async function choose(page: Page, box: string, option: string) {
  await page.getByRole('combobox', { name: box, exact: true }).click()
  await page.getByRole('option', { name: option }).click()
}

const regionShown = (page: Page, name: string) =>
  page.getByRole('banner').getByText(name, { exact: true })

test('each image type has its own columns', async ({ page }) => {
  await openImages(page)
  for (const name of ['Tags', 'Shared With', 'Actions']) {
    await expect(column(page, name)).toBeVisible()
  }
  await expect(column(page, 'Owner Account')).toHaveCount(0)

  await choose(page, 'Image Type', 'Shared Image')
  await expect(page).toHaveURL(/[?&]type=others\b/)
  await expect(imageRow(page, 'qa-browser-grid-r8')).toContainText(accounts.kestrel)
  await expect(column(page, 'Owner Account')).toBeVisible()
  await expect(page.getByText('Nobody guarantees that a shared image')).toBeVisible()
  await expect(column(page, 'Shared With')).toHaveCount(0)

  for (const [type, alias] of [
    ['Public Image', 'system'],
    ['Marketplace Image', 'marketplace'],
  ] as const) {
    await choose(page, 'Image Type', type)
    await expect(page).toHaveURL(new RegExp(`[?&]type=${alias}\\b`))
    await expect(imagesTable(page).getByRole('cell', { name: type })).toHaveCount(10)
    await expect(column(page, 'Shared With')).toHaveCount(0)
    await expect(column(page, 'Owner Account')).toHaveCount(0)
    await expect(imagesTable(page).getByText('Share Image')).toHaveCount(0)
    await expect(page.getByText('Nobody guarantees')).toHaveCount(0)
  }
})

test('finds images by part of a name and by ID, after a pause in typing', async ({ page }) => {
  await openImages(page)
  await searchBox(page).pressSequentially('golden-alinux3-r2')
  await expect(page).toHaveURL(/[?&]q=golden-alinux3-r2(&|$)/)
  await expect(rowNames(page)).toContainText([images.sharedWith3, images.sharedWith49])
  await expect(page.getByText('2 images', { exact: true })).toBeVisible()

  const link = imageRow(page, images.sharedWith3).getByRole('link', { name: 'Share Image' })
  const id = /m-bp1[a-z0-9]{17}/.exec((await link.getAttribute('href')) ?? '')?.[0] ?? ''
  await searchBox(page).fill(id)
  await expect(page.getByText('1 image', { exact: true })).toBeVisible()
  await expect(rowNames(page)).toContainText([images.sharedWith3])
})

test('says that nothing matches, and clears the search', async ({ page }) => {
  await openImages(page, 'q=s-bp1aaaaaaaaaaaaaaaaa')
  await expect(page.getByText('No image matches "s-bp1aaaaaaaaaaaaaaaaa"')).toBeVisible()
  await expect(page.getByText('0 images', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Clear search' }).click()
  await expect(searchBox(page)).toHaveValue('')
  await expect(rowNames(page)).toHaveCount(10)
  await expect(page).not.toHaveURL(/[?&]q=/)
})

test('Back undoes a search; Forward and a reload bring it back', async ({ page }) => {
  await openImages(page)
  await expect(rowNames(page)).toHaveCount(10)
  await searchBox(page).fill('redis')
  await expect(page).toHaveURL(/[?&]q=redis(&|$)/)
  await expect(rowNames(page)).toHaveCount(1)
  await page.goBack()
  await expect(searchBox(page)).toHaveValue('')
  await expect(rowNames(page)).toHaveCount(10)
  await page.goForward()
  await expect(searchBox(page)).toHaveValue('redis')
  await expect(page.getByText('1 image', { exact: true })).toBeVisible()
  await page.reload()
  await expect(searchBox(page)).toHaveValue('redis')
  await expect(rowNames(page)).toContainText(['redis-7.2-cache'])
})

test('page and page size stand in the address and survive a reload', async ({ page }) => {
  await openImages(page)
  const pages = page.getByRole('navigation', { name: 'Pages of images' })
  await expect(page.getByText('43 images', { exact: true })).toBeVisible()
  await expect(pages.getByRole('button', { name: 'Page 1', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await pages.getByRole('button', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/[?&]page=2(&|$)/)
  await pages.getByRole('button', { name: 'Page 5', exact: true }).click()
  await expect(page).toHaveURL(/[?&]page=5(&|$)/)
  await expect(pages.getByRole('button', { name: 'Next page' })).toBeDisabled()
  await expect(rowNames(page)).toHaveCount(3)
  await expect(imageRow(page, 'first-steps')).toBeVisible()
  await page.reload()
  await expect(imageRow(page, 'first-steps')).toBeVisible()

  await page.getByRole('combobox', { name: 'Rows per page' }).click()
  await expect(page.getByRole('option')).toHaveText([
    '10 / page',
    '20 / page',
    '50 / page',
    '100 / page',
  ])
  await page.getByRole('option', { name: '20 / page' }).click()
  await expect(page).toHaveURL(/[?&]size=20(&|$)/)
  await expect(page).not.toHaveURL(/[?&]page=/)
  await expect(rowNames(page)).toHaveCount(20)
  await page.goBack()
  await expect(imageRow(page, 'first-steps')).toBeVisible()

  await openImages(page, 'size=50')
  await expect(rowNames(page)).toHaveCount(43)
})

test('a page beyond the end shows the last one', async ({ page }) => {
  await openImages(page, 'page=99')
  await expect(page).toHaveURL(/[?&]page=5(&|$)/)
  await expect(imageRow(page, 'first-steps')).toBeVisible()
})

test('switches the region and remembers it', async ({ page }) => {
  await openImages(page, 'page=2')
  await choose(page, 'Region', 'China (Beijing)')
  await expect(page).toHaveURL(/[?&]region=cn-beijing(&|$)/)
  await expect(page).not.toHaveURL(/[?&]page=/)
  await expect(rowNames(page)).toContainText([
    'web-frontend-3.11.0',
    'golden-alinux3-r24',
    'log-collector',
  ])

  await page.goto('/')
  await expect(page).toHaveURL(/[?&]region=cn-beijing(&|$)/)
  await expect(regionShown(page, 'China (Beijing)')).toBeVisible()
  await expect(imageRow(page, 'log-collector')).toBeVisible()
})

test('says that a region of the address does not exist', async ({ page }) => {
  await openImages(page, '', 'self', 'xx-nowhere')
  await expect(page.getByText('There is no region "xx-nowhere"')).toBeVisible()
  await expect(page).toHaveURL(/[?&]region=cn-hangzhou(&|$)/)
})

test('an empty region says so and leads on', async ({ page }) => {
  await openImages(page, '', 'self', 'cn-qingdao')
  await expect(page.getByText('No custom images in China (Qingdao)')).toBeVisible()
  await page.getByRole('button', { name: 'Show public images' }).click()
  await expect(page).toHaveURL(/[?&]type=system(&|$)/)
  await expect(rowNames(page)).toHaveCount(10)

  await openImages(page, '', 'others', 'cn-qingdao')
  await expect(page.getByText('Nobody shares an image with you in China (Qingdao)')).toBeVisible()
  await page.getByRole('link', { name: 'Find my account ID' }).click()
  await expect(page.getByRole('heading', { name: 'Security Settings' })).toBeVisible()
})

test('Refresh asks the service again', async ({ page }) => {
  await openImages(page)
  await expect(rowNames(page)).toHaveCount(10)
  await page.evaluate(() => window.ecsStage?.fail('DescribeImages', 'Forbidden.RAM'))
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText('The list could not be refreshed')).toBeVisible()
  await expect(rowNames(page)).toHaveCount(10)

  await page.evaluate(() => window.ecsStage?.recover())
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText('The list could not be refreshed')).toBeHidden()
})

test('shows how far the creation of an image is', async ({ page }) => {
  await openImages(page, `q=${images.creating}`)
  const row = imageRow(page, images.creating)
  await expect(row.getByText(/^Creating \d+%$/)).toBeVisible()
  const bar = row.getByRole('progressbar', { name: `Progress of ${images.creating}` })
  await expect(bar).toHaveAttribute('value', /^[1-9]\d?$/)
})

test("says why an image can't be shared", async ({ page }) => {
  await openImages(page, 'size=50')
  for (const [name, why] of [
    [images.deprecated, 'Restore it to Available first'],
    [images.creating, 'It can be shared once it is Available'],
    [images.unavailable, "This image is unavailable and can't be shared"],
    [images.serviceKey, 'encrypted with the default service key'],
  ] as const) {
    await test.step(name, async () => {
      const action = imageRow(page, name).getByRole('button', { name: 'Share Image', exact: true })
      await expect(action).toBeDisabled()
      await expect(action).toHaveAccessibleDescription(new RegExp(why))
      await action.focus()
      await expect(page.getByRole('tooltip').filter({ hasText: why })).toBeVisible()
    })
  }
})

test('keeps the third and further tags behind a button', async ({ page }) => {
  await openImages(page, 'q=order-service')
  const row = imageRow(page, 'order-service-2.7.0')
  await expect(row.getByText('env: production')).toBeVisible()
  await expect(row.getByText('expires: never')).toHaveCount(0)
  await row.getByRole('button', { name: '3 more' }).click()
  const all = page.getByRole('tooltip')
  await expect(all.getByRole('listitem')).toHaveCount(5)
  await expect(all.getByText('expires: never')).toBeVisible()
})

test('markup in a description is only text', async ({ page }) => {
  const alerts: string[] = []
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message())
    void dialog.dismiss()
  })
  await openImages(page, `q=${images.markup}`)
  const row = imageRow(page, images.markup)
  await expect(row.getByTitle('<img src=x onerror=alert(1)>')).toBeVisible()
  await expect(row.getByRole('img')).toHaveCount(0)
  const dialog = await openShareDialog(page, images.markup)
  await expect(dialog.getByText(images.markup)).toBeVisible()
  expect(alerts).toEqual([])
})

test('Reset demo data undoes what was shared', async ({ page }) => {
  const dialog = await openShareDialog(page, images.notShared)
  await shareWith(dialog, accounts.omar)
  await dialog.getByRole('button', { name: 'Close' }).click()
  const row = imageRow(page, images.notShared)
  await expect(row.getByText('1 account', { exact: true })).toBeVisible()

  await page.getByRole('banner').getByRole('button', { name: accounts.dawn }).click()
  await page.getByRole('menuitem', { name: 'Reset demo data' }).click()
  const confirmation = page.getByRole('dialog', { name: 'Reset demo data?' })
  await confirmation.getByRole('button', { name: 'Reset' }).click()
  await expect(confirmation).toBeHidden()
  await expect(
    page.getByRole('status').filter({ hasText: 'The demo data are as they were at the start.' }),
  ).toBeAttached()
  await expect(row.getByText('Not shared', { exact: true })).toBeVisible()
  await page.reload()
  await expect(row.getByText('Not shared', { exact: true })).toBeVisible()
})
