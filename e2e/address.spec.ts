import { expect, test } from '@playwright/test'
import {
  accounts,
  imageRow,
  images,
  imagesTable,
  openImages,
  shareDialog,
} from './support/console.ts'

test('an unknown region is replaced by a real one, and that is said', async ({ page }) => {
  await page.goto('/images?region=xx-nowhere&type=self')
  await expect(page.getByText('There is no region "xx-nowhere".')).toBeVisible()
  await expect(imageRow(page, images.notShared)).toBeVisible()
  await expect(page).toHaveURL(/region=cn-hangzhou/)
})

for (const search of ['type=rubbish', 'page=-1', 'page=0', 'page=1e9', 'page=2.5', 'size=7']) {
  test(`${search} is taken as the default`, async ({ page }) => {
    await page.goto(`/images?region=cn-hangzhou&${search}`)
    await expect(imageRow(page, images.notShared)).toBeVisible()
    await expect(imagesTable(page).getByRole('rowheader')).toHaveCount(10)
  })
}

test('a page past the end is the last page', async ({ page }) => {
  await openImages(page, 'page=999')
  await expect(page).toHaveURL(/page=5/)
  await expect(imagesTable(page).getByRole('rowheader')).toHaveCount(3)
})

for (const [what, q] of [
  ['10,000 characters', 'x'.repeat(10_000)],
  ['%00', '%00'],
  ['a broken escape', '%E0%A4%A'],
]) {
  test(`a search for ${what} is a plain no-match`, async ({ page }) => {
    await openImages(page, `q=${q}`)
    await expect(page.getByText(/^No image matches/)).toBeVisible()
    await page.getByRole('button', { name: 'Clear search' }).click()
    await expect(imageRow(page, images.notShared)).toBeVisible()
  })
}

test('an address that is no page says so, with a way out', async ({ page }) => {
  await page.goto('/no/such/page')
  await page.getByRole('link', { name: 'Go to Images' }).click()
  await expect(imageRow(page, images.notShared)).toBeVisible()
})

test('the dialog of an image that is not there says where it may be', async ({ page }) => {
  await page.goto('/images/m-bp1aaaaaaaaaaaaaaaaa/share?region=cn-hangzhou')
  await expect(shareDialog(page).getByText("This image can't be found")).toBeVisible()
})

test('the dialog of a received image says that only its owner can share it', async ({ page }) => {
  await openImages(page, '', 'others')
  const id = /m-[a-z0-9]{20}/.exec(
    await imageRow(page, 'qa-browser-grid-r8').getByRole('rowheader').innerText(),
  )?.[0]
  await page.goto(`/images/${id}/share?region=cn-hangzhou`)
  await expect(
    shareDialog(page).getByText(`It belongs to account ${accounts.kestrel}`),
  ).toBeVisible()
  await expect(shareDialog(page).getByRole('textbox')).toHaveCount(0)
})
