import { expect, test, type Page } from '@playwright/test'
import {
  accountRow,
  accounts,
  imageRow,
  images,
  openImages,
  openShareDialog,
  shareDialog,
  shareWith,
  switchAccount,
  unshare,
} from './support/console.ts'
import { choose, instanceRow, instances, openTask, passTime } from './support/instances.ts'

const image = images.notShared

/** What B does with what A has shared: an instance made of it, and a system disk replaced with it. */
async function useSharedImage(page: Page) {
  await page.getByRole('link', { name: 'Images', exact: true }).click()
  await choose(page, 'Image Type', 'Shared Image')
  await imageRow(page, image).getByRole('link', { name: 'Create Instance' }).click()
  await page.getByRole('textbox', { name: 'Instance Name' }).fill('made-of-shared')
  await page.getByRole('checkbox', { name: 'I trust the account' }).check()
  await page.getByRole('button', { name: 'Create Instance' }).click()
  const made = instanceRow(page, 'made-of-shared')
  await expect(made).toContainText(image)
  await expect(made).toContainText('Shared Image')

  await instanceRow(page, instances.omarStopped)
    .getByRole('link', { name: 'Replace System Disk' })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Replace System Disk' })
  await choose(dialog, 'Image Type', 'Shared Image')
  await dialog.getByRole('radio', { name: image }).check()
  await dialog.getByRole('checkbox', { name: 'I trust the account' }).check()
  await dialog.getByRole('checkbox', { name: 'Everything that I need' }).check()
  await dialog.getByRole('button', { name: 'Replace System Disk' }).click()
  await expect(dialog).toBeHidden()
  await expect(instanceRow(page, instances.omarStopped)).toContainText(image)
  await passTime(page, 10)
  await expect(made.getByText('Running', { exact: true })).toBeVisible()
}

/** After A has unshared: B's instances run on, but can't go back to the image. */
async function cannotGoBack(page: Page) {
  const made = instanceRow(page, 'made-of-shared')
  await expect(made).toContainText('Withdrawn')
  await expect(made.getByText('Running', { exact: true })).toBeVisible()
  const dialog = await openTask(page, instances.omarStopped, 'Re-initialize Disk')
  await dialog.getByRole('checkbox', { name: 'Everything that I need' }).check()
  await dialog.getByRole('button', { name: 'Re-initialize Disk' }).click()
  await expect(dialog.getByRole('alert')).toContainText(`Account ${accounts.dawn} no longer shares`)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

/** A deletes: refused while it is shared, then unshared from everyone and, as B still has instances of it, forced. */
async function deleteIt(page: Page) {
  await imageRow(page, image).getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete Image' })
  const entry = dialog.getByRole('listitem').filter({ hasText: image })
  await expect(entry).toContainText(`Shared with 1 account: ${accounts.kestrel}`)
  await expect(entry).toContainText('Used by instances of other accounts.')
  const ok = dialog.getByRole('button', { name: 'OK' })
  await ok.click()
  await expect(dialog.getByText('no image would be deleted')).toBeVisible()
  await dialog.getByRole('radio', { name: 'Force Delete' }).check()
  await dialog.getByRole('checkbox', { name: 'I confirm the forced deletion' }).check()
  await ok.click()
  await expect(dialog.getByText('no image would be deleted')).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'Unshare all, then delete' }).check()
  await ok.click()
  await expect(entry).toContainText('Unshared from 1 account and deleted.')
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(imageRow(page, image)).toBeHidden()
}

async function shareWithBoth(page: Page) {
  const dialog = await openShareDialog(page, image)
  await shareWith(dialog, `${accounts.omar} ${accounts.kestrel}`)
  await expect(dialog.getByText('2 of 50 accounts')).toBeVisible()
}

test('the whole story of a share, in one tab', async ({ page }) => {
  await shareWithBoth(page)
  await page.keyboard.press('Escape')
  await switchAccount(page, accounts.omar)
  await useSharedImage(page)

  await switchAccount(page, accounts.dawn)
  await unshare(page, await openShareDialog(page, image), accounts.omar)
  await page.keyboard.press('Escape')
  await switchAccount(page, accounts.omar)
  await page.getByRole('link', { name: 'Instances' }).click()
  await cannotGoBack(page)

  await switchAccount(page, accounts.dawn)
  await deleteIt(page)
  await switchAccount(page, accounts.omar)
  await page.getByRole('link', { name: 'Instances' }).click()
  await expect(
    instanceRow(page, 'made-of-shared').getByText('Running', { exact: true }),
  ).toBeVisible()
})

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

  await useSharedImage(theirs)
  await unshare(page, shareDialog(page), accounts.omar)
  await expect(accountRow(shareDialog(page), accounts.omar)).toBeHidden()
  await cannotGoBack(theirs)
  await page.keyboard.press('Escape')
  await deleteIt(page)
  await expect(
    instanceRow(theirs, 'made-of-shared').getByText('Running', { exact: true }),
  ).toBeVisible()
  await expect(instanceRow(theirs, 'made-of-shared')).toContainText('Withdrawn')
})
