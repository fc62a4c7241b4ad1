import { expect, test } from '@playwright/test'
import { images, openShareDialog } from './support/console.ts'

/** The README's picture is only written when it is asked for, so that a test run leaves the repository as it was. */
const picture = process.env['README_PICTURE']
  ? 'docs/share-image.png'
  : 'test-results/share-image.png'

test('the picture in the README shows the Share Image dialog over the list', async ({ page }) => {
  const dialog = await openShareDialog(page, images.sharedWith3)
  await expect(dialog.getByRole('button', { name: 'Unshare' })).toHaveCount(3)
  await page.screenshot({ path: picture, animations: 'disabled' })
})
