import { expect, type Locator, type Page } from '@playwright/test'
import { english } from './names.ts'

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

export const imagesTable = (page: Page, names = english): Locator =>
  page.getByRole('table', { name: names.images })

/** The row of the image of a name. */
export const imageRow = (page: Page, name: string, names = english): Locator =>
  imagesTable(page, names)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) })

export const shareDialog = (page: Page, names = english): Locator =>
  page.getByRole('dialog', { name: names.share })

/** Opens the dialog Share Image from the row of an image, on the page that shows it. */
export async function clickShare(page: Page, imageName: string, names = english): Promise<Locator> {
  await imageRow(page, imageName, names).getByRole('link', { name: names.share }).click()
  const dialog = shareDialog(page, names)
  await expect(dialog.getByText(names.anyUsed)).toBeVisible()
  return dialog
}

/** Finds an image by search and opens its Share Image dialog. */
export async function openShareDialog(page: Page, imageName: string): Promise<Locator> {
  await openImages(page, `q=${encodeURIComponent(imageName)}`)
  return clickShare(page, imageName)
}

export const accountsTable = (dialog: Locator, names = english): Locator =>
  dialog.getByRole('table', { name: names.list })

/** The row of an account in the dialog's list. */
export const accountRow = (dialog: Locator, accountId: string, names = english): Locator =>
  accountsTable(dialog, names).getByRole('row').filter({ hasText: accountId })

export async function shareWith(dialog: Locator, text: string, names = english) {
  await dialog.getByRole('textbox', { name: names.accountId }).fill(text)
  await dialog.getByRole('button', { name: names.share }).click()
}

/** Clicks Unshare beside an account and confirms. */
export async function unshare(page: Page, dialog: Locator, accountId: string, names = english) {
  await accountRow(dialog, accountId, names).getByRole('button', { name: names.unshare }).click()
  const confirm = page.getByRole('tooltip').getByRole('button', { name: names.unshare })
  await confirm.click()
  // Until the question is gone, Escape is its.
  await expect(confirm).toBeHidden()
}

/** Opens the account menu, whose button has the ID of who is signed in. */
export const openAccountMenu = (page: Page, accountId: string | RegExp = /\d{16}/) =>
  page.getByRole('banner').getByRole('button', { name: accountId }).click()

/** Signs another account in through the account menu. */
export async function switchAccount(page: Page, accountId: string, names = english) {
  await openAccountMenu(page)
  await page.getByRole('menuitem', { name: names.switchAccount }).click()
  await page
    .getByRole('dialog', { name: names.switchAccount })
    .getByRole('button', { name: accountId })
    .click()
  await expect(page.getByRole('banner').getByRole('button', { name: accountId })).toBeVisible()
}
