import { expect, test, type Page } from '@playwright/test'
import { callsOf, clickTwice } from './support/calls.ts'
import {
  accounts,
  imageRow,
  images,
  openImages,
  openShareDialog,
  shareWith,
  switchAccount,
  unshare,
} from './support/console.ts'
import { choose, instanceRow, instancesTable, passTime } from './support/instances.ts'

const submit = (page: Page) => page.getByRole('button', { name: 'Create Instance', exact: true })
const field = (page: Page, name: string) => page.getByRole('textbox', { name })
const option = (page: Page, name: string | RegExp) =>
  page.getByRole('radiogroup', { name: 'Choose an image' }).getByRole('radio', { name })

/** Goes from an image's row to the form. */
async function openForm(page: Page, image: string) {
  await openImages(page, `q=${encodeURIComponent(image)}`)
  await imageRow(page, image).getByRole('link', { name: 'Create Instance' }).click()
  await expect(page.getByRole('heading', { name: 'Create Instance' })).toBeVisible()
  await expect(page.getByText(image, { exact: true })).toBeVisible()
}

test('creates instances of a custom image, once, and shows them coming up', async ({ page }) => {
  await openForm(page, 'redis-7.2-cache')
  await choose(page, 'Zone', 'Hangzhou Zone I')
  await choose(page, 'Instance Type', /^ecs\.g7\.large/)
  await field(page, 'Instance Name').fill('cache')
  await field(page, 'Amount').fill('2')
  await field(page, 'System Disk Size').fill('60')
  await page.reload()
  await expect(field(page, 'Instance Name')).toHaveValue('cache')
  await expect(page.getByTitle('ecs.g7.large · 2 vCPU · 8 GiB')).toBeVisible()

  const calls = callsOf(page, 'RunInstances')
  await clickTwice(submit(page))
  await expect(page.getByText('2 instances are coming up.')).toBeVisible()
  await expect(page).toHaveURL(/\/instances\?region=cn-hangzhou$/)
  await expect(instancesTable(page).getByRole('rowheader', { name: 'cache001' })).toBeVisible()
  await expect(instanceRow(page, 'cache002')).toContainText('Hangzhou Zone I')
  expect(calls).toHaveLength(1)
  expect(calls[0]?.get('ClientToken')).toMatch(/^[0-9a-f]{32}$/)
  expect(calls[0]?.get('SystemDisk.Size')).toBe('60')
  await passTime(page, 10)
  await expect(instanceRow(page, 'cache001').getByText('Running', { exact: true })).toBeVisible()
  // Back doesn't lead to a form that was sent already.
  await page.goBack()
  await expect(page).toHaveURL(/\/images\?/)
})

test('each field says what is wrong with it, and nothing is sent', async ({ page }) => {
  await openForm(page, images.notShared)
  const calls = callsOf(page, 'RunInstances')
  for (const [name, typed, problem] of [
    ['Amount', '0', 'Type a whole number from 1 to 100.'],
    ['Amount', '-1', 'Type a whole number from 1 to 100.'],
    ['Amount', '101', 'Type a whole number from 1 to 100.'],
    ['Amount', '1.5', 'Type a whole number from 1 to 100.'],
    ['Amount', 'many', 'Type a whole number from 1 to 100.'],
    ['System Disk Size', '39', 'Type at least 40 GiB'],
    ['System Disk Size', '501', 'Type at most 500 GiB.'],
    ['System Disk Size', 'big', 'Type a whole number of GiB.'],
    ['Instance Name', '1st', 'Begin with a letter'],
    ['Instance Name', 'aliyun-web', "A name can't begin with"],
    ['Instance Name', 'acs:web', "A name can't begin with"],
    ['Instance Name', 'a-http://b', "A name can't contain http://"],
    ['Instance Name', 'w', 'Type at least 2 characters.'],
    ['Instance Name', `w${'b'.repeat(128)}`, 'Type at most 128 characters.'],
    ['Instance Name', 'web 😀', 'Use letters, Chinese characters'],
  ] as const) {
    const before = await field(page, name).inputValue()
    await field(page, name).fill(typed)
    await submit(page).click()
    await expect(field(page, name), `${name} ${typed}`).toHaveAccessibleDescription(
      new RegExp(`^${problem}`),
    )
    await expect(field(page, name)).toBeFocused()
    await field(page, name).fill(before)
  }

  await test.step('a type that the zone lacks', async () => {
    await choose(page, 'Zone', 'Hangzhou Zone K')
    await choose(page, 'Instance Type', /^ecs\.t6-c1m1\.large/)
    await expect(page.getByText("ecs.t6-c1m1.large can't be had in Hangzhou Zone K.")).toBeVisible()
    await submit(page).click()
  })
  expect(calls).toHaveLength(0)

  await test.step('an Arm image offers Arm types', async () => {
    await page.goto('/instances/create?region=cn-hangzhou')
    await expect(page.getByRole('combobox', { name: 'Instance Type' })).toBeVisible()
    await expect(page.getByText(/types are listed/)).toHaveCount(0)
    await openForm(page, 'ci-runner-arm64-r118')
    await expect(page.getByText('Only Arm types are listed: the image is for Arm.')).toBeVisible()
    await page.getByRole('combobox', { name: 'Instance Type' }).click()
    const types = page.getByRole('option')
    await expect(types.filter({ hasText: 'ecs.g8y.large' })).toHaveCount(1)
    await expect(types.filter({ hasText: 'ecs.g7.large' })).toHaveCount(0)
  })
})

test('refusals show where they are about, and nothing typed is lost', async ({ page }) => {
  await openForm(page, images.notShared)
  await field(page, 'Instance Name').fill('keeps-its-name')
  for (const [code, place] of [
    ['OperationDenied.NoStock', page.getByText('This zone has none of that instance type left.')],
    ['InvalidSystemDiskSize.LessThanMinSize', page.getByText('The system disk is too small')],
    ['InvalidInstanceName.Malformed', page.getByText('The service does not take this name.')],
    ['Forbidden.RAM', page.getByRole('alert').getByText('No instance was created.')],
    ['InvalidImageId.NotFound', page.getByText('This image is no longer available to you')],
  ] as const) {
    await page.evaluate((one) => window.ecsStage?.fail('RunInstances', one, 1), code)
    await submit(page).click()
    await expect(place, code).toBeVisible()
    if (code.includes('Size')) await expect(field(page, 'System Disk Size')).toBeFocused()
    if (code.includes('Name')) await expect(field(page, 'Instance Name')).toBeFocused()
    await expect(page.getByRole('alert')).toHaveCount(code === 'Forbidden.RAM' ? 1 : 0)
    await expect(field(page, 'Instance Name')).toHaveValue('keeps-its-name')
  }

  await test.step('an answer that got lost makes no second instance', async () => {
    const calls = callsOf(page, 'RunInstances')
    await page.evaluate(() => window.ecsStage?.fail('RunInstances', 'network', 1))
    await submit(page).click()
    await expect(page.getByRole('alert')).toContainText('No answer came from the service.')
    await submit(page).click()
    await expect(page.getByText('1 instance is coming up.')).toBeVisible()
    expect(calls).toHaveLength(2)
    expect(calls[0]?.get('ClientToken')).toBe(calls[1]?.get('ClientToken'))
  })

  await test.step('zones that do not load can be asked for again', async () => {
    await page.goto('/instances/create?region=cn-hangzhou&fail=DescribeZones:Forbidden.RAM:1')
    await expect(page.getByRole('alert')).toContainText('Zones and instance types could not')
    await page.getByRole('alert').getByRole('button', { name: 'Retry' }).click()
    await expect(page.getByTitle('Hangzhou Zone H')).toBeVisible()
  })
})

test('an image is chosen by type, search, page and keyboard', async ({ page }) => {
  await page.goto('/instances/create?region=cn-hangzhou&image=m-bp1nothing0there0000')
  const group = page.getByRole('radiogroup', { name: 'Choose an image' })
  await expect(group).toHaveAccessibleDescription(/There is no image m-bp1nothing0there0000/)
  await expect(page.getByText('43 images', { exact: true })).toBeVisible()
  await expect(option(page, images.creating)).toBeDisabled()
  await page.getByRole('button', { name: 'Page 5' }).click()
  await expect(option(page, 'first-steps')).toBeVisible()

  await page.getByRole('searchbox', { name: 'Search images' }).fill('golden-alinux3')
  await expect(page.getByText('3 images', { exact: true })).toBeVisible()
  await option(page, images.sharedWith3).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(/[?&]image=m-bp[a-z0-9]{18}/)
  await expect(option(page, images.sharedWith49)).toBeFocused()
  const chosen = page.getByRole('region', { name: 'Image' })
  await page.getByRole('button', { name: 'Keep this image' }).click()
  await expect(group).toBeHidden()
  await expect(chosen.getByText(images.sharedWith49, { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Change image' }).click()
  const calls = callsOf(page, 'RunInstances')
  await page.getByRole('searchbox', { name: 'Search images' }).fill('redis')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 image', { exact: true })).toBeVisible()
  await choose(page, 'Image Type', 'Marketplace Image')
  await page.getByRole('searchbox', { name: 'Search images' }).fill('')
  await option(page, /./).first().check()
  await page.keyboard.press('Enter')
  await expect(chosen).toContainText('Marketplace Image')
  await page.getByRole('button', { name: 'Keep this image' }).click()
  expect(calls).toHaveLength(0)
})

test('a shared image takes trust, and may be withdrawn while the form is filled in', async ({
  page,
  context,
}) => {
  await shareWith(await openShareDialog(page, images.notShared), accounts.omar)
  await expect(page.getByText('1 of 50 accounts')).toBeVisible()
  const theirs = await context.newPage()
  await openImages(theirs)
  await switchAccount(theirs, accounts.omar)
  await choose(theirs, 'Image Type', 'Shared Image')
  await imageRow(theirs, images.notShared).getByRole('link', { name: 'Create Instance' }).click()
  const trust = theirs.getByRole('checkbox', { name: 'I trust the account' })
  await expect(theirs.getByText(`Shared by account ${accounts.dawn}`)).toBeVisible()
  await field(theirs, 'Instance Name').fill('of-dawn')
  await submit(theirs).click()
  await expect(trust).toHaveAccessibleDescription(
    'Tick this to create an instance from a shared image.',
  )
  await expect(trust).toBeFocused()
  await trust.check()

  await unshare(page, page.getByRole('dialog', { name: 'Share Image' }), accounts.omar)
  await expect(
    theirs.getByText('This image is no longer available to you: it was unshared or deleted'),
  ).toBeVisible()
  await expect(field(theirs, 'Instance Name')).toHaveValue('of-dawn')
  await choose(theirs, 'Image Type', 'Custom Image')
  await option(theirs, 'airflow-2.8').check()
  await submit(theirs).click()
  await expect(theirs.getByText('1 instance is coming up.')).toBeVisible()
  await expect(instanceRow(theirs, 'of-dawn')).toContainText('airflow-2.8')
})
