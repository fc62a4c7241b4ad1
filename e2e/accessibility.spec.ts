import { expect, test, type Page } from '@playwright/test'
import { testStates, type States } from './support/accessibility.ts'
import {
  accountRow,
  accounts,
  imageRow,
  images,
  imagesTable,
  openImages,
  openShareDialog,
  shareDialog,
  unshare,
} from './support/console.ts'

const openMenu = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: accounts.dawn }).click()

const states: States = {
  'custom images': async (page) => {
    await openImages(page)
    await expect(imageRow(page, images.sharedWith3).getByText('3 accounts')).toBeVisible()
  },
  'public images': async (page) => {
    await openImages(page, '', 'system')
    await expect(imagesTable(page).getByRole('rowheader')).toHaveCount(10)
  },
  'shared images': async (page) => {
    await openImages(page, '', 'others')
    await expect(imageRow(page, 'qa-browser-grid-r8')).toBeVisible()
  },
  'marketplace images': async (page) => {
    await openImages(page, '', 'marketplace')
    await expect(imagesTable(page).getByRole('rowheader')).toHaveCount(10)
  },
  'images that cannot be shared': async (page) => {
    await openImages(page, 'q=r9')
    await expect(
      imageRow(page, images.serviceKey).getByRole('button', { name: 'Share Image', exact: true }),
    ).toBeDisabled()
  },
  'an empty region': async (page) => {
    await openImages(page, '', 'self', 'cn-qingdao')
    await expect(page.getByRole('button', { name: 'Show public images' })).toBeVisible()
  },
  'no match': async (page) => {
    await openImages(page, 'q=nothing-like-this')
    await expect(page.getByRole('button', { name: 'Clear search' })).toBeVisible()
  },
  'a failed list': async (page) => {
    await openImages(page, 'fail=DescribeImages:Forbidden.RAM')
    await expect(page.getByRole('alert')).toContainText('The images could not be loaded.')
  },
  'a loading list': async (page) => {
    await openImages(page, 'latency=infinite')
    await expect(imagesTable(page)).toHaveAttribute('aria-busy', 'true')
  },
  'the share dialog with 3 accounts': async (page) => {
    const dialog = await openShareDialog(page, images.sharedWith3)
    await expect(dialog.getByRole('button', { name: 'Unshare' })).toHaveCount(3)
  },
  'the share dialog with 50 accounts': async (page) => {
    const dialog = await openShareDialog(page, images.sharedWith50)
    await expect(dialog.getByRole('button', { name: 'Unshare' })).toHaveCount(50)
  },
  'entry problems': async (page) => {
    const dialog = await openShareDialog(page, images.sharedWith3)
    await dialog
      .getByRole('textbox', { name: 'Account ID' })
      .fill(`12345 abc ${accounts.dawn} ${accounts.omar} ${accounts.kestrel}`)
    await dialog.getByRole('button', { name: 'Share Image' }).focus()
    await expect(dialog.getByRole('button', { name: /^Remove / })).toHaveCount(4)
  },
  'the question before Unshare': async (page) => {
    const dialog = await openShareDialog(page, images.sharedWith3)
    await accountRow(dialog, accounts.omar).getByRole('button', { name: 'Unshare' }).click()
    await expect(page.getByRole('button', { name: 'Keep sharing' })).toBeVisible()
  },
  'the offer to undo': async (page) => {
    const dialog = await openShareDialog(page, images.sharedWith3)
    await unshare(page, dialog, accounts.omar)
    await expect(dialog.getByRole('button', { name: 'Undo' })).toBeVisible()
  },
  "the dialog of somebody else's image": async (page) => {
    const id = 'ubuntu_24_04_x64_20G_alibase_20250722.vhd'
    await page.goto(`/images/${id}/share?region=cn-hangzhou`)
    await expect(shareDialog(page).getByText("You can't share this image")).toBeVisible()
  },
  'checked images': async (page) => {
    await openImages(page, 'q=r9')
    await imageRow(page, images.serviceKey).getByRole('checkbox').check()
    await expect(page.getByText('1 selected')).toBeVisible()
  },
  "an image's menu": async (page) => {
    await openImages(page, `q=${images.creating}`)
    await imageRow(page, images.creating).getByRole('button', { name: 'More actions' }).click()
    await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeVisible()
  },
  'the choice of columns': async (page) => {
    await openImages(page)
    await expect(imageRow(page, images.sharedWith3).getByText('3 accounts')).toBeVisible()
    await page.getByRole('button', { name: 'Columns' }).click()
    await expect(page.getByRole('group', { name: 'Columns' })).toBeVisible()
  },
  'the dialog Delete Image, with everything in the way': async (page) => {
    await openImages(page, 'q=r2')
    await page.getByRole('checkbox', { name: 'Select all images of this page' }).check()
    await page.getByRole('main').getByRole('button', { name: 'Delete', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Delete Image' })
    await dialog.getByRole('radio', { name: 'Force Delete' }).check()
    await expect(dialog.getByText('Used by').first()).toBeVisible()
    await dialog.getByRole('button', { name: 'OK' }).click()
    await expect(dialog.getByText('Tick this to confirm')).toBeVisible()
  },
  'Security Settings': async (page) => {
    await page.goto('/account/security?region=cn-hangzhou')
    await expect(page.getByRole('main').getByText(accounts.dawn, { exact: true })).toBeVisible()
  },
  'the account menu': async (page) => {
    await openImages(page)
    await openMenu(page)
    await expect(page.getByRole('menuitem', { name: 'Security Settings' })).toBeVisible()
  },
  'the dialog Switch account': async (page) => {
    await openImages(page)
    await openMenu(page)
    await page.getByRole('menuitem', { name: 'Switch account' }).click()
    await expect(
      page.getByRole('dialog', { name: 'Switch account' }).getByRole('button', { name: /\d{16}/ }),
    ).toHaveCount(5)
  },
  'the dialog Reset demo data': async (page) => {
    await openImages(page)
    await openMenu(page)
    await page.getByRole('menuitem', { name: 'Reset demo data' }).click()
    await expect(page.getByRole('dialog', { name: 'Reset demo data?' })).toBeVisible()
  },
  'an address that is no page': async (page) => {
    await page.goto('/nowhere?region=cn-hangzhou')
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
  },
}

testStates(states)

test.describe('with the keyboard alone', () => {
  /** Presses Tab until an element has the focus; gives up after more stops than any page here has. */
  async function tabTo(page: Page, role: 'link' | 'textbox' | 'button', name: string) {
    const wanted = page.getByRole(role, { name, exact: true })
    for (let stop = 0; stop < 60; stop++) {
      await page.keyboard.press('Tab')
      if (await wanted.evaluateAll((all) => all.some((one) => one === document.activeElement))) {
        return
      }
    }
    throw new Error(`Tab doesn't reach the ${role} "${name}".`)
  }

  test('shares, unshares, undoes, and is back where it began', async ({ page }) => {
    await openImages(page, `q=${images.notShared}`)
    const link = imageRow(page, images.notShared).getByRole('link', { name: 'Share Image' })
    await expect(link).toBeVisible()
    await tabTo(page, 'link', 'Share Image')
    await page.keyboard.press('Enter')
    const dialog = shareDialog(page)
    await expect(dialog.getByText('0 of 50 accounts', { exact: true })).toBeVisible()

    await tabTo(page, 'textbox', 'Account ID')
    await page.keyboard.type(accounts.omar)
    await tabTo(page, 'button', 'Share Image')
    await page.keyboard.press('Enter')
    const row = accountRow(dialog, accounts.omar)
    await expect(row.getByRole('button', { name: 'Unshare' })).toBeVisible()

    await tabTo(page, 'button', 'Unshare')
    await page.keyboard.press('Enter')
    const confirm = page.getByRole('tooltip').getByRole('button', { name: 'Unshare' })
    await expect(confirm).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(row).toBeHidden()
    const undo = dialog.getByRole('button', { name: 'Undo' })
    await expect(undo).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(row).toBeVisible()
    await expect(dialog.getByText('1 of 50 accounts', { exact: true })).toBeVisible()

    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(link).toBeFocused()
  })

  test('the focus stays in the dialog', async ({ page }) => {
    const dialog = await openShareDialog(page, images.sharedWith3)
    for (let stop = 0; stop < 25; stop++) {
      await page.keyboard.press('Tab')
      expect(
        // After the last stop comes the browser's own bar, as with any dialog; then the first stop again.
        await dialog.evaluate(
          (element) =>
            document.activeElement === document.body || element.contains(document.activeElement),
        ),
        `after ${stop + 1} times Tab`,
      ).toBe(true)
    }
  })
})
