import { expect, type Page } from '@playwright/test'
import { testStates, type States } from './support/accessibility.ts'
import { accounts, imageRow, images, openImages, switchAccount } from './support/console.ts'
import {
  choose,
  instanceRow,
  instances,
  instancesTable,
  openInstances,
  openTask,
} from './support/instances.ts'

/** Opens details or a dialog of an image from its row's menu. */
async function openImageTask(page: Page, name: string, item: string) {
  await openImages(page, `q=${name}`)
  await imageRow(page, name).getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: item }).click()
  await expect(page.getByRole('dialog')).toContainText(name)
}

const replaceDialog = (page: Page) => page.getByRole('dialog', { name: 'Replace System Disk' })

const states: States = {
  instances: async (page) => {
    await openInstances(page)
    await expect(instanceRow(page, instances.publicImage)).toContainText('Public Image')
  },
  'instances filtered by an image, and none of them': async (page) => {
    await openInstances(page, 'image=m-bp1nothing0there0000&status=Pending')
    await expect(page.getByRole('button', { name: 'Clear search and filters' })).toBeVisible()
  },
  'no instances, and a failed start': async (page) => {
    await openInstances(page)
    const start = instanceRow(page, instances.stopped).getByRole('button', { name: 'Start' })
    await expect(start).toBeVisible()
    await page.evaluate(() => window.ecsStage?.fail('StartInstance', 'Forbidden.RAM', 1))
    await start.click()
    await expect(page.getByRole('alert')).toContainText('was not started')
    await choose(page, 'Region', /Qingdao/)
    await expect(page.getByText('No instances in China (Qingdao)')).toBeVisible()
  },
  'a failed list of instances': async (page) => {
    await openInstances(page, 'fail=DescribeInstances:Forbidden.RAM')
    await expect(page.getByRole('alert')).toContainText('The instances could not be loaded.')
  },
  "an instance's menu": async (page) => {
    await openInstances(page, `q=${instances.running}`)
    await expect(instancesTable(page).getByRole('rowheader')).toHaveCount(1)
    await page.getByRole('button', { name: 'More actions' }).click()
    await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeVisible()
  },
  'Re-initialize Disk of an instance that runs': async (page) => {
    await openInstances(page, `q=${instances.running}`)
    const dialog = await openTask(page, instances.running, 'Re-initialize Disk')
    await dialog.getByRole('button', { name: 'Re-initialize Disk' }).click()
    await expect(dialog.getByText('Tick this to confirm.')).toBeVisible()
  },
  'Create Custom Image with a wrong name': async (page) => {
    await openInstances(page, `q=${instances.running}`)
    const dialog = await openTask(page, instances.running, 'Create Custom Image')
    await dialog.getByRole('textbox', { name: 'Custom Image Name' }).fill('1st')
    await expect(dialog.getByText('Begin with a letter')).toBeVisible()
  },
  'Delete Instance': async (page) => {
    await openInstances(page, `q=${instances.running}`)
    const dialog = await openTask(page, instances.running, 'Delete')
    await dialog.getByRole('button', { name: 'Delete Instance' }).click()
    await expect(dialog.getByText('Tick this, or stop')).toBeVisible()
  },
  'Replace System Disk with a shared image': async (page) => {
    await openInstances(page, `q=${instances.stopped}`)
    await instanceRow(page, instances.stopped)
      .getByRole('link', { name: 'Replace System Disk' })
      .click()
    const dialog = replaceDialog(page)
    await choose(dialog, 'Image Type', 'Shared Image')
    await dialog.getByRole('radio', { name: /notebook-server/ }).check()
    await dialog.getByRole('button', { name: 'Replace System Disk' }).click()
    await expect(dialog.getByText('Tick this to use a shared image.')).toBeVisible()
  },
  "somebody else's instance": async (page) => {
    await page.goto('/instances/i-bp1nothing0there0000/stop?region=cn-hangzhou')
    await expect(page.getByRole('dialog').getByRole('note')).toBeVisible()
  },
  'Create Instance of a shared image, with all that can be wrong': async (page) => {
    await openImages(page, 'q=grid', 'others')
    await imageRow(page, 'qa-browser-grid-r8')
      .getByRole('link', { name: 'Create Instance' })
      .click()
    await page.getByRole('textbox', { name: 'Amount' }).fill('1.5')
    await page.getByRole('textbox', { name: 'System Disk Size' }).fill('1')
    await page.getByRole('button', { name: 'Create Instance' }).click()
    await expect(page.getByText('Tick this to create an instance')).toBeVisible()
  },
  'Create Instance without an image': async (page) => {
    await page.goto('/instances/create?region=cn-hangzhou')
    await expect(page.getByRole('radio', { name: images.notShared })).toBeVisible()
  },
  'the details of an own image': async (page) => {
    await openImages(page, `q=${images.sharedWith3}`)
    await imageRow(page, images.sharedWith3).getByRole('link', { name: images.sharedWith3 }).click()
    await expect(page.getByRole('dialog')).toContainText(accounts.omar)
  },
  'the details of a public image': async (page) => {
    await page.goto('/images/ubuntu_24_04_x64_20G_alibase_20250722.vhd?region=cn-hangzhou')
    await expect(page.getByRole('dialog')).toContainText('Public Image')
  },
  'the details of an image, being described': async (page) => {
    await openImageTask(page, images.sharedWith3, 'Modify Description')
    const text = page.getByRole('dialog').getByRole('textbox', { name: 'Description' })
    await text.fill('http://x')
    await expect(page.getByText("A description can't begin with")).toBeVisible()
  },
  'a name being edited in the list': async (page) => {
    await openImages(page, `q=${images.notShared}`)
    await imageRow(page, images.notShared).getByRole('button', { name: 'Rename' }).click()
    await expect(page.getByRole('textbox', { name: 'Image Name' })).toBeFocused()
  },
  'Copy Image': async (page) => {
    await openImageTask(page, images.notShared, 'Copy Image')
    await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click()
    await expect(page.getByRole('combobox', { name: 'Target Region' })).toHaveAttribute(
      'aria-invalid',
      'true',
    )
  },
  'Deprecate of a shared image': async (page) => {
    await openImageTask(page, images.sharedWith3, 'Deprecate')
    await expect(page.getByRole('dialog').getByRole('link')).toBeVisible()
  },
  'a withdrawn image of an instance': async (page) => {
    await openInstances(page)
    await switchAccount(page, accounts.omar)
    await page.getByRole('link', { name: 'Instances' }).click()
    await expect(instanceRow(page, instances.omarStopped)).toContainText(images.sharedWith49)
    // As if its owner had withdrawn it: for this account the image is simply not there.
    await page.evaluate(() => window.ecsStage?.fail('ReInitDisk', 'SharedImageDeleted', 1))
    const dialog = await openTask(page, instances.omarStopped, 'Re-initialize Disk')
    await dialog.getByRole('checkbox', { name: 'Everything that I need' }).check()
    await dialog.getByRole('button', { name: 'Re-initialize Disk' }).click()
    await expect(dialog.getByRole('alert')).toContainText('no longer shares')
  },
}

testStates(states)
