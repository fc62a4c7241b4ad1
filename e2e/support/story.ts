import { expect, type Page } from '@playwright/test'
import { accounts, imageRow, images, openAccountMenu } from './console.ts'
import { choose, instanceRow, instances, openTask, passTime } from './instances.ts'
import { english } from './names.ts'

/** The image that the story is about: Dawn's, shared with nobody at the start. */
export const image = images.notShared

/** What Omar calls the instance that he makes of it. */
export const made = 'made-of-shared'

/** Who is signed in finds their account ID, to give it to who shares with them. */
export async function findAccountId(page: Page, accountId: string, names = english) {
  await openAccountMenu(page, accountId)
  await page.getByRole('menuitem', { name: names.securitySettings }).click()
  await expect(page.getByRole('heading', { name: names.securitySettings })).toBeVisible()
  await expect(page).toHaveTitle(names.titles.security)
  const main = page.getByRole('main')
  await expect(main.getByText(names.accountManagement)).toBeVisible()
  await expect(main.getByRole('term').filter({ hasText: names.accountId })).toBeVisible()
  await expect(main.getByText(accountId, { exact: true })).toBeVisible()
  const copy = main.getByRole('button', { name: names.copyAccountId })
  await copy.click()
  await expect(copy.getByRole('status')).toHaveText(names.copied)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(accountId)
}

/** Omar makes an instance of the shared image, which is in the list that is open. */
export async function createFromShared(page: Page, names = english) {
  await imageRow(page, image, names).getByRole('link', { name: names.createInstance }).click()
  await expect(page).toHaveTitle(names.titles.create)
  await page.getByRole('textbox', { name: names.instanceName }).fill(made)
  await page.getByRole('button', { name: names.createInstance }).click()
  await expect(page.getByText(names.trustFirst)).toBeVisible()
  await page.getByRole('checkbox', { name: names.trust }).check()
  await page.getByRole('button', { name: names.createInstance }).click()
  const row = instanceRow(page, made, names)
  await expect(row).toContainText(image)
  await expect(row).toContainText(names.sharedImage)
  await expect(page.getByRole('region', { name: names.notices })).toContainText(names.oneComingUp)
}

/** Omar replaces the system disk of a stopped instance with the shared image; the new instance comes up meanwhile. */
export async function replaceWithShared(page: Page, names = english) {
  const row = instanceRow(page, instances.omarStopped, names)
  await row.getByRole('link', { name: names.replaceDisk }).click()
  const dialog = page.getByRole('dialog', { name: names.replaceDisk })
  await expect(dialog).toContainText(names.oldDisk)
  await expect(page).toHaveTitle(names.titles.replace)
  await choose(dialog, names.imageType, names.sharedImage)
  await dialog.getByRole('radio', { name: image }).check()
  await dialog.getByRole('checkbox', { name: names.trust }).check()
  await dialog.getByRole('checkbox', { name: names.oldSaved }).check()
  await dialog.getByRole('button', { name: names.replaceDisk }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: names.notices })).toContainText(
    names.replaced(instances.omarStopped),
  )
  await expect(row).toContainText(image)
  await passTime(page, 10)
  await expect(
    instanceRow(page, made, names).getByText(names.running, { exact: true }),
  ).toBeVisible()
}

/** After Dawn has unshared: Omar's instances run on, but can't go back to the image. */
export async function cannotGoBack(page: Page, names = english) {
  const row = instanceRow(page, made, names)
  await expect(row).toContainText(names.withdrawn)
  await expect(row.getByText(names.running, { exact: true })).toBeVisible()
  const dialog = await openTask(page, instances.omarStopped, names.reinitDisk, names)
  await dialog.getByRole('checkbox', { name: names.saved }).check()
  await dialog.getByRole('button', { name: names.reinitDisk }).click()
  await expect(dialog.getByRole('alert')).toContainText(names.noLongerShares(accounts.dawn))
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

/** Dawn deletes: refused while it is shared, then unshared from everyone and, as Omar still has instances of it, forced. */
export async function deleteShared(page: Page, names = english) {
  await imageRow(page, image, names).getByRole('button', { name: names.moreActions }).click()
  await page.getByRole('menuitem', { name: names.delete }).click()
  const dialog = page.getByRole('dialog', { name: names.deleteImage })
  const entry = dialog.getByRole('listitem').filter({ hasText: image })
  await expect(entry).toContainText(names.sharedWithOne(accounts.kestrel))
  await expect(entry).toContainText(names.usedByOthers)
  const ok = dialog.getByRole('button', { name: names.ok })
  await ok.click()
  await expect(dialog.getByText(names.nothingWouldBeDeleted)).toBeVisible()
  await dialog.getByRole('radio', { name: names.forceDelete }).check()
  await dialog.getByRole('checkbox', { name: names.confirmForce }).check()
  await ok.click()
  await expect(dialog.getByText(names.nothingWouldBeDeleted)).toBeVisible()
  await dialog.getByRole('checkbox', { name: names.unshareAll }).check()
  await ok.click()
  await expect(entry).toContainText(names.deletedUnshared)
  await expect(imageRow(page, image, names)).toBeHidden()
  // That a deleted image has no accounts any more is no failure.
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await dialog.getByRole('button', { name: names.close }).last().click()
  await expect(dialog).toBeHidden()
}

/** What Dawn's deletion does to Omar's instances: nothing that is seen at once. */
export async function stillRuns(page: Page, names = english) {
  const row = instanceRow(page, made, names)
  await expect(row.getByText(names.running, { exact: true })).toBeVisible()
  await expect(row).toContainText(names.withdrawn)
}
