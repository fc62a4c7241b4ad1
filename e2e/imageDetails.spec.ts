import { expect, test, type Locator, type Page } from '@playwright/test'
import { accounts, imageRow, images, imagesTable, openImages } from './support/console.ts'

const details = (page: Page) => page.getByRole('dialog', { name: 'Image details', exact: true })
const heading = (page: Page, name: string) =>
  details(page).getByRole('heading', { level: 2, name, exact: true })
const section = (page: Page, name: string) =>
  details(page).getByRole('region', { name, exact: true })
/** Expects a field of the image, and what is said beside its name. */
const expectFact = (page: Page, name: string, text: string) =>
  expect(section(page, 'About this image')).toContainText(`${name} ${text}`, { useInnerText: true })

const fail = (page: Page, action: string, code: string) =>
  page.evaluate(([name, what]) => window.ecsStage?.fail(name ?? '', what ?? '', 1), [action, code])

async function openDetails(page: Page, name: string, type = 'self') {
  await openImages(page, `q=${encodeURIComponent(name)}`, type)
  await imageRow(page, name).getByRole('link', { name, exact: true }).click()
  await expect(heading(page, name)).toBeVisible()
}

/** Counts the calls of an action. */
function watch(page: Page, action: string): string[] {
  const calls: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).searchParams.get('Action') === action) calls.push(request.url())
  })
  return calls
}

test('details open over the list and cold, and Escape, Back and a reload do what they should', async ({
  page,
}) => {
  await openDetails(page, 'kafka-3.7-broker')
  await expect(page).toHaveURL(/\/images\/m-bp1[a-z0-9]{17}\?region=cn-hangzhou&type=self&q=kafka/)
  await expect(page).toHaveTitle(/^kafka-3\.7-broker – Image details/)
  await expect(heading(page, 'kafka-3.7-broker')).toBeFocused()
  await expectFact(page, 'Description', 'Broker with the log directory')
  await expectFact(page, 'Image Type', 'Custom Image')
  await expectFact(page, 'Status', 'Available')
  await expectFact(page, 'Architecture', '64-bit (x86_64)')
  await expectFact(page, 'In Use', 'No')
  const disks = details(page).getByRole('table', { name: 'Disks' })
  await expect(disks.getByRole('rowheader')).toHaveText(['/dev/xvda', '/dev/xvdb', '/dev/xvdc'])
  const snapshot = disks.getByRole('button', { name: /^Copy snapshot ID s-bp1/ }).nth(1)
  await snapshot.click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^s-bp1[a-z0-9]{17}$/)
  await expect(section(page, 'Shared With')).toContainText('0 of 50 accounts')
  await expect(section(page, 'Related Instances')).toContainText('No instance of yours')

  await page.keyboard.press('Escape')
  await expect(details(page)).toBeHidden()
  await expect(page).toHaveURL(/\/images\?region=cn-hangzhou&type=self&q=kafka/)
  await expect(page.getByRole('link', { name: 'kafka-3.7-broker' })).toBeFocused()

  await page.goForward()
  await page.reload()
  await expect(heading(page, 'kafka-3.7-broker')).toBeVisible()
  await page.goBack()
  await expect(details(page)).toBeHidden()
  await expect(imageRow(page, 'kafka-3.7-broker')).toBeVisible()
})

test('details tell who uses an image: accounts and instances, with ways to all of them', async ({
  page,
}) => {
  await openDetails(page, images.sharedWith49)
  const shared = section(page, 'Shared With')
  await expect(shared).toContainText('49 of 50 accounts')
  await expect(shared.getByRole('listitem')).toHaveCount(4)
  await expect(shared.getByText('and 46 more')).toBeVisible()
  await shared.getByRole('link', { name: 'See all and change' }).click()
  await expect(page.getByRole('dialog', { name: 'Share Image' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(heading(page, images.sharedWith49)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: images.sharedWith49 })).toBeFocused()

  await openDetails(page, 'web-frontend-3.18.1')
  const instances = section(page, 'Related Instances')
  await expect(instances).toContainText('2 instances of yours')
  await expect(instances.getByRole('listitem')).toHaveText([/web-02.*Running/, /web-01.*Running/])
  await instances.getByRole('link', { name: 'Show them on the Instances page' }).click()
  await expect(page).toHaveURL(/\/instances\?region=cn-hangzhou&image=m-bp1[a-z0-9]{17}$/)
})

test('images of others, of everybody and of nobody say what they are', async ({ page }) => {
  await test.step('received: the owner is told, the tags are not', async () => {
    await openDetails(page, 'notebook-server-4.1', 'others')
    await expectFact(page, 'Image Type', 'Shared Image')
    await expectFact(page, 'Owner Account', accounts.omar)
    await expect(section(page, 'Related Instances')).toContainText('notebook-trial')
    await expect(section(page, 'Tags')).toHaveCount(0)
    await expect(section(page, 'Shared With')).toHaveCount(0)
    await expect(details(page).getByRole('button', { name: 'Rename' })).toHaveCount(0)
    await expect(details(page).getByRole('link', { name: 'Share Image' })).toHaveCount(0)
    await expect(details(page).getByRole('link', { name: 'Create Instance' })).toHaveAttribute(
      'href',
      /\/instances\/create\?image=m-bp1[a-z0-9]{17}&region=cn-hangzhou$/,
    )
  })

  await test.step('of the marketplace', async () => {
    await openImages(page, '', 'marketplace')
    await imagesTable(page).getByRole('rowheader').first().getByRole('link').click()
    await expect(details(page)).toBeVisible()
    // Without the list's row to fall back on.
    await page.goto(page.url().replace('type=marketplace', 'type=self'))
    await expectFact(page, 'Image Type', 'Marketplace Image')
    await expect(details(page).getByText('does not tell of the disks')).toBeVisible()
  })

  await test.step('no such image', async () => {
    await page.goto('/images/m-bp1aaaaaaaaaaaaaaaaa?region=cn-hangzhou')
    await expect(heading(page, "This image can't be found")).toBeVisible()
    await expect(details(page).getByRole('note')).toContainText('in China (Hangzhou)')
    await details(page).getByRole('link', { name: 'Show images shared with me' }).click()
    await expect(imageRow(page, 'qa-browser-grid-r8')).toBeVisible()
  })

  await test.step('not loaded', async () => {
    await page.goto(
      '/images/m-bp1aaaaaaaaaaaaaaaaa?region=cn-hangzhou&fail=DescribeImages:Forbidden.RAM',
    )
    await expect(details(page).getByRole('alert')).toContainText('The image could not be loaded.')
    await page.evaluate(() => window.ecsStage?.recover())
    await details(page).getByRole('button', { name: 'Retry' }).click()
    await expect(heading(page, "This image can't be found")).toBeVisible()
    await expect(details(page).getByRole('alert')).toHaveCount(0)
  })
})

test('tags are added, replaced and removed; what is wrong with one is told before it is sent', async ({
  page,
}) => {
  const sent = watch(page, 'TagResources')
  await openDetails(page, 'order-service-2.7.0')
  const tags = section(page, 'Tags')
  const key = tags.getByRole('textbox', { name: 'Tag Key' })
  const value = tags.getByRole('textbox', { name: 'Tag Value' })
  await expect(tags.getByRole('listitem')).toHaveCount(5)

  for (const [badKey, badValue, answer] of [
    ['', '', 'Type a key.'],
    ['aliyunTeam', '', `A key can't begin with "aliyun" or "acs:".`],
    ['acs:team', '', `A key can't begin with "aliyun" or "acs:".`],
    ['see-http://x', '', "A key can't contain http:// or https://."],
    ['k'.repeat(129), '', 'A key has at most 128 characters.'],
    ['note', 'https://x', "A value can't contain http:// or https://."],
    ['note', '标'.repeat(129), 'A value has at most 128 characters.'],
  ] as const) {
    await key.fill(badKey)
    await value.fill(badValue)
    await tags.getByRole('button', { name: 'Add Tag' }).click()
    await expect(tags.getByText(answer, { exact: true })).toBeVisible()
  }
  expect(sent).toEqual([])

  await key.fill('note')
  await value.fill('two words')
  await fail(page, 'TagResources', 'Throttling')
  await page.keyboard.press('Enter')
  await expect(tags.getByRole('alert')).toContainText('The tag note was not saved.')
  await expect(value).toHaveValue('two words')
  await page.keyboard.press('Enter')
  await expect(tags.getByRole('listitem').last()).toHaveText('note two words')
  await expect(tags.getByRole('alert')).toHaveCount(0)
  await expect(key).toBeFocused()
  await expect(key).toHaveValue('')

  await key.fill('env')
  await value.fill('test')
  await expect(tags.getByRole('status')).toHaveText(
    'There is a tag env already. Its value production will be replaced.',
  )
  await tags.getByRole('button', { name: 'Replace Value' }).click()
  await expect(tags.getByRole('listitem').first()).toHaveText('env test')
  await expect(tags).toContainText('6 of 20 tags')

  await fail(page, 'UntagResources', 'ServiceUnavailable')
  const remove = tags.getByRole('button', { name: 'Remove tag note', exact: true })
  await remove.click()
  await expect(tags.getByRole('alert')).toContainText('The tag note was not removed.')
  await remove.click()
  await expect(remove).toBeHidden()
  await expect(tags).toContainText('5 of 20 tags')
  await expect(tags.getByRole('heading', { name: 'Tags' })).toBeFocused()

  await page.keyboard.press('Escape')
  await expect(imageRow(page, 'order-service-2.7.0')).toContainText('env: test')
})

test('the list renames, tells what is wrong with a name, and keeps what was typed', async ({
  page,
}) => {
  const sent = watch(page, 'ModifyImageAttribute')
  await openImages(page, `q=${images.notShared}`)
  const header = imagesTable(page).getByRole('rowheader')
  const pen = header.getByRole('button', { name: 'Rename', exact: true })
  await expect(header).toHaveAccessibleName(/^web-frontend-3\.18\.2 m-bp1[a-z0-9]{17}\b/)

  // By keyboard alone, as far as this test goes.
  await header.getByRole('link').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(pen).toBeFocused()
  await page.keyboard.press('Enter')
  const field = header.getByRole('textbox', { name: 'Image Name' })
  await expect(field).toBeFocused()

  for (const [name, answer] of [
    ['', 'Type at least 2 characters.'],
    ['w', 'Type at least 2 characters.'],
    ['w'.repeat(129), 'Type at most 128 characters.'],
    ['3-web', 'Begin with a letter or a Chinese character.'],
    ['Aliyun-web', `A name can't begin with "aliyun" or "acs:".`],
    ['acs:web', `A name can't begin with "aliyun" or "acs:".`],
    ['web-http://x', "A name can't contain http:// or https://."],
    ['web-😀', 'Use letters, Chinese characters, digits and . _ - : only.'],
    ['web frontend', 'Use letters, Chinese characters, digits and . _ - : only.'],
  ] as const) {
    await field.fill(name)
    await expect(header.getByText(answer, { exact: true })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(field).toBeFocused()
  }
  expect(sent).toEqual([])

  await field.fill(images.sharedWith3)
  await page.keyboard.press('Enter')
  await expect(header.getByText('Another custom image in that region has this name.')).toBeVisible()
  await expect(field).toHaveValue(images.sharedWith3)
  await expect(page.getByRole('alert')).toHaveCount(0)

  await field.fill('网站-3.18.2')
  await fail(page, 'ModifyImageAttribute', 'ServiceUnavailable')
  await page.keyboard.press('Enter')
  await expect(header.getByRole('alert')).toContainText('The image was not renamed.')
  await expect(field).toHaveValue('网站-3.18.2')
  await page.keyboard.press('Escape')
  await expect(pen).toBeFocused()
  await expect(header).toContainText(images.notShared)

  await page.keyboard.press('Enter')
  await field.fill('  web-frontend-3.18.2-b ')
  await page.keyboard.press('Enter')
  await expect(header.getByRole('link', { name: 'web-frontend-3.18.2-b' })).toBeVisible()
  await expect(pen).toBeFocused()
})

test('details rename and describe; Escape leaves the field, not the details', async ({ page }) => {
  await openDetails(page, 'search-node-8.13')
  const dialog = details(page)
  const edit = (name: string): Locator => dialog.getByRole('button', { name, exact: true })
  await expectFact(page, 'Description', 'No description')
  await edit('Modify Description').click()
  const text = dialog.getByRole('textbox', { name: 'Image Description' })
  await expect(text).toBeFocused()
  for (const [typed, answer] of [
    ['x', 'Type at least 2 characters.'],
    ['http://x', "A description can't begin with http:// or https://."],
    ['x'.repeat(257), 'Type at most 256 characters.'],
  ] as const) {
    await text.fill(typed)
    await expect(dialog.getByText(answer, { exact: true })).toBeVisible()
  }
  await text.fill('<b>Search</b> & 搜索')
  await fail(page, 'ModifyImageAttribute', 'network')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('The description was not changed.')
  await expect(text).toHaveValue('<b>Search</b> & 搜索')
  await edit('Save').click()
  await expectFact(page, 'Description', '<b>Search</b> & 搜索')
  await expect(edit('Modify Description')).toBeFocused()

  await page.keyboard.press('Enter')
  await text.fill(' ')
  await edit('Save').click()
  await expect(dialog.getByText('the service does not take an empty one')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(text).toBeHidden()
  await expectFact(page, 'Description', '<b>Search</b> & 搜索')

  await edit('Rename').click()
  await dialog.getByRole('textbox', { name: 'Image Name' }).fill('search-node-9')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'search-node-9')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('No image matches')).toBeVisible()
})
