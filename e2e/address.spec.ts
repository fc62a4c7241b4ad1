import { expect, test, type Locator } from '@playwright/test'
import {
  accounts,
  imageRow,
  images,
  imagesTable,
  openImages,
  shareDialog,
} from './support/console.ts'

const idOf = async (row: Locator) =>
  /m-[a-z0-9]{20}/.exec(await row.getByRole('rowheader').innerText())?.[0]

test('an unknown region is replaced by a real one, and that is said', async ({ page }) => {
  await page.goto('/images?region=xx-nowhere&type=self')
  await expect(page.getByText('There is no region "xx-nowhere".')).toBeVisible()
  await expect(imageRow(page, images.notShared)).toBeVisible()
  await expect(page).toHaveURL(/region=cn-hangzhou/)
})

test('what makes no sense in an address is taken as the default', async ({ page }) => {
  for (const search of ['type=rubbish', 'page=-1', 'page=0', 'page=1e9', 'page=2.5', 'size=7']) {
    await test.step(search, async () => {
      await page.goto(`/images?region=cn-hangzhou&${search}`)
      await expect(imageRow(page, images.notShared)).toBeVisible()
      await expect(imagesTable(page).getByRole('rowheader')).toHaveCount(10)
      // The type picker's, and one a row.
      await expect(page.getByRole('main').getByText('Custom Image', { exact: true })).toHaveCount(
        11,
      )
    })
  }
})

test('a page past the end is the last page', async ({ page }) => {
  await openImages(page, 'page=999')
  await expect(page).toHaveURL(/page=5/)
  await expect(imagesTable(page).getByRole('rowheader')).toHaveCount(3)
})

test('a search that can match nothing is a plain no-match', async ({ page }) => {
  for (const q of ['x'.repeat(10_000), '%00', '%E0%A4%A', '%', '%zz']) {
    await test.step(q.slice(0, 10), async () => {
      await openImages(page, `q=${q}`)
      await expect(page.getByText(/^No image matches/)).toBeVisible()
    })
  }
  await page.getByRole('button', { name: 'Clear search' }).click()
  await expect(imageRow(page, images.notShared)).toBeVisible()
})

test('an address that is no page says so, with a way out', async ({ page }) => {
  await page.goto('/no/such/page')
  await page.getByRole('link', { name: 'Go to Images' }).click()
  await expect(imageRow(page, images.notShared)).toBeVisible()
})

test('the dialog of an image that is not there says where it may be', async ({ page }) => {
  await page.goto('/images/m-bp1aaaaaaaaaaaaaaaaa/share?region=cn-hangzhou')
  await expect(shareDialog(page).getByText("This image can't be found")).toBeVisible()
})

test('the dialog of an image of another region says that it is not in this one', async ({
  page,
}) => {
  await openImages(page, '', 'self', 'cn-beijing')
  const id = await idOf(imageRow(page, 'log-collector'))
  await page.goto(`/images/${id}/share?region=cn-hangzhou`)
  await expect(shareDialog(page).getByText("This image can't be found")).toBeVisible()
  await expect(shareDialog(page).getByText(/It may be in another region/)).toBeVisible()
  await shareDialog(page).getByRole('button', { name: 'Close' }).click()
  await expect(imageRow(page, images.notShared)).toBeVisible()
})

test('the dialog of a public image says that everybody has it already', async ({ page }) => {
  await page.goto(
    '/images/ubuntu_24_04_x64_20G_alibase_20250722.vhd/share?region=cn-hangzhou&type=system',
  )
  await expect(shareDialog(page).getByText("You can't share this image")).toBeVisible()
  await expect(shareDialog(page).getByText(/every account can use it already/)).toBeVisible()
  await expect(shareDialog(page).getByRole('textbox')).toHaveCount(0)
})

test('the dialog of a received image says that only its owner can share it', async ({ page }) => {
  await openImages(page, '', 'others')
  const id = await idOf(imageRow(page, 'qa-browser-grid-r8'))
  await page.goto(`/images/${id}/share?region=cn-hangzhou`)
  await expect(
    shareDialog(page).getByText(`It belongs to account ${accounts.kestrel}`),
  ).toContainText('Only the owner can share it.')
  await expect(shareDialog(page).getByRole('textbox')).toHaveCount(0)
})
