import { expect, type Locator, type Page } from '@playwright/test'
import { imageRow, images, openImages } from '../console.ts'
import { choose, instanceRow, instances, openInstances, openTask } from '../instances.ts'
import type { AtControl, Place } from './place.ts'

const button = (scope: Page | Locator, name: string): Locator =>
  scope.getByRole('button', { name, exact: true })
const box = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })
const said = (page: Page, text: string) =>
  expect(page.getByRole('region', { name: 'Notices' }).getByRole('status').first()).toContainText(
    text,
  )

/** Opens the list with one instance, whose row is what stays the same below a dialog. */
async function openOne(page: Page, name: string) {
  await openInstances(page, `q=${name}`)
  await expect(instanceRow(page, name)).toBeVisible()
}

const choice = (page: Page) => page.getByRole('radiogroup', { name: 'Choose an image' })
const zone: AtControl = {
  control: (page) => page.getByRole('combobox', { name: 'Zone' }),
  besides: /- text: Zone Hangzhou Zone I/,
}
/** What is chosen is read once more while it has the focus. */
const type: AtControl = {
  control: (page) => page.getByRole('combobox', { name: 'Instance Type' }),
  besides: /- text: Instance Type ecs\.g7\.large · 2 vCPU · 8 GiB/,
}
const amount: AtControl = { control: (page) => box(page, 'Amount') }
/** A screen reader reads the unit and the hint as one where nothing is wrong. */
const size: AtControl = { control: (page) => box(page, 'System Disk Size'), besides: /GiB/ }
const imageName: AtControl = { control: (page) => box(page, 'Custom Image Name') }
const chosenImage: AtControl = { control: choice }
/** The list to choose another image from opens with it. */
const anotherImage = (words: string): AtControl => ({ control: choice, words, besides: /./ })

/** Every place where something is done to instances. */
export const instanceWrites: readonly Place[] = [
  {
    action: 'RunInstances',
    act: 'creates instances',
    open: async (page) => {
      await openImages(page, `q=${images.notShared}`)
      await imageRow(page, images.notShared).getByRole('link', { name: 'Create Instance' }).click()
      await choose(page, 'Zone', 'Hangzhou Zone I')
      await choose(page, 'Instance Type', /^ecs\.g7\.large/)
      await box(page, 'Instance Name').fill('typed-by-hand')
      await box(page, 'Amount').fill('2')
      await box(page, 'System Disk Size').fill('60')
      await expect(page.getByRole('option')).toHaveCount(0)
      return {
        attempt: () => button(page, 'Create Instance').press('Enter'),
        title: 'No instance was created.',
        within: 'main',
        succeed: async () => {
          await button(page, 'Create Instance').click()
          await said(page, '2 instances are coming up.')
        },
      }
    },
    atControls: {
      'InvalidImageId.NotFound': anotherImage('This image is no longer available to you'),
      'OperationDenied.ImageNotValid': anotherImage('This image is not ready to be used'),
      'InvalidVSwitchId.NotFound': zone,
      'InvalidZoneId.NotFound': zone,
      'InvalidInstanceType.NotSupported': type,
      'InvalidInstanceType.ValueNotSupported': type,
      'OperationDenied.NoStock': type,
      'InvalidInstanceName.Malformed': { control: (page) => box(page, 'Instance Name') },
      'InvalidMaxAmount.Malformed': amount,
      'InvalidMinAmount.Malformed': amount,
      'InvalidSystemDiskSize.LessThanImageSize': size,
      'InvalidSystemDiskSize.LessThanMinSize': size,
      'InvalidSystemDiskSize.MoreThanMaxSize': size,
    },
  },
  {
    action: 'StartInstance',
    act: 'starts an instance',
    open: async (page) => {
      await openOne(page, instances.stopped)
      const start = button(instanceRow(page, instances.stopped), 'Start')
      return {
        attempt: () => start.press('Enter'),
        title: `${instances.stopped} was not started.`,
        within: 'region "Notices"',
        succeed: async () => {
          await start.click()
          await said(page, `${instances.stopped} is starting.`)
        },
      }
    },
  },
  {
    action: 'StopInstance',
    act: 'stops an instance',
    open: async (page) => {
      await openOne(page, instances.running)
      await instanceRow(page, instances.running).getByRole('link', { name: 'Stop' }).click()
      const dialog = page.getByRole('dialog', { name: 'Stop Instance' })
      await expect(dialog).toContainText(instances.running)
      return {
        attempt: () => button(dialog, 'Stop').press('Enter'),
        title: 'The instance was not stopped.',
        within: 'dialog "Stop Instance"',
        succeed: async () => {
          await button(dialog, 'Stop').click()
          await expect(dialog).toBeHidden()
        },
      }
    },
  },
  {
    action: 'StopInstance',
    act: 'stops an instance whose disk is to be re-initialized',
    open: async (page) => {
      await openOne(page, instances.running)
      const dialog = await openTask(page, instances.running, 'Re-initialize Disk')
      await dialog.getByRole('checkbox', { name: 'Everything that I need' }).check()
      return {
        attempt: () => button(dialog, 'Stop Instance').press('Enter'),
        title: 'The instance was not stopped.',
        within: 'dialog "Re-initialize Disk"',
        succeed: async () => {
          await button(dialog, 'Stop Instance').click()
          await expect(dialog.getByText('The instance is Stopping.')).toBeVisible()
        },
      }
    },
  },
  {
    action: 'DeleteInstance',
    act: 'deletes an instance',
    open: async (page) => {
      await openOne(page, instances.running)
      const dialog = await openTask(page, instances.running, 'Delete')
      await dialog.getByRole('checkbox', { name: 'Delete it although' }).check()
      return {
        attempt: () => button(dialog, 'Delete Instance').press('Enter'),
        title: 'The instance was not deleted.',
        within: 'dialog "Delete Instance"',
        succeed: async () => {
          await button(dialog, 'Delete Instance').click()
          await said(page, `${instances.running} was deleted.`)
        },
      }
    },
  },
  {
    action: 'ReplaceSystemDisk',
    act: 'replaces a system disk',
    open: async (page) => {
      await openOne(page, instances.stopped)
      const row = instanceRow(page, instances.stopped)
      await row.getByRole('link', { name: 'Replace System Disk' }).click()
      const dialog = page.getByRole('dialog', { name: 'Replace System Disk' })
      await dialog.getByRole('searchbox', { name: 'Search images' }).fill('redis')
      await dialog.getByRole('radio', { name: /redis-7.2-cache/ }).check()
      await box(page, 'System Disk Size').fill('130')
      await dialog.getByRole('checkbox', { name: 'Everything that I need' }).check()
      await expect(dialog.getByText('1 image', { exact: true })).toBeVisible()
      return {
        attempt: () => button(dialog, 'Replace System Disk').press('Enter'),
        title: 'The system disk was not replaced.',
        within: 'dialog "Replace System Disk"',
        succeed: async () => {
          await button(dialog, 'Replace System Disk').click()
          await said(page, 'has a new system disk.')
        },
      }
    },
    atControls: {
      'InvalidImageId.NotFound': chosenImage,
      'OperationDenied.ImageNotValid': chosenImage,
      ImageNotSupportInstanceType: chosenImage,
      OperationDenied: chosenImage,
      'InvalidSystemDiskSize.LessThanImageSize': size,
      'InvalidSystemDiskSize.LessThanMinSize': size,
      'InvalidSystemDiskSize.MoreThanMaxSize': size,
    },
  },
  {
    action: 'ReInitDisk',
    act: 're-initializes a disk',
    open: async (page) => {
      await openOne(page, instances.stopped)
      const dialog = await openTask(page, instances.stopped, 'Re-initialize Disk')
      await dialog.getByRole('checkbox', { name: 'Start the instance afterwards' }).check()
      await dialog.getByRole('checkbox', { name: 'Everything that I need' }).check()
      return {
        attempt: () => button(dialog, 'Re-initialize Disk').press('Enter'),
        title: 'The disk was not re-initialized.',
        within: 'dialog "Re-initialize Disk"',
        succeed: async () => {
          await button(dialog, 'Re-initialize Disk').click()
          await said(page, 'is being re-initialized.')
        },
      }
    },
    words: {
      'InvalidImageId.NotFound': 'Its owner no longer shares image',
      SharedImageDeleted: 'Its owner no longer shares image',
      'InvalidDiskId.OperationNotSupported': 'was deleted, so that there is nothing to go back to.',
    },
  },
  {
    action: 'CreateImage',
    act: 'makes an image of an instance',
    open: async (page) => {
      await openOne(page, instances.running)
      const dialog = await openTask(page, instances.running, 'Create Custom Image')
      await box(page, 'Custom Image Name').fill('typed-by-hand')
      await box(page, 'Custom Image Description').fill('Typed by hand')
      return {
        attempt: () => button(dialog, 'Create Custom Image').press('Enter'),
        title: 'The image was not created.',
        within: 'dialog "Create Custom Image"',
        succeed: async () => {
          await button(dialog, 'Create Custom Image').click()
          await expect(dialog).toBeHidden()
        },
      }
    },
    atControls: {
      'InvalidImageName.Malformed': imageName,
      'InvalidImageName.Duplicated': imageName,
      'InvalidDescription.Malformed': { control: (page) => box(page, 'Custom Image Description') },
    },
  },
]
