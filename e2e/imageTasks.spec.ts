import { expect, test, type Page } from '@playwright/test'
import {
  imageRow,
  images,
  imagesTable,
  openImages,
  shareDialog,
  unshare,
} from './support/console.ts'

// One dialog leads to another here: without animations each is there, and gone, at once.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })
const notices = (page: Page) => page.getByRole('region', { name: 'Notices' })

/** Opens the details of an image and one of the dialogs that they lead to. */
async function openTask(page: Page, name: string, action: string, title = action, type = 'self') {
  await openImages(page, `q=${encodeURIComponent(name)}`, type)
  await imageRow(page, name).getByRole('link', { name, exact: true }).click()
  await dialog(page, 'Image details').getByRole('link', { name: action, exact: true }).click()
  await expect(dialog(page, title)).toContainText(name)
  return dialog(page, title)
}

async function chooseRegion(page: Page, box: string, region: string) {
  await page.getByRole('combobox', { name: box, exact: true }).click()
  await page.getByRole('option', { name: region }).click()
  // As long as it is there, Escape means the list of options.
  await expect(page.getByRole('option')).toHaveCount(0)
}

/** Goes to an address as a link of the page does, without loading the console anew, which takes most of a second. */
const goTo = (page: Page, address: string) =>
  page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)

/** Collects the requests of an action. */
function watch(page: Page, action: string): URLSearchParams[] {
  const calls: URLSearchParams[] = []
  page.on('request', (request) => {
    const { searchParams } = new URL(request.url())
    if (searchParams.get('Action') === action) calls.push(searchParams)
  })
  return calls
}

test('an image is copied to another region once, is seen there Creating, and Cancel Copy ends it', async ({
  page,
}) => {
  const calls = watch(page, 'CopyImage')
  const copy = await openTask(page, 'gpu-training-cuda12.4', 'Copy Image')
  const region = copy.getByRole('combobox', { name: 'Target Region' })
  const name = copy.getByRole('textbox', { name: 'Custom Image Name' })
  const description = copy.getByRole('textbox', { name: 'Custom Image Description' })
  const ok = copy.getByRole('button', { name: 'OK', exact: true })
  await expect(region).toBeFocused()
  await expect(name).toHaveValue('copy-of-gpu-training-cuda12.4')
  await ok.click()
  await expect(copy.getByText('Choose the region that the copy is for.')).toBeVisible()
  await expect(region).toBeFocused()
  await region.click()
  await expect(page.getByRole('option', { name: 'China (Beijing)' })).toBeVisible()
  await expect(page.getByRole('option', { name: 'China (Hangzhou)' })).toHaveCount(0)
  await page.getByRole('option', { name: 'China (Beijing)' }).click()

  await name.fill('acs:copy')
  await description.fill('http://copy')
  await expect(copy.getByText(`A name can't begin with "aliyun" or "acs:".`)).toBeVisible()
  await expect(copy.getByText("A description can't begin with http://")).toBeVisible()
  await ok.click()
  expect(calls).toEqual([])

  await name.fill('log-collector')
  await description.fill('训练镜像')
  await page.reload()
  await expect(copy.getByTitle('China (Beijing)')).toBeVisible()
  await expect(description).toHaveValue('训练镜像')
  await ok.click()
  await expect(copy.getByText('You have an image of this name in China (Beijing).')).toBeVisible()
  await expect(name).toBeFocused()
  await expect(copy.getByRole('alert')).toHaveCount(0)

  await page.evaluate(() => window.ecsStage?.fail('CopyImage', 'QuotaExceed.Image', 1))
  await name.fill('gpu-training-bj')
  await ok.click()
  await expect(copy.getByRole('alert')).toContainText('The image was not copied.')
  await expect(copy.getByRole('alert')).toContainText('already 100 custom images')
  calls.length = 0
  // Twice before anything is answered or drawn.
  await ok.evaluate((button: HTMLElement) => [1, 2].forEach(() => button.click()))
  await expect(notices(page)).toContainText('gpu-training-bj is being copied to China (Beijing).')
  await expect(dialog(page, 'Image details')).toBeVisible()
  expect(calls.map((call) => call.get('DestinationImageName'))).toEqual(['gpu-training-bj'])

  await test.step('copying it again at once is refused in the dialog', async () => {
    await dialog(page, 'Image details').getByRole('link', { name: 'Copy Image' }).click()
    await expect(name).toHaveValue('copy-of-gpu-training-cuda12.4')
    await chooseRegion(page, 'Target Region', 'Singapore')
    await ok.click()
    await expect(copy.getByRole('alert')).toContainText('You are already copying this image.')
    await page.keyboard.press('Escape')
    await expect(dialog(page, 'Image details')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await chooseRegion(page, 'Region', 'China (Beijing)')
  await page.getByRole('searchbox', { name: 'Search images' }).fill('gpu-training-bj')
  await expect(imageRow(page, 'gpu-training-bj')).toContainText(/Creating \d+%/)
  await expect(
    imageRow(page, 'gpu-training-bj').getByRole('button', { name: 'Rename' }),
  ).toBeDisabled()
  const cancel = await openTaskHere(page, 'gpu-training-bj')
  await cancel.getByRole('button', { name: 'Cancel Copy' }).click()
  await expect(notices(page)).toContainText('The copy gpu-training-bj is cancelled.')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('No image matches "gpu-training-bj"')).toBeVisible()
})

async function openTaskHere(page: Page, name: string) {
  await imageRow(page, name).getByRole('link', { name, exact: true }).click()
  await dialog(page, 'Image details').getByRole('link', { name: 'Cancel Copy' }).click()
  await expect(dialog(page, 'Cancel Copy')).toContainText(/It is at \d+%/)
  return dialog(page, 'Cancel Copy')
}

test('a received image stays in its region, and an encrypted one encrypted', async ({ page }) => {
  const calls = watch(page, 'CopyImage')
  const copy = await openTask(page, 'flink-1.18-taskmanager', 'Copy Image', 'Copy Image', 'others')
  await expect(copy.getByText('can be copied only within its region')).toBeVisible()
  await copy.getByRole('combobox', { name: 'Target Region' }).click()
  await expect(page.getByRole('option')).toHaveText(['China (Hangzhou)'])
  await page.keyboard.press('Escape')
  await copy.getByRole('button', { name: 'OK', exact: true }).click()
  await expect(notices(page)).toContainText('copy-of-flink-1.18-taskmanager is being copied.')
  expect(calls.at(-1)?.get('DestinationRegionId')).toBe('cn-hangzhou')

  await openTask(page, images.serviceKey, 'Copy Image')
  const encrypt = copy.getByRole('checkbox', { name: 'Encrypt the copy' })
  await expect(encrypt).toBeChecked()
  await encrypt.uncheck()
  await chooseRegion(page, 'Target Region', 'Singapore')
  await copy.getByRole('button', { name: 'OK', exact: true }).click()
  await expect(copy.getByText('and so its copy has to be. Check this again.')).toBeVisible()
  await expect(encrypt).toBeFocused()
  await encrypt.check()
  await copy.getByRole('button', { name: 'OK', exact: true }).click()
  await expect(notices(page)).toContainText('is being copied to Singapore')
  expect(calls.at(-1)?.get('Encrypted')).toBe('true')
})

test('a shared image is unshared first, then deprecated, then restored', async ({ page }) => {
  const deprecate = await openTask(page, 'golden-centos7-final', 'Deprecate', 'Deprecate Image')
  await expect(deprecate.getByRole('note')).toContainText("A shared image can't be deprecated.")
  await expect(deprecate.getByRole('button', { name: 'Deprecate' })).toHaveCount(0)
  await deprecate.getByRole('link', { name: 'See who uses it' }).click()
  const share = shareDialog(page)
  await unshare(page, share, '1590316482750648')
  await expect(share.getByText('0 of 50 accounts')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.evaluate(() => window.ecsStage?.fail('ModifyImageAttribute', 'Throttling', 1))
  await deprecate.getByRole('button', { name: 'Deprecate' }).click()
  await expect(deprecate.getByRole('alert')).toContainText('The image was not deprecated.')
  await deprecate.getByRole('button', { name: 'Deprecate' }).click()
  await expect(notices(page)).toContainText('golden-centos7-final is deprecated.')
  await expect(dialog(page, 'Image details')).toContainText('Deprecated')
  await expect(
    dialog(page, 'Image details').getByRole('button', { name: 'Copy Image', exact: true }),
  ).toHaveAccessibleDescription("A deprecated image can't be copied. Restore it first.")

  await dialog(page, 'Image details').getByRole('link', { name: 'Restore', exact: true }).click()
  await dialog(page, 'Restore Image').getByRole('button', { name: 'Restore' }).click()
  await expect(notices(page)).toContainText('golden-centos7-final is Available again.')
  await page.keyboard.press('Escape')
  await expect(imageRow(page, 'golden-centos7-final')).toContainText('Available')
})

test('an address of a dialog that does not fit its image says why', async ({ page }) => {
  await openImages(page, 'size=50')
  const idOf = async (name: string) =>
    /m-bp1[a-z0-9]{17}/.exec(await imageRow(page, name).innerText())?.[0] ?? ''
  const own = await idOf('redis-7.2-cache')
  const creating = await idOf(images.creating)
  const copied = await idOf('dr-copy-web-frontend-3.11')
  const deprecated = await idOf(images.deprecated)
  const community = await idOf('community-nginx-starter')
  await openImages(page, '', 'others')
  await expect(imagesTable(page).getByRole('rowheader').first()).toContainText('m-bp1')
  const received = await idOf('notebook-server-4.1')
  const system = 'ubuntu_24_04_x64_20G_alibase_20250722.vhd'
  const missing = 'm-bp1aaaaaaaaaaaaaaaaa'

  await page.goto(`/images/${missing}/copy?region=cn-hangzhou`)
  for (const [id, task, title, answer] of [
    [missing, 'copy', 'Copy Image', "This image can't be found"],
    [missing, 'cancel-copy', 'Cancel Copy', "This image can't be found"],
    [missing, 'deprecate', 'Deprecate Image', "This image can't be found"],
    [missing, 'restore', 'Restore Image', "This image can't be found"],
    [system, 'copy', 'Copy Image', 'A public image is in every region already'],
    [system, 'deprecate', 'Deprecate Image', 'It is a public image'],
    [received, 'cancel-copy', 'Cancel Copy', 'It belongs to account 1362958047716093.'],
    [received, 'restore', 'Restore Image', 'It belongs to account 1362958047716093.'],
    [creating, 'copy', 'Copy Image', 'This image is still being created.'],
    [creating, 'cancel-copy', 'Cancel Copy', 'This image is no copy'],
    [copied, 'cancel-copy', 'Cancel Copy', 'the copy is complete'],
    [community, 'copy', 'Copy Image', "Community images can't be copied."],
    [deprecated, 'deprecate', 'Deprecate Image', 'This image is deprecated already.'],
    [own, 'restore', 'Restore Image', 'This image is not deprecated'],
  ] as const) {
    await test.step(`${task} ${id}`, async () => {
      await goTo(page, `/images/${id}/${task}?region=cn-hangzhou`)
      await expect(dialog(page, title).getByRole('note')).toContainText(answer)
      await expect(dialog(page, title).getByRole('button', { name: 'Cancel' })).toHaveCount(0)
    })
  }
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL('/images?region=cn-hangzhou')
})
