import { expect, test, type Locator, type Page } from '@playwright/test'
import { callsOf, clickTwice } from './support/calls.ts'
import { choose, instanceRow, instances, openInstances, passTime } from './support/instances.ts'

const size = (dialog: Locator) => dialog.getByRole('textbox', { name: 'System Disk Size' })
const replace = (dialog: Locator) => dialog.getByRole('button', { name: 'Replace System Disk' })
const confirm = (dialog: Locator) =>
  dialog.getByRole('checkbox', { name: 'Everything that I need' })

async function openReplace(page: Page, name: string): Promise<Locator> {
  await instanceRow(page, name).getByRole('link', { name: 'Replace System Disk' }).click()
  return page.getByRole('dialog', { name: 'Replace System Disk' })
}

test('replaces the system disk of a stopped instance with a shared image', async ({ page }) => {
  await openInstances(page)
  const dialog = await openReplace(page, instances.stopped)
  await expect(dialog).toContainText('The present system disk is released')
  await replace(dialog).click()
  const group = dialog.getByRole('radiogroup', { name: 'Choose an image' })
  await expect(group).toHaveAccessibleDescription('Choose an image.')

  await choose(dialog, 'Image Type', 'Shared Image')
  await expect(dialog.getByRole('radio', { name: /spark-3.5-worker/ })).toBeDisabled()
  await expect(dialog.getByRole('radio', { name: /spark-3.5-worker/ })).toHaveAccessibleDescription(
    /Brings data disks of its own/,
  )
  await expect(dialog.getByRole('radio', { name: /qa-device-farm-arm64/ })).toBeDisabled()
  await dialog.getByRole('radio', { name: /notebook-server-4.1/ }).check()
  await expect(size(dialog)).toHaveValue('120')

  await test.step('the size obeys image, present disk and service', async () => {
    for (const [typed, problem] of [
      ['119', 'Type at least 120 GiB'],
      ['501', 'Type at most 500 GiB.'],
      ['12e1', 'Type a whole number of GiB.'],
    ] as const) {
      await size(dialog).fill(typed)
      await expect(size(dialog)).toHaveAccessibleDescription(new RegExp(`^${problem}`))
    }
    await size(dialog).fill('130')
  })

  await test.step('a reload loses nothing but the confirmation', async () => {
    await page.reload()
    await expect(dialog.getByText('Chosen: notebook-server-4.1')).toBeVisible()
    await expect(size(dialog)).toHaveValue('130')
  })

  await replace(dialog).click()
  await expect(dialog.getByText('Tick this to use a shared image.')).toBeVisible()
  await expect(dialog.getByText('Tick this to confirm.')).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'I trust the account' }).check()
  await confirm(dialog).check()

  await test.step('refusals show where they are about', async () => {
    await page.evaluate(() =>
      window.ecsStage?.fail('ReplaceSystemDisk', 'InvalidImageId.NotFound', 1),
    )
    await replace(dialog).click()
    await expect(group).toHaveAccessibleDescription(/^The image can't be found/)
    await expect(dialog.getByRole('radio', { name: /notebook-server-4.1/ })).toBeChecked()
    await page.evaluate(() => window.ecsStage?.fail('ReplaceSystemDisk', 'Forbidden.RAM', 1))
    await replace(dialog).click()
    await expect(dialog.getByRole('alert')).toContainText('The system disk was not replaced.')
  })

  const calls = callsOf(page, 'ReplaceSystemDisk')
  await test.step('Enter in the search box only searches', async () => {
    await dialog.getByRole('searchbox', { name: 'Search images' }).fill('notebook')
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('1 image', { exact: true })).toBeVisible()
    await dialog.getByRole('radio', { name: /notebook-server-4.1/ }).focus()
    await page.keyboard.press('Enter')
    expect(calls).toHaveLength(0)
  })
  await clickTwice(replace(dialog))
  await expect(page.getByText('has a new system disk.')).toBeVisible()
  await expect(instanceRow(page, instances.stopped)).toContainText('notebook-server-4.1')
  expect(calls).toHaveLength(1)
})

test('an instance that runs is stopped from the dialog first', async ({ page }) => {
  await openInstances(page)
  const dialog = await openReplace(page, instances.running)
  await dialog.getByRole('searchbox', { name: 'Search images' }).fill('redis')
  await dialog.getByRole('radio', { name: /redis-7.2-cache/ }).check()
  await confirm(dialog).check()
  await replace(dialog).click()
  await expect(dialog.getByText('The instance has to be stopped first.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Stop Instance' }).click()
  await expect(dialog.getByText('The instance is Stopping.')).toBeVisible()
  await passTime(page, 5)
  await expect(dialog.getByText('The instance has to be stopped')).toHaveCount(0)
  await replace(dialog).click()
  await expect(dialog).toBeHidden()
  await expect(instanceRow(page, instances.running)).toContainText('redis-7.2-cache')
})
