import { expect, type Locator, type Page } from '@playwright/test'

/** The accounts of the default scenario that the suites play with, in its order. */
export const accounts = {
  /** Signed in at the start; owns the custom images. */
  dawn: '1847205936410275',
  omar: '1362958047716093',
  /** Above 2^53: a number in JavaScript would lose its last digit. */
  kestrel: '9999999999999991',
} as const

/** Images of the default scenario, by what is special about them. All are Dawn's, in cn-hangzhou. */
export const images = {
  notShared: 'web-frontend-3.18.2',
  sharedWith3: 'golden-alinux3-r27',
  sharedWith49: 'golden-alinux3-r26',
  sharedWith50: 'agent-bundle-5.1',
  creating: 'mysql-8.0-primary-r42',
  deprecated: 'golden-alinux2-r31',
  unavailable: 'reporting-2019-q4',
  serviceKey: 'payments-vault-r9',
  markup: 'markup-in-description',
} as const

/** Opens the list of images; `search` goes into the address after region and type. */
export async function openImages(page: Page, search = '', type = 'self', region = 'cn-hangzhou') {
  await page.goto(`/images?region=${region}&type=${type}${search && `&${search}`}`)
}

export const imagesTable = (page: Page): Locator => page.getByRole('table', { name: 'Images' })

/** The row of the image of a name. */
export const imageRow = (page: Page, name: string): Locator =>
  imagesTable(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) })

export const shareDialog = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Share Image' })

/** Finds an image by search and opens its Share Image dialog. */
export async function openShareDialog(page: Page, imageName: string): Promise<Locator> {
  await openImages(page, `q=${encodeURIComponent(imageName)}`)
  await imageRow(page, imageName).getByRole('link', { name: 'Share Image' }).click()
  const dialog = shareDialog(page)
  await expect(dialog.getByText(/^\d+ of 50 accounts$/)).toBeVisible()
  return dialog
}

export const accountsTable = (dialog: Locator): Locator =>
  dialog.getByRole('table', { name: 'Accounts using this image' })

/** The row of an account in the dialog's list. */
export const accountRow = (dialog: Locator, accountId: string): Locator =>
  accountsTable(dialog).getByRole('row').filter({ hasText: accountId })

export async function shareWith(dialog: Locator, text: string) {
  await dialog.getByRole('textbox', { name: 'Account ID' }).fill(text)
  await dialog.getByRole('button', { name: 'Share Image' }).click()
}

/** Clicks Unshare beside an account and confirms. */
export async function unshare(page: Page, dialog: Locator, accountId: string) {
  await accountRow(dialog, accountId).getByRole('button', { name: 'Unshare' }).click()
  const confirm = page.getByRole('tooltip').getByRole('button', { name: 'Unshare' })
  await confirm.click()
  // Until the question is gone, Escape is its.
  await expect(confirm).toBeHidden()
}

/** Signs another account in through the account menu. */
export async function switchAccount(page: Page, accountId: string) {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /\d{16}/ })
    .click()
  await page.getByRole('menuitem', { name: 'Switch account' }).click()
  await page
    .getByRole('dialog', { name: 'Switch account' })
    .getByRole('button', { name: accountId })
    .click()
  await expect(page.getByRole('banner').getByRole('button', { name: accountId })).toBeVisible()
}
