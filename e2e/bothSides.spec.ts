import { expect, test, type Page } from '@playwright/test'
import {
  accountRow,
  accounts,
  imageRow,
  openImages,
  openShareDialog,
  shareDialog,
  shareWith,
  switchAccount,
  unshare,
} from './support/console.ts'
import { choose } from './support/instances.ts'
import {
  cannotGoBack,
  createFromShared,
  deleteShared,
  image,
  replaceWithShared,
  stillRuns,
} from './support/story.ts'

async function shareWithBoth(page: Page) {
  const dialog = await openShareDialog(page, image)
  await shareWith(dialog, `${accounts.omar} ${accounts.kestrel}`)
  await expect(dialog.getByText('2 of 50 accounts')).toBeVisible()
}

test('the whole story of a share, in two tabs that follow each other', async ({
  page,
  context,
}) => {
  // A new tab begins as whoever was chosen last: this one has to be Dawn's before the other is Omar's.
  await openImages(page)
  await expect(imageRow(page, image)).toBeVisible()
  const theirs = await context.newPage()
  await openImages(theirs)
  await switchAccount(theirs, accounts.omar)
  await choose(theirs, 'Image Type', 'Shared Image')
  await expect(imageRow(theirs, 'golden-alinux3-r27')).toBeVisible()
  await shareWithBoth(page)
  await expect(imageRow(theirs, image)).toBeVisible()

  await test.step('a withdrawn row stays where it is, and can be hidden', async () => {
    const row = imageRow(theirs, image)
    await unshare(page, shareDialog(page), accounts.omar)
    await expect(row.getByText('Withdrawn')).toBeVisible()
    await expect(row.getByRole('link', { name: 'Create Instance' })).toHaveCount(0)
    await shareWith(shareDialog(page), accounts.omar)
    await expect(row.getByRole('link', { name: 'Create Instance' })).toBeVisible()
    await unshare(page, shareDialog(page), accounts.omar)
    await row.getByRole('button', { name: `Hide ${image}` }).click()
    await expect(row).toBeHidden()
    await expect(theirs.getByRole('main')).toBeFocused()
    await shareWith(shareDialog(page), accounts.omar)
    await expect(row.getByRole('link', { name: 'Create Instance' })).toBeVisible()
  })

  await createFromShared(theirs)
  await replaceWithShared(theirs)
  await unshare(page, shareDialog(page), accounts.omar)
  await expect(accountRow(shareDialog(page), accounts.omar)).toBeHidden()
  await cannotGoBack(theirs)
  await page.keyboard.press('Escape')
  await deleteShared(page)
  await stillRuns(theirs)
})
