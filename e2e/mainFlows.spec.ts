import { expect, test } from '@playwright/test'
import {
  accountRow,
  accounts,
  accountsTable,
  clickShare,
  imageRow,
  imagesTable,
  openImages,
  shareWith,
  switchAccount,
  unshare,
} from './support/console.ts'
import { choose, instanceRow } from './support/instances.ts'
import { chinese, english } from './support/names.ts'
import {
  cannotGoBack,
  createFromShared,
  deleteShared,
  findAccountId,
  image,
  made,
  replaceWithShared,
  stillRuns,
} from './support/story.ts'

for (const names of [english, chinese]) {
  test.describe(`in a browser of ${names.locale}`, () => {
    test.use({ locale: names.locale })

    test(`the story of a share, from sharing to deletion, in ${names.language}`, async ({
      page,
    }) => {
      const row = imageRow(page, image, names)
      const link = (name: string) => page.getByRole('link', { name, exact: true })

      await test.step('the list speaks the language, antd in it too', async () => {
        // Times can be told beforehand where the clock stands.
        await openImages(page, `q=${image}&now=2026-11-24T08:00:00Z`)
        await expect(page).toHaveTitle(names.titles.own)
        await expect(page.locator('html')).toHaveAttribute('lang', names.language)
        await expect(page.getByRole('banner')).toContainText(names.hangzhou)
        await expect(page.getByRole('heading', { name: names.images })).toBeVisible()
        const headings = imagesTable(page, names).getByRole('columnheader')
        await expect(headings).toHaveText(['', ...names.columns])
        await expect(row.getByRole('time')).toHaveText(names.createdAt)
        await expect(row.getByText(names.available, { exact: true })).toBeVisible()
        await expect(row.getByRole('cell', { name: names.notShared })).toBeVisible()
        await expect(page.getByText(names.oneImage, { exact: true })).toBeVisible()
        await expect(page.getByRole('navigation').getByText(names.perPage)).toBeVisible()
        await page.getByRole('combobox', { name: names.imageType }).click()
        await expect(page.getByRole('option')).toHaveText(names.types)
        await page.keyboard.press('Escape')
        const region = page.getByRole('combobox', { name: names.region })
        await region.fill(names.frankfurt)
        await expect(page.getByRole('option')).toHaveText([`${names.frankfurt}eu-central-1`])
        await region.fill('nowhere')
        await expect(page.getByText(names.noData).last()).toBeVisible()
        await page.keyboard.press('Escape')
      })

      await test.step('P1, P3: share it, and see who uses it', async () => {
        const dialog = await clickShare(page, image, names)
        await expect(page).toHaveTitle(names.titles.share)
        await expect(dialog.getByText(names.used(0), { exact: true })).toBeVisible()
        await expect(dialog).toContainText(names.confidential)
        await expect(dialog).toContainText(names.alibabaAccount)
        await expect(dialog.getByRole('combobox', { name: names.accountType })).toBeVisible()
        await shareWith(dialog, `${accounts.omar}${names.comma}${accounts.kestrel}`, names)
        await expect(dialog.getByText(names.sharedWithTwo)).toBeVisible()
        await expect(dialog.getByText(names.used(2), { exact: true })).toBeVisible()
        const table = accountsTable(dialog, names)
        await expect(table.getByRole('columnheader', { name: names.sharedAt })).toBeVisible()
        await expect(table.getByRole('rowheader')).toHaveCount(2)
        await expect(table.getByRole('time')).toHaveText([names.now, names.now])
      })

      await test.step('P4: what unsharing means is told first, and Undo takes it back', async () => {
        const dialog = page.getByRole('dialog', { name: names.share })
        const sharee = accountRow(dialog, accounts.omar, names)
        await sharee.getByRole('button', { name: names.unshare }).click()
        const question = page.getByRole('tooltip')
        await expect(question.getByText(names.unshareTitle(accounts.omar))).toBeVisible()
        await expect(question.getByText(names.unshareConsequence)).toBeVisible()
        await question.getByRole('button', { name: names.keep }).click()
        await expect(question).toBeHidden()
        await expect(sharee).toBeVisible()
        await unshare(page, dialog, accounts.omar, names)
        await expect(sharee).toBeHidden()
        await expect(dialog.getByText(names.unshared(accounts.omar))).toBeVisible()
        await expect(dialog.getByText(names.used(1), { exact: true })).toBeVisible()
        await dialog.getByRole('button', { name: names.undo }).click()
        await expect(sharee).toBeVisible()
        await expect(dialog.getByText(names.used(2), { exact: true })).toBeVisible()
        await dialog.getByRole('button', { name: names.close }).click()
        await expect(row.getByRole('cell', { name: names.twoAccounts, exact: true })).toBeVisible()
      })

      await test.step('P2: the other one finds the account ID to give away', async () => {
        await switchAccount(page, accounts.omar, names)
        await findAccountId(page, accounts.omar, names)
      })

      await test.step('P5: sees the image, and whose it is', async () => {
        await link(names.images).click()
        await choose(page, names.imageType, names.sharedImage)
        await expect(page).toHaveTitle(names.titles.received)
        await expect(page.getByRole('main')).toContainText(names.trustNote)
        const headings = imagesTable(page, names).getByRole('columnheader')
        await expect(headings.filter({ hasText: names.ownerAccount })).toBeVisible()
        await expect(row.getByRole('cell', { name: accounts.dawn })).toBeVisible()
        await expect(row.getByRole('link', { name: names.share })).toHaveCount(0)
      })

      await test.step('P6: makes an instance of it', async () => {
        await createFromShared(page, names)
        await expect(page).toHaveTitle(names.titles.instances)
        const pending = instanceRow(page, made, names).getByText(names.pending, { exact: true })
        await expect(pending).toBeVisible()
      })

      await test.step('P7: replaces a system disk with it', () => replaceWithShared(page, names))

      await test.step('P4, P8: taken back, it can no longer be gone back to', async () => {
        await switchAccount(page, accounts.dawn, names)
        const dialog = await clickShare(page, image, names)
        await unshare(page, dialog, accounts.omar, names)
        await expect(accountRow(dialog, accounts.omar, names)).toBeHidden()
        await page.keyboard.press('Escape')
        await expect(row.getByRole('cell', { name: names.oneAccount, exact: true })).toBeVisible()
        await switchAccount(page, accounts.omar, names)
        await choose(page, names.imageType, names.sharedImage)
        await expect(imagesTable(page, names).getByRole('rowheader').first()).toBeVisible()
        await expect(row).toHaveCount(0)
        await link(names.instances).click()
        await cannotGoBack(page, names)
      })

      await test.step('P8: deleted, which leaves what was made of it', async () => {
        await switchAccount(page, accounts.dawn, names)
        await deleteShared(page, names)
        await switchAccount(page, accounts.omar, names)
        await link(names.instances).click()
        await stillRuns(page, names)
      })
    })
  })
}
