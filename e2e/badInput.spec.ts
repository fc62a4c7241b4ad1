import { expect, test, type Locator, type Page } from '@playwright/test'
import {
  accountRow,
  accounts,
  accountsTable,
  images,
  openShareDialog,
  shareDialog,
  shareWith,
} from './support/console.ts'

/** Collects the writes that the page sends, as the accounts that each adds. */
function watchShares(page: Page): string[][] {
  const calls: string[][] = []
  page.on('request', (request) => {
    const { searchParams } = new URL(request.url())
    if (searchParams.get('Action') !== 'ModifyImageSharePermission') return
    if (searchParams.has('DryRun')) return
    calls.push(
      [...searchParams].filter(([name]) => name.startsWith('AddAccount.')).map(([, id]) => id),
    )
  })
  return calls
}

const field = (dialog: Locator) => dialog.getByRole('textbox', { name: 'Account ID' })

/** Accounts that exist: those an image is shared with. */
async function manyAccounts(page: Page): Promise<string[]> {
  const dialog = await openShareDialog(page, images.sharedWith50)
  const headers = accountsTable(dialog).getByRole('rowheader')
  await expect(headers).toHaveCount(50)
  return (await headers.allInnerTexts()).map((text) => text.trim())
}

const malformed: [what: string, text: string, answer: RegExp][] = [
  ['nothing', '', /Enter an account ID: up to 16 digits, like 1234567890123456/],
  [
    'letters',
    'dawn-chen',
    /dawn-chen is not an account ID, which has only digits, like 1234567890123456/,
  ],
  [
    'full-width digits',
    '１２３４５６７８９０１２３４５６',
    /has full-width digits.*like 1234567890123456/,
  ],
  ['5 digits', '12345', /12345 has 5 digits\. An account ID has 10 to 16, like 1234567890123456/],
  [
    '2,000 characters',
    '9'.repeat(2_000),
    /has 2,000 digits\. An account ID has 10 to 16, like 1234567890123456/,
  ],
]

test('what can be no account ID is answered in its place, before any request', async ({ page }) => {
  const calls = watchShares(page)
  const dialog = await openShareDialog(page, images.notShared)
  for (const [what, text, answer] of malformed) {
    await test.step(what, async () => {
      await shareWith(dialog, text)
      await expect(dialog.getByText(answer).first()).toBeVisible()
      await expect(field(dialog)).toHaveValue(text)
      await expect(field(dialog)).toBeFocused()
    })
  }
  expect(calls).toEqual([])
})

test('blanks around an account ID are no mistake', async ({ page }) => {
  const dialog = await openShareDialog(page, images.notShared)
  await shareWith(dialog, `  \n ${accounts.omar}\t `)
  await expect(accountRow(dialog, accounts.omar)).toBeVisible()
})

test('the own ID, one that has the image and one listed twice are told, the rest is shared', async ({
  page,
}) => {
  const calls = watchShares(page)
  const dialog = await openShareDialog(page, images.sharedWith3)
  await shareWith(
    dialog,
    `${accounts.dawn}, ${accounts.omar}; ${accounts.kestrel} ${accounts.kestrel}`,
  )
  await expect(accountRow(dialog, accounts.kestrel)).toBeVisible()
  await expect(dialog.getByText(`${accounts.dawn} is your own account.`)).toBeVisible()
  await expect(dialog.getByText(`${accounts.omar} already has this image.`)).toBeVisible()
  await expect(dialog.getByText(`${accounts.kestrel} already has this image.`)).toHaveCount(0)
  expect(calls).toEqual([[accounts.kestrel]])
})

test('an ID listed twice is told before sending', async ({ page }) => {
  const dialog = await openShareDialog(page, images.notShared)
  await field(dialog).fill(`${accounts.kestrel}\n${accounts.omar}\n${accounts.kestrel}`)
  await field(dialog).blur()
  await expect(
    dialog.getByText(`${accounts.kestrel} is listed twice. It counts once.`),
  ).toBeVisible()
  await dialog.getByRole('button', { name: `Remove ${accounts.kestrel}` }).click()
  await expect(field(dialog)).toHaveValue(`${accounts.kestrel}\n${accounts.omar}`)
})

test('an account that the service does not know is told at its entry, and nothing typed is lost', async ({
  page,
}) => {
  const dialog = await openShareDialog(page, images.notShared)
  const text = `${accounts.omar}\n1234567890123456`
  await shareWith(dialog, text)
  await expect(dialog.getByText(/1234567890123456 is unknown to the service/)).toBeVisible()
  await expect(field(dialog)).toHaveValue(text)
  await expect(dialog.getByText('0 of 50 accounts')).toBeVisible()
  await dialog.getByRole('button', { name: 'Remove 1234567890123456' }).click()
  await dialog.getByRole('button', { name: 'Share Image' }).click()
  await expect(accountRow(dialog, accounts.omar)).toBeVisible()
})

test('more accounts than fit are told with the numbers, before any request', async ({ page }) => {
  const calls = watchShares(page)
  const dialog = await openShareDialog(page, images.sharedWith49)
  await shareWith(dialog, '1111111111111111 2222222222222222')
  await expect(
    dialog.getByText(/2 accounts are entered, but only 1 of 50 places is free\. Remove 1 here/),
  ).toBeVisible()
  const full = await openShareDialog(page, images.sharedWith50)
  await shareWith(full, '1111111111111111')
  await expect(full.getByText(/All 50 places are used/)).toBeVisible()
  expect(calls).toEqual([])
})

test('25 accounts go in calls of at most ten', async ({ page }) => {
  const some = (await manyAccounts(page)).slice(0, 25)
  const calls = watchShares(page)
  const dialog = await openShareDialog(page, images.notShared)
  await shareWith(dialog, some.join('\n'))
  await expect(dialog.getByText('Shared with 25 accounts.')).toBeVisible()
  await expect(dialog.getByText('25 of 50 accounts')).toBeVisible()
  expect(calls.map((ids) => ids.length)).toEqual([10, 10, 5])
  await expect(field(dialog)).toHaveValue('')
})

test('a part that fails stays typed and can be retried alone', async ({ page }) => {
  const some = (await manyAccounts(page)).slice(0, 12)
  const dialog = await openShareDialog(page, images.notShared)
  const calls = watchShares(page)
  await page.evaluate(() =>
    window.ecsStage?.fail('ModifyImageSharePermission', 'OperationConflict', 1),
  )
  await shareWith(dialog, some.join(', '))
  await expect(dialog.getByRole('alert')).toContainText('10 accounts were not added.')
  await expect(dialog.getByText('2 of 50 accounts')).toBeVisible()
  await expect(field(dialog)).toHaveValue(some.slice(0, 10).join('\n'))
  await dialog.getByRole('button', { name: 'Retry' }).click()
  await expect(dialog.getByText('12 of 50 accounts')).toBeVisible()
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  expect(calls.map((ids) => ids.length)).toEqual([10, 2, 10])
})

test('when the second of two calls is refused, what the first one shared stays', async ({
  page,
}) => {
  const some = (await manyAccounts(page)).slice(0, 11)
  const dialog = await openShareDialog(page, images.notShared)
  const calls = watchShares(page)
  await shareWith(dialog, [...some, '1234567890123456'].join('\n'))
  await expect(dialog.getByText(/1234567890123456 is unknown to the service/)).toBeVisible()
  await expect(dialog.getByText('10 of 50 accounts')).toBeVisible()
  await expect(field(dialog)).toHaveValue(`${some[10]}\n1234567890123456`)
  await dialog.getByRole('button', { name: 'Remove 1234567890123456' }).click()
  await dialog.getByRole('button', { name: 'Share Image' }).click()
  await expect(dialog.getByText('11 of 50 accounts')).toBeVisible()
  expect(calls.map((ids) => ids.length)).toEqual([10, 2, 1])
})

test('what is typed outlives a closed dialog and a reload', async ({ page }) => {
  const dialog = await openShareDialog(page, images.notShared)
  await field(dialog).fill('12345')
  await page.reload()
  await expect(field(shareDialog(page))).toHaveValue('12345')
  await expect(field(shareDialog(page))).toBeFocused()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await openShareDialog(page, images.notShared)
  await expect(field(shareDialog(page))).toHaveValue('12345')
})

test('a double click on Share Image sends one request', async ({ page }) => {
  const dialog = await openShareDialog(page, images.notShared)
  const calls = watchShares(page)
  await field(dialog).fill(accounts.omar)
  await dialog.getByRole('button', { name: 'Share Image' }).dblclick()
  await expect(dialog.getByText(`Shared with ${accounts.omar}.`)).toBeVisible()
  expect(calls).toEqual([[accounts.omar]])
})
