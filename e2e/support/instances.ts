import { expect, type Locator, type Page } from '@playwright/test'
import { accounts, images, openShareDialog, switchAccount, unshare } from './console.ts'
import { english } from './names.ts'

/** Instances of the default scenario, by what is special about them. Dawn's, in cn-hangzhou, unless it says otherwise. */
export const instances = {
  stopped: 'ci-runner-x64-01',
  running: 'web-01',
  arm: 'ci-runner-arm64-01',
  publicImage: 'sandbox-alinux3',
  /** Made of an image that Omar shares. */
  ofShared: 'notebook-trial',
  /** Omar's, running and stopped, made of Dawn's golden-alinux3-r26. */
  omarRunning: 'etl-01',
  omarStopped: 'etl-02',
} as const

/** Opens the list of instances; `search` goes into the address after the region. */
export async function openInstances(page: Page, search = '', region = 'cn-hangzhou') {
  await page.goto(`/instances?region=${region}${search && `&${search}`}`)
}

export const instancesTable = (page: Page, names = english): Locator =>
  page.getByRole('table', { name: names.instances })

/** The row of the instance of a name. */
export const instanceRow = (page: Page, name: string, names = english): Locator =>
  instancesTable(page, names)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) })

/** Opens what stands under More actions in the row of an instance. */
export async function openTask(
  page: Page,
  name: string,
  item: string,
  names = english,
): Promise<Locator> {
  await instanceRow(page, name, names).getByRole('button', { name: names.moreActions }).click()
  await page.getByRole('menuitem', { name: item }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(name, { exact: true })).toBeVisible()
  return dialog
}

/** Lets the clock of a page's stand-in go on by some seconds: nobody has to wait for what an instance takes. */
export const passTime = (page: Page, seconds: number): Promise<void> =>
  page.evaluate((by) => window.ecsStage?.step(by * 1_000), seconds)

/** Chooses an option of a combobox. */
export async function choose(scope: Page | Locator, box: string, option: string | RegExp) {
  const page = 'page' in scope ? scope.page() : scope
  await scope.getByRole('combobox', { name: box, exact: true }).click()
  await page.getByRole('option', { name: option }).click()
}

/**
 * Omar sees his instances, Dawn takes the image that they were made from back, and Omar comes again.
 * @returns the row of his stopped instance
 */
export async function withdrawFromOmar(page: Page): Promise<Locator> {
  const row = instanceRow(page, instances.omarStopped)
  await openInstances(page)
  await switchAccount(page, accounts.omar)
  await page.getByRole('link', { name: 'Instances' }).click()
  await expect(row).toContainText(images.sharedWith49)
  await switchAccount(page, accounts.dawn)
  await unshare(page, await openShareDialog(page, images.sharedWith49), accounts.omar)
  await page.keyboard.press('Escape')
  await switchAccount(page, accounts.omar)
  await page.getByRole('link', { name: 'Instances' }).click()
  return row
}
