import { expect, test } from '@playwright/test'
import { callsOf, clickTwice } from './support/calls.ts'
import { accounts, images, switchAccount } from './support/console.ts'
import {
  choose,
  instanceRow,
  instances,
  instancesTable,
  openInstances,
  openTask,
  passTime,
  withdrawFromOmar,
} from './support/instances.ts'

test('filters stand in the address, and Back undoes them', async ({ page }) => {
  await openInstances(page)
  await expect(page.getByText('8 instances', { exact: true })).toBeVisible()
  const row = instanceRow(page, instances.ofShared)
  await expect(row).toContainText('Shared Image')
  await expect(row).toContainText('ecs.r7.large')
  await expect(row).toContainText('2 vCPU · 16 GiB')
  await expect(row).toContainText('Hangzhou Zone H')
  const ofPublic = instanceRow(page, instances.publicImage)
  await expect(ofPublic).toContainText('Public Image')
  await expect(ofPublic.getByText(/^aliyun_3_x64_20G/)).toHaveCount(1)

  await choose(page, 'Status', 'Stopped')
  await expect(page).toHaveURL(/[?&]status=Stopped\b/)
  await expect(page.getByText('3 instances', { exact: true })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search instances' }).fill('ci-runner')
  await expect(page).toHaveURL(/[?&]q=ci-runner\b/)
  await expect(instancesTable(page).getByRole('rowheader')).toHaveText([/ci-runner-x64-01/])
  await page.reload()
  await expect(instancesTable(page).getByRole('rowheader')).toHaveText([/ci-runner-x64-01/])
  await page.getByRole('searchbox', { name: 'Search instances' }).fill('nothing')
  await page.getByRole('button', { name: 'Clear search and filters' }).click()
  await expect(page.getByText('8 instances', { exact: true })).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/[?&]q=nothing\b/)

  await test.step('by image, from the image and back to it', async () => {
    await page.goto('/images?region=cn-hangzhou&q=web-frontend-3.18.1')
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'View instances' }).click()
    await expect(instancesTable(page).getByRole('rowheader')).toHaveText([/web-02/, /web-01/])
    await expect(page.getByText('Image: web-frontend-3.18.1')).toBeVisible()
    await page.getByRole('button', { name: 'Show instances of all images' }).click()
    await expect(page.getByText('8 instances', { exact: true })).toBeVisible()
    await row.getByRole('link', { name: 'notebook-server-4.1' }).click()
    await expect(page).toHaveURL(/\/images\/m-bp/)
  })

  await test.step('nonsense in the address is taken as nothing', async () => {
    await openInstances(page, 'status=Sleeping&page=1e9&size=7')
    await expect(page.getByText('8 instances', { exact: true })).toBeVisible()
    await openInstances(page, 'page=9')
    await expect(page.getByText('8 instances', { exact: true })).toBeVisible()
    await expect(instanceRow(page, instances.running)).toBeVisible()
    await openInstances(page, '', 'cn-qingdao')
    await expect(page.getByText('No instances in China (Qingdao)')).toBeVisible()
  })
})

test('starts and stops, and the row follows', async ({ page }) => {
  await openInstances(page)
  const stopped = instanceRow(page, instances.stopped)
  const starts = callsOf(page, 'StartInstance')
  await clickTwice(stopped.getByRole('button', { name: 'Start' }))
  await expect(page.getByText(`${instances.stopped} is starting.`, { exact: true })).toBeVisible()
  expect(starts).toHaveLength(1)

  const running = instanceRow(page, instances.running)
  await running.getByRole('link', { name: 'Stop' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Stop Instance' })
  await expect(dialog).toContainText('Everything that runs on the instance ends.')
  await dialog.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(running.getByText('Stopping', { exact: true })).toBeVisible()
  await expect(running.getByRole('button', { name: 'Start' })).toBeDisabled()
  await passTime(page, 5)
  await expect(running.getByRole('button', { name: 'Start' })).toBeFocused()
  await expect(stopped.getByText('Running', { exact: true })).toBeVisible()
  await expect(running.getByText('Stopped', { exact: true })).toBeVisible()
  await expect(running.getByRole('button', { name: 'Start' })).toBeFocused()

  await test.step('a failed start is told beside the page, with its request ID', async () => {
    await page.evaluate(() => window.ecsStage?.fail('StartInstance', 'Forbidden.RAM', 1))
    await running.getByRole('button', { name: 'Start' }).click()
    const notice = page.getByRole('region', { name: 'Notices' }).getByRole('alert')
    await expect(notice).toContainText(`${instances.running} was not started.`)
    await expect(notice).toContainText('Request ID')
    await notice.getByRole('button', { name: 'Close' }).click()
    await expect(notice).toBeHidden()
  })
})

test('re-initializes the disk of a stopped instance, after it was confirmed', async ({ page }) => {
  await openInstances(page)
  const dialog = await openTask(page, instances.stopped, 'Re-initialize Disk')
  const confirm = dialog.getByRole('checkbox', { name: 'Everything that I need' })
  await expect(confirm).toBeFocused()
  await dialog.getByRole('button', { name: 'Re-initialize Disk' }).click()
  await expect(dialog.getByText('Tick this to confirm.')).toBeVisible()
  await confirm.check()
  await page.evaluate(() => window.ecsStage?.fail('ReInitDisk', 'IncorrectDiskStatus', 1))
  await dialog.getByRole('button', { name: 'Re-initialize Disk' }).click()
  await expect(dialog.getByRole('alert')).toContainText('The disk is busy')
  await expect(confirm).toBeChecked()
  const calls = callsOf(page, 'ReInitDisk')
  await clickTwice(dialog.getByRole('button', { name: 'Re-initialize Disk' }))
  await expect(dialog).toBeHidden()
  await expect(page.getByText('is being re-initialized.')).toBeVisible()
  expect(calls).toHaveLength(1)

  await test.step('one that runs is stopped right there', async () => {
    const other = await openTask(page, instances.running, 'Re-initialize Disk')
    await other.getByRole('checkbox', { name: 'Everything that I need' }).check()
    await other.getByRole('button', { name: 'Re-initialize Disk' }).click()
    await expect(other.getByText('The instance has to be stopped first.')).toBeVisible()
    await other.getByRole('button', { name: 'Stop Instance' }).click()
    await expect(other.getByText('The instance is Stopping.')).toBeVisible()
    await passTime(page, 5)
    await expect(other.getByText('The instance is stopped.')).toBeVisible()
    await expect(other.getByText('The instance has to be stopped')).toHaveCount(0)
    await other.getByRole('checkbox', { name: 'Start the instance afterwards' }).check()
    await other.getByRole('button', { name: 'Re-initialize Disk' }).click()
    await expect(other).toBeHidden()
  })
})

test('one to be started afterwards is followed until it runs, and its disk is left alone', async ({
  page,
}) => {
  await page.clock.install()
  await openInstances(page)
  const row = instanceRow(page, instances.stopped)
  const dialog = await openTask(page, instances.stopped, 'Re-initialize Disk')
  const start = dialog.getByRole('checkbox', { name: 'Start the instance afterwards' })
  await start.check()
  await page.reload()
  await expect(start).toBeChecked()
  await dialog.getByRole('checkbox', { name: 'Everything that I need' }).check()
  await dialog.getByRole('button', { name: 'Re-initialize Disk' }).click()
  await expect(row).toContainText('Re-initializing')
  await expect(row.getByRole('button', { name: 'Start' })).toBeDisabled()
  await expect(row.getByRole('button', { name: 'Start' })).toHaveAccessibleDescription(
    /^Its system disk is on its way back/,
  )
  await page.clock.fastForward(5_500)
  await expect(row.getByText('Starting', { exact: true })).toBeVisible()
  await expect(row).not.toContainText('Re-initializing')
  await page.clock.fastForward(3_500)
  await expect(row.getByText('Running', { exact: true })).toBeVisible()
})

test('an answer that comes after its dialog was closed leaves the page as it is', async ({
  page,
}) => {
  await page.goto('/images?region=cn-hangzhou')
  await page.getByRole('link', { name: 'Instances' }).click()
  const dialog = await openTask(page, instances.stopped, 'Delete')
  await page.evaluate(() => window.ecsStage?.setLatency(500))
  await dialog.getByRole('button', { name: 'Delete Instance' }).click()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByText(`${instances.stopped} was deleted.`)).toBeVisible()
  await expect(instanceRow(page, instances.stopped)).toBeHidden()
  await expect(page).toHaveURL(/\/instances\?/)
})

test('images that fail to load are told once, above their instances, and Retry brings them', async ({
  page,
}) => {
  await openInstances(page, 'fail=DescribeImages:Forbidden.RAM')
  await expect(page.getByRole('alert')).toHaveCount(1)
  await expect(page.getByRole('alert')).toContainText('The images of these instances could not')
  await expect(instanceRow(page, instances.ofShared)).toContainText('Running')
  await expect(page.getByRole('img', { name: 'Loading the image' })).toHaveCount(0)
  await page.evaluate(() => window.ecsStage?.recover())
  await page.getByRole('button', { name: 'Retry' }).click()
  await expect(instanceRow(page, instances.ofShared)).toContainText('Shared Image')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('after the image was withdrawn, its instances say so, by whom, and what to do', async ({
  page,
}) => {
  const row = await withdrawFromOmar(page)
  await expect(row).toContainText(`Withdrawn. Account ${accounts.dawn} has unshared or deleted`)
  await expect(row).toContainText(images.sharedWith49)
  await expect(instanceRow(page, instances.omarRunning)).toContainText('Running')

  const dialog = await openTask(page, instances.omarStopped, 'Re-initialize Disk')
  await expect(dialog.getByRole('note')).toContainText(`Account ${accounts.dawn} no longer shares`)
  await dialog.getByRole('checkbox', { name: 'Everything that I need' }).check()
  await page.evaluate(() => window.ecsStage?.fail('ReInitDisk', 'Throttling.User', 1))
  await dialog.getByRole('button', { name: 'Re-initialize Disk' }).click()
  const refusal = dialog.getByRole('alert')
  await expect(refusal).toHaveCount(1)
  await expect(refusal).toContainText('Throttling.User')
  await dialog.getByRole('button', { name: 'Re-initialize Disk' }).click()
  await expect(refusal).not.toContainText('Throttling.User')
  await expect(refusal).toContainText('The disk was not re-initialized.')
  await expect(refusal).toContainText(`Account ${accounts.dawn} no longer shares`)
  await refusal.getByRole('link', { name: 'Replace System Disk' }).click()
  await expect(page.getByRole('dialog', { name: 'Replace System Disk' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/instances\?/)
})

test('makes a custom image of an instance; names obey the rules while they are typed', async ({
  page,
}) => {
  await openInstances(page)
  const dialog = await openTask(page, instances.running, 'Create Custom Image')
  await expect(dialog).toContainText('The instance is running.')
  const name = dialog.getByRole('textbox', { name: 'Custom Image Name' })
  await expect(name).toBeFocused()
  const create = dialog.getByRole('button', { name: 'Create Custom Image' })
  for (const [typed, problem] of [
    ['', 'Type at least 2 characters.'],
    ['a', 'Type at least 2 characters.'],
    [`a${'b'.repeat(128)}`, 'Type at most 128 characters.'],
    ['1st', 'Begin with a letter'],
    ['aliyun-web', `A name can't begin with "aliyun"`],
    ['acs:web', `A name can't begin with "aliyun"`],
    ['see-http://x', "A name can't contain http://"],
    ['web 😀', 'Use letters, Chinese characters'],
  ] as const) {
    await name.fill(typed)
    await create.click()
    await expect(name, typed).toHaveAccessibleDescription(
      new RegExp(`^${problem.replace('(', '')}`),
    )
    await expect(name).toBeFocused()
  }

  await name.fill(images.notShared)
  await page.reload()
  await expect(name).toHaveValue(images.notShared)
  await create.click()
  await expect(name).toHaveAccessibleDescription(
    /^Another custom image in that region has this name/,
  )
  await name.fill('web-01-today')
  const calls = callsOf(page, 'CreateImage')
  await clickTwice(create)
  await expect(page.getByText('web-01-today is being created.')).toBeVisible()
  expect(calls).toHaveLength(1)
  expect(calls[0]?.get('ClientToken')).toMatch(/^[0-9a-f]{32}$/)
  await page.getByRole('link', { name: 'Images', exact: true }).click()
  await expect(page.getByRole('progressbar', { name: 'Progress of web-01-today' })).toBeVisible()
})

test('deletes instances by keyboard alone; one that runs wants its own confirmation', async ({
  page,
}) => {
  await openInstances(page)
  const more = instanceRow(page, instances.running).getByRole('button', { name: 'More actions' })
  const openDelete = async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Re-initialize Disk' })).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await more.focus()
  await openDelete()
  const dialog = page.getByRole('dialog', { name: 'Delete Instance' })
  const force = dialog.getByRole('checkbox', { name: 'Delete it although' })
  await expect(force).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Tick this, or stop the instance first.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(more).toBeFocused()

  await openDelete()
  await expect(force).toBeFocused()
  await page.keyboard.press('Space')
  await page.evaluate(() => window.ecsStage?.fail('DeleteInstance', 'Throttling.User', 1))
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('The instance was not deleted.')
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${instances.running} was deleted.`)).toBeVisible()
  await expect(instanceRow(page, instances.running)).toBeHidden()
  await expect(page.getByRole('main')).toBeFocused()
})

test('instances that are not there, or not yours, say so in each dialog', async ({ page }) => {
  await openInstances(page)
  const link = instanceRow(page, instances.stopped).getByRole('link', {
    name: 'Replace System Disk',
  })
  const [, mine = ''] = /instances\/([^/]+)\//.exec((await link.getAttribute('href')) ?? '') ?? []
  await switchAccount(page, accounts.omar)
  for (const [id, task] of [
    ['i-bp1nothing0there0000', 'stop'],
    [mine, 'replace-disk'],
    [mine, 'reinit-disk'],
    [mine, 'create-image'],
    [mine, 'delete'],
  ]) {
    await page.goto(`/instances/${id}/${task}?region=cn-hangzhou`)
    const note = page.getByRole('dialog').getByRole('note')
    await expect(note, task).toContainText(`You have no instance ${id} in China (Hangzhou).`)
  }
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/instances\?/)
})

test('a failure that comes when its dialog is closed already is told beside the page', async ({
  page,
}) => {
  await openInstances(page)
  await instanceRow(page, instances.running).getByRole('link', { name: 'Stop' }).click()
  const dialog = page.getByRole('dialog', { name: 'Stop Instance' })
  await page.evaluate(() => {
    window.ecsStage?.fail('StopInstance', 'Forbidden.RAM', 1)
    window.ecsStage?.setLatency(800)
  })
  await dialog.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  const notice = page.getByRole('region', { name: 'Notices' }).getByRole('alert')
  await expect(notice).toContainText('The instance was not stopped.')
  await expect(page).toHaveURL(/\/instances\?/)
})
