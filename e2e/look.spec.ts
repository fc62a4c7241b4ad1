import { expect, test, type Locator, type Page } from '@playwright/test'
import { faintTexts, violations } from './support/accessibility.ts'
import {
  accountRow,
  accounts,
  imageRow,
  images,
  openImages,
  openShareDialog,
  switchAccount,
} from './support/console.ts'
import {
  choose,
  instanceRow,
  instances,
  openInstances,
  withdrawFromOmar,
} from './support/instances.ts'

const dark = 'rgb(26, 26, 26)'
const light = 'rgb(255, 255, 255)'

/** Both of what makes the colours: the console's own styles, and antd's. */
async function expectColour(page: Page, colour: string) {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await expect.poll(background).toBe(colour)
  await expect(page.getByRole('button', { name: 'Refresh' })).toHaveCSS('background-color', colour)
}

const menuButton = (page: Page): Locator =>
  page.getByRole('banner').getByRole('button', { name: 'Appearance' })

const option = (page: Page, name: string): Locator =>
  page.getByRole('menuitemradio', { name, exact: true })

const heightOf = async (row: Locator): Promise<number> => (await row.boundingBox())?.height ?? 0

test('follows the system until something is chosen, in all tabs and for later', async ({
  context,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openImages(page)
  await expectColour(page, dark)
  await page.emulateMedia({ colorScheme: 'light' })
  await expectColour(page, light)
  const other = await context.newPage()
  await openImages(other)
  await expectColour(other, light)
  await page.bringToFront()

  await test.step('by the keyboard', async () => {
    await menuButton(page).focus()
    await page.keyboard.press('Enter')
    await expect(option(page, 'System')).toBeFocused()
    await expect(option(page, 'System')).toBeChecked()
    for (const name of ['Light', 'Dark']) {
      await page.keyboard.press('ArrowDown')
      // The menu moves the focus with the next frame, and goes on from where the focus is.
      await expect(option(page, name)).toBeFocused()
    }
    await page.keyboard.press('Space')
    await expect(page.getByRole('menu')).toBeHidden()
    await expect(menuButton(page)).toBeFocused()
    await expectColour(page, dark)
    await expectColour(other, dark)
  })
  await page.reload()
  await expectColour(page, dark)
  await menuButton(page).click()
  await expect(option(page, 'Dark')).toBeChecked()
  await expect(option(page, 'System')).not.toBeChecked()
  await expect(option(page, 'Comfortable')).toBeChecked()
  expect(await violations(page)).toEqual([])

  await option(page, 'System').click()
  await expectColour(page, light)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectColour(page, dark)
})

test('the address wins and is kept; compact rows are lower, and paper is white', async ({
  page,
}) => {
  await openImages(page)
  const row = imageRow(page, images.sharedWith3)
  await expect(row.getByText('3 accounts')).toBeVisible()
  const comfortable = await heightOf(row)
  await openImages(page, 'theme=dark&density=compact')
  await expect(row.getByText('3 accounts')).toBeVisible()
  await expectColour(page, dark)
  expect(await heightOf(row)).toBeLessThan(comfortable - 8)
  expect(await violations(page)).toEqual([])

  await test.step('what can be clicked is still 24 pixels high', async () => {
    const main = page.getByRole('main')
    const targets = [
      main.getByRole('button', { name: 'Refresh' }),
      main.getByRole('button', { name: 'Page 2' }),
      row.getByRole('button', { name: /^Copy ID/ }),
      page.getByRole('navigation', { name: 'Console pages' }).getByRole('link').first(),
      menuButton(page),
    ]
    for (const target of targets) expect(await heightOf(target)).toBeGreaterThanOrEqual(24)
  })

  await test.step('nonsense is taken as what was chosen last', async () => {
    await openImages(page, 'theme=purple')
    await expectColour(page, dark)
    expect(await heightOf(row)).toBeLessThan(comfortable - 8)
  })

  await test.step('on a tablet names have their room, and what can be done is in sight', async () => {
    await page.setViewportSize({ width: 800, height: 600 })
    expect(await heightOf(row)).toBeLessThan(comfortable + 24)
    await expect(row.getByRole('link', { name: 'Share Image' })).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(800)
  })

  await test.step('on paper', async () => {
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 718, height: 1000 })
    await expect(page.getByRole('banner')).toBeHidden()
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await expect(page.getByRole('columnheader', { name: 'Actions' })).toBeHidden()
    await expect(page.getByRole('columnheader', { name: 'Shared With' })).toBeVisible()
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor))
      .toBe(light)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718)
  })
})

test.describe('in the dark, everything can be read', () => {
  // Nothing fades in half-transparent while colours are judged.
  test.use({ colorScheme: 'dark', contextOptions: { reducedMotion: 'reduce' } })

  test('on the page Images', async ({ page }) => {
    await test.step('the list, with what cannot be done, and a menu', async () => {
      await openImages(page)
      const row = imageRow(page, images.creating)
      await row.getByRole('button', { name: 'More actions' }).click()
      await page.getByRole('menuitem', { name: 'Delete' }).hover()
      expect(await faintTexts(page)).toEqual([])
    })
    await test.step('Share Image, with problems, and the question before Unshare', async () => {
      const dialog = await openShareDialog(page, images.sharedWith3)
      await dialog.getByRole('textbox', { name: 'Account ID' }).fill(`12345 ${accounts.dawn}`)
      await accountRow(dialog, accounts.omar).getByRole('button', { name: 'Unshare' }).click()
      await expect(page.getByRole('button', { name: 'Keep sharing' })).toBeVisible()
      await expect(dialog.getByRole('button', { name: /^Remove / })).toHaveCount(2)
      expect(await faintTexts(page)).toEqual([])
      await page.getByRole('tooltip').getByRole('button', { name: 'Unshare' }).click()
      await expect(dialog.getByRole('button', { name: 'Undo' })).toBeVisible()
      expect(await faintTexts(page)).toEqual([])
    })
    await test.step('Delete Image', async () => {
      await openImages(page, `q=${images.sharedWith49}`)
      await imageRow(page, images.sharedWith49).getByRole('checkbox').check()
      await page.getByRole('main').getByRole('button', { name: 'Delete', exact: true }).click()
      const dialog = page.getByRole('dialog', { name: 'Delete Image' })
      await dialog.getByRole('radio', { name: 'Force Delete' }).check()
      await expect(dialog.getByText('Used by').first()).toBeVisible()
      await dialog.getByRole('button', { name: 'OK' }).click()
      await expect(dialog.getByText('Tick this to confirm')).toBeVisible()
      expect(await faintTexts(page)).toEqual([])
    })
    await test.step('details with tags', async () => {
      await openImages(page, `q=${images.notShared}`)
      await page.getByRole('link', { name: images.notShared }).click()
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByText('2 of 20 tags')).toBeVisible()
      expect(await faintTexts(page)).toEqual([])
    })
    await test.step('shared images with the note on trust, then a list that fails', async () => {
      await openImages(page, '', 'others')
      await expect(page.getByRole('note')).toBeVisible()
      await page.evaluate(() => window.ecsStage?.fail('DescribeImages', 'Forbidden.RAM'))
      await page.getByRole('button', { name: 'Refresh' }).click()
      await expect(page.getByRole('alert')).toContainText('could not be refreshed')
      expect(await faintTexts(page)).toEqual([])
    })
  })

  test('on the page Instances', async ({ page }) => {
    await test.step('a withdrawn image, and notices of what was done and what failed', async () => {
      const row = await withdrawFromOmar(page)
      await expect(row).toContainText('Withdrawn')
      await page.evaluate(() => window.ecsStage?.fail('StartInstance', 'Forbidden.RAM', 1))
      await row.getByRole('button', { name: 'Start' }).click()
      await expect(page.getByRole('alert')).toContainText('was not started')
      await row.getByRole('button', { name: 'Start' }).click()
      await expect(
        page.getByRole('region', { name: 'Notices' }).getByRole('status').first(),
      ).toContainText(instances.omarStopped)
      expect(await faintTexts(page)).toEqual([])
    })
    await test.step('Replace System Disk with a shared image, and an open list', async () => {
      await switchAccount(page, accounts.dawn)
      await openInstances(page, `q=${instances.stopped}`)
      const row = instanceRow(page, instances.stopped)
      await row.getByRole('link', { name: 'Replace System Disk' }).click()
      const dialog = page.getByRole('dialog', { name: 'Replace System Disk' })
      await choose(dialog, 'Image Type', 'Shared Image')
      await dialog.getByRole('radio', { name: /notebook-server/ }).check()
      await dialog.getByRole('button', { name: 'Replace System Disk' }).click()
      await expect(dialog.getByText('Tick this to use a shared image.')).toBeVisible()
      await dialog.getByRole('combobox', { name: 'Image Type' }).click()
      await expect(page.getByRole('option', { name: 'Public Image' })).toBeVisible()
      expect(await faintTexts(page)).toEqual([])
    })
  })
})
