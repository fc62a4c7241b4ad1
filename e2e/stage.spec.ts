import { expect, test, type Page } from '@playwright/test'
import { testStates, violations, type States } from './support/accessibility.ts'
import {
  accounts,
  imageRow,
  images,
  imagesTable,
  openShareDialog,
  shareWith,
  unshare,
} from './support/console.ts'
import { choose } from './support/instances.ts'

/** Opens a scenario cold, on a page of its own. */
const openScenario = async (page: Page, name: string, path = '/images?') => {
  await page.goto(`${path}scenario=${name}&region=cn-hangzhou`)
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true')
}

const panel = (page: Page) => page.getByRole('dialog', { name: 'Demo controls' })

const states: States = {
  'the demo controls': async (page) => {
    await openScenario(page, 'default')
    await page.getByRole('button', { name: 'Demo data' }).click()
    await panel(page).getByRole('button', { name: 'Make it fail' }).click()
    await expect(panel(page).getByText('1 call left')).toBeVisible()
  },
}

testStates(states)

test('who may not share is told so where they try, and keeps what was typed', async ({ page }) => {
  await openScenario(page, 'denied')
  await imagesTable(page).getByRole('link', { name: 'Share Image' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Share Image' })
  await dialog.getByRole('textbox', { name: 'Account ID' }).fill(accounts.kestrel)
  await dialog.getByRole('button', { name: 'Share Image' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Forbidden.RAM')
  await expect(dialog.getByRole('textbox', { name: 'Account ID' })).toHaveValue(accounts.kestrel)
})

test('the address sets account and time, and says what it does not understand', async ({
  page,
}) => {
  await page.goto(
    `/images?region=cn-hangzhou&account=${accounts.omar}&now=2026-11-24T08:00:00Z&fail=Nope:X`,
  )
  await expect(page.getByRole('banner').getByRole('button', { name: accounts.omar })).toBeVisible()
  await page.goto('/images?region=cn-hangzhou&account=1&scenario=nothing')
  await expect(page.getByRole('banner').getByRole('button', { name: accounts.omar })).toBeVisible()
  await page.getByRole('button', { name: 'Demo data' }).click()
  await expect(panel(page).getByRole('note')).toContainText('account=1 is no account')
  await expect(panel(page).getByRole('note')).toContainText('There is no scenario "nothing"')
  await expect(panel(page).getByText('The clock stands still.')).toBeVisible()
})

test('a clock that stands is stepped; failures are made and lifted; a link rebuilds it all', async ({
  page,
  context,
}) => {
  await page.goto('/images?region=cn-hangzhou&now=2026-11-24T08:00:00Z')
  const creating = imageRow(page, images.creating)
  await expect(creating.getByRole('progressbar')).toBeVisible()
  const before = await creating.getByText(/^Creating/).textContent()
  await page.reload()
  await expect(creating.getByText(/^Creating/)).toHaveText(before ?? '')
  await page.getByRole('button', { name: 'Demo data' }).click()
  await panel(page).getByRole('button', { name: '+ 1 hour' }).click()
  await expect(creating.getByText('Available', { exact: true })).toBeVisible()

  await choose(panel(page), 'Action', /^DescribeImages$/)
  await choose(panel(page), 'Error code', 'Forbidden.RAM')
  await panel(page).getByRole('textbox', { name: 'Number of calls' }).fill('')
  await panel(page).getByRole('button', { name: 'Make it fail' }).click()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByRole('alert')).toContainText('Forbidden.RAM')
  await panel(page).getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('The link was copied.')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await panel(page).getByRole('button', { name: 'Lift DescribeImages: Forbidden.RAM' }).click()
  await page.getByRole('main').getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByRole('alert')).toBeHidden()

  await test.step('in another tab', async () => {
    const other = await context.newPage()
    await other.goto(link)
    await expect(other.getByRole('alert')).toContainText('Forbidden.RAM')
    expect(link).toContain(`account=${accounts.dawn}`)
    expect(link).toContain('lang=en')
    expect(link).not.toContain('theme=')
    await other.evaluate(() => window.ecsStage?.recover())
    await other.getByRole('main').getByRole('button', { name: 'Retry' }).click()
    await expect(imageRow(other, images.creating)).toContainText('Available')
    await other.getByRole('button', { name: 'Demo data' }).click()
    await expect(panel(other).getByText('Nov 24, 2026 5:00 PM')).toBeVisible()
    await other.close()
  })
})

test('what was done is stepped through, there and back; acting in the past asks once', async ({
  page,
  context,
}) => {
  const dialog = await openShareDialog(page, images.notShared)
  await shareWith(dialog, accounts.omar)
  await expect(dialog.getByText('1 of 50 accounts')).toBeVisible()
  await shareWith(dialog, accounts.kestrel)
  await expect(dialog.getByText('2 of 50 accounts')).toBeVisible()
  await page.keyboard.press('Escape')
  const row = imageRow(page, images.notShared)
  await page.getByRole('button', { name: 'Demo data' }).click()
  const time = panel(page).getByRole('slider', { name: 'Point in time' })
  const entries = panel(page).getByRole('listitem').filter({ hasText: 'Dawn Chen' })
  await expect(entries).toHaveText([
    new RegExp(`Shared ${images.notShared} with ${accounts.kestrel}`),
    new RegExp(`Shared ${images.notShared} with ${accounts.omar}`),
  ])

  await test.step('by keyboard, and the page follows', async () => {
    await time.focus()
    await page.keyboard.press('ArrowLeft')
    await expect(row.getByText('1 account', { exact: true })).toBeVisible()
    await expect(time).toBeFocused()
    await page.keyboard.press('Home')
    await expect(row.getByText('Not shared')).toBeVisible()
    await expect(time).toHaveAttribute('aria-valuetext', 'The past, after 0 of 2 changes')
    await page.keyboard.press('End')
    await expect(row.getByText('2 accounts', { exact: true })).toBeVisible()
    await panel(page)
      .getByRole('button', { name: `with ${accounts.omar}` })
      .click()
    await expect(row.getByText('1 account', { exact: true })).toBeVisible()
  })

  await test.step('a reload, and a link, show the same past', async () => {
    await page.reload()
    await expect(row.getByText('1 account', { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Demo data' })).toContainText('Past')
    const link = await page.evaluate(() => window.ecsStage?.link(location.href))
    const other = await context.newPage()
    await other.goto(link?.address ?? '')
    await expect(imageRow(other, images.notShared)).toContainText('1 account')
    expect(await other.evaluate(() => window.ecsStage?.journal())).toHaveLength(1)
    await other.close()
  })

  const question = page.getByRole('dialog', { name: 'Go on from the past?' })
  await row.getByRole('link', { name: 'Share Image' }).click()
  await shareWith(dialog, accounts.kestrel)
  await expect(question).toContainText('What was done later is forgotten: 1 change.')
  expect(await violations(page)).toEqual([])
  await question.getByRole('button', { name: 'Change nothing' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Nothing was changed.')
  const field = dialog.getByRole('textbox', { name: 'Account ID' })
  await expect(field).toHaveValue(accounts.kestrel)

  await dialog.getByRole('button', { name: 'Share Image' }).click()
  await question.getByRole('button', { name: 'Go on from here' }).click()
  await expect(dialog.getByText('2 of 50 accounts')).toBeVisible()
  await expect(dialog.getByRole('alert')).toBeHidden()
  await unshare(page, dialog, accounts.omar)
  await expect(dialog.getByText('1 of 50 accounts')).toBeVisible()
  await expect(question).toBeHidden()
  await expect(page.getByRole('button', { name: 'Demo data' })).not.toContainText('Past')
  expect(await page.evaluate(() => window.ecsStage?.journal())).toHaveLength(3)
})

test('suites can switch the stand-in off, and hide the mark for pictures', async ({ page }) => {
  await page.route('**/openapi/**', (route) =>
    route.fulfill({
      status: 503,
      json: { Code: 'ServiceUnavailable', Message: 'From the suite.' },
    }),
  )
  await page.goto('/account/security?region=cn-hangzhou&mocks=off&panel=off')
  await expect(page.getByRole('alert')).toContainText('From the suite.', { timeout: 20_000 })
  await expect(page.getByRole('button', { name: 'Demo data' })).toHaveCount(0)
})

test('a world is kept in a file and played again; a wrong file changes nothing', async ({
  page,
}) => {
  await page.goto('/images?region=cn-hangzhou')
  const dialog = await openShareDialog(page, images.notShared)
  await dialog.getByRole('textbox', { name: 'Account ID' }).fill(accounts.omar)
  await dialog.getByRole('button', { name: 'Share Image' }).click()
  await expect(dialog.getByText('1 of 50 accounts')).toBeVisible()
  await page.keyboard.press('Escape')

  const row = imageRow(page, images.notShared)
  await page.getByRole('button', { name: 'Demo data' }).click()
  const downloading = page.waitForEvent('download')
  await panel(page).getByRole('button', { name: 'Export' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('default.world.json')
  const file = await download.path()
  await page.evaluate(() => window.ecsStage?.recover())

  const input = panel(page).getByLabel('Import', { exact: true }).last()
  await input.setInputFiles({
    name: 'notes.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"version":1}'),
  })
  await expect(panel(page).getByRole('alert')).toContainText('nothing has changed')
  await expect(row.getByText('1 account', { exact: true })).toBeVisible()

  await page.getByRole('banner').getByRole('button', { name: accounts.dawn }).click()
  await page.getByRole('menuitem', { name: 'Reset demo data' }).click()
  await page
    .getByRole('dialog', { name: 'Reset demo data?' })
    .getByRole('button', { name: 'Reset' })
    .click()
  await expect(row.getByText('Not shared')).toBeVisible()
  await input.setInputFiles(file)
  await expect(page.getByText('The world of the file is played now.')).toBeVisible()
  await expect(row.getByText('1 account', { exact: true })).toBeVisible()
})
