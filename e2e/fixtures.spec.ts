import { expect, test } from './fixtures/index.ts'
import { accounts, imageRow, images } from './support/console.ts'

test.use({ stageOptions: { now: '2026-11-24T08:00:00Z', panel: 'off' } })

test('a suite starts in a scenario, acts as an account, moves the clock and reads the journal', async ({
  page,
  stage,
}) => {
  await stage.open('/images?region=cn-hangzhou', { account: accounts.dawn })
  await expect(imageRow(page, images.creating)).toContainText('Creating')
  await stage.step(3_600_000)
  await expect(imageRow(page, images.creating)).toContainText('Available')

  await stage.failNext('ModifyImageSharePermission', 'Throttling.User')
  await imageRow(page, images.notShared).getByRole('link', { name: 'Share Image' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share Image' })
  await dialog.getByRole('textbox', { name: 'Account ID' }).fill(accounts.omar)
  await dialog.getByRole('button', { name: 'Share Image' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Throttling.User')
  await dialog.getByRole('button', { name: 'Retry' }).click()
  await expect(dialog.getByText('1 of 50 accounts')).toBeVisible()
  // The page shows a share before the service has answered.
  await expect
    .poll(() => stage.journal())
    .toMatchObject([
      { action: 'ModifyImageSharePermission', caller: accounts.dawn, about: images.notShared },
    ])

  await stage.open('/images?region=cn-hangzhou&type=others', { account: accounts.omar })
  await expect(imageRow(page, images.notShared)).toBeVisible()
  // Before the share there was no such row: that is no withdrawal.
  await stage.lookAt(0)
  await expect(imageRow(page, images.notShared)).toHaveCount(0)
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await stage.actAs(accounts.dawn)
  await expect(page.getByRole('banner').getByRole('button', { name: accounts.dawn })).toBeVisible()
  await stage.actAs(accounts.omar)
  expect(await stage.link()).toContain(`account=${accounts.omar}`)
  await stage.reset()
  expect(await stage.journal()).toEqual([])
})

test('failures, silence and their end are a call away, in a second tab as well', async ({
  page,
  context,
  stage,
  stageOf,
}) => {
  await stage.open('/images?region=cn-hangzhou', {
    scenario: 'two-accounts',
    fail: ['DescribeImages:Forbidden.RAM'],
  })
  await expect(page.getByRole('alert')).toContainText('Forbidden.RAM')
  await stage.recover()
  await page.getByRole('main').getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByRole('rowheader').first()).toBeVisible()

  const other = await context.newPage()
  await stageOf(other).open('/images?region=cn-hangzhou', {
    scenario: 'two-accounts',
    latency: 'infinite',
  })
  await expect(other.getByRole('table', { name: 'Images' })).toHaveAttribute('aria-busy', 'true')
  await stageOf(other).setLatency(0)
  await stageOf(other).failAlways('DescribeImages', 'network')
  await expect(stageOf(other).failNext('DescribeNothing', 'network')).rejects.toThrow(
    '"DescribeNothing" is not an action.',
  )
})
