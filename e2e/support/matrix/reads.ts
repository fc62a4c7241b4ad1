import { expect, type Locator, type Page } from '@playwright/test'
import type { Action } from '../../../src/api/contract.ts'
import { accounts, imageRow, images, openImages } from '../console.ts'
import { instanceRow, instances, openInstances } from '../instances.ts'
import { fail } from './place.ts'

/** What the page shows when something could not be read. */
export interface ReadStage {
  readonly title: string
  readonly within: string
  /** Asks for it: the first time, where something is there already. */
  readonly refresh?: () => Promise<void>
  /** Asks for it once more after it has failed; Retry beside the message unless told. */
  readonly retry?: Locator
  /** Whether the title is all that is said. */
  readonly isBrief?: boolean
  /** What is there once it could be read. */
  readonly loaded: Locator
}

/** A place where the console shows what it has read. */
export interface Read {
  readonly action: Action
  /** What is shown there. */
  readonly act: string
  /** Opens it, with a failure from the start unless something is to be there before. */
  readonly open: (page: Page, failure: string) => Promise<ReadStage>
  /** Answers that are no failures here, with the reason. */
  readonly except?: Readonly<Record<string, string>>
}

const dialog = (page: Page, name: string): Locator =>
  page.getByRole('dialog', { name, exact: true })
const create = '/instances/create?region=cn-hangzhou'

/** What the form for new instances is made of. */
const ofForm = [
  'DescribeZones',
  'DescribeInstanceTypes',
  'DescribeSecurityGroups',
  'DescribeVSwitches',
] as const

/** What a dry run answers of an image that can't be deleted as it is; that is shown, and is no failure. */
const obstacles = [
  'InvalidImageId.NotFound',
  'ImageIsPublic',
  'ImageUseShared',
  'ImageUsingByInstance',
  'OperationDenied.ImageCopying',
]

/** Every action that reads, in a place of its own. */
export const reads: readonly Read[] = [
  {
    action: 'DescribeImages',
    act: 'the list of images',
    open: async (page) => {
      await openImages(page, `q=${images.notShared}`)
      const row = imageRow(page, images.notShared)
      await row.getByRole('checkbox').check()
      return {
        title: 'The list could not be refreshed; what you see may be old.',
        within: 'main',
        refresh: () => page.getByRole('button', { name: 'Refresh' }).press('Enter'),
        loaded: row,
      }
    },
  },
  {
    action: 'DescribeImages',
    act: 'the images of instances',
    open: async (page) => {
      await openInstances(page, `q=${instances.stopped}`)
      const row = instanceRow(page, instances.stopped)
      await expect(row.getByRole('link', { name: 'ci-runner-x64-r118' })).toBeVisible()
      return {
        title: 'The images of these instances could not be loaded.',
        within: 'main',
        refresh: () => page.getByRole('button', { name: 'Refresh' }).press('Enter'),
        loaded: row,
      }
    },
  },
  {
    action: 'DescribeImages',
    act: 'the details of an image',
    open: async (page, failure) => {
      await openImages(page, `q=${images.notShared}`)
      const link = imageRow(page, images.notShared).getByRole('link', { name: images.notShared })
      await expect(link).toBeVisible()
      await fail(page, 'DescribeImages', failure)
      await link.click()
      const details = dialog(page, 'Image details')
      return {
        title: 'The image could not be loaded.',
        within: 'dialog "Image details"',
        loaded: details.getByRole('heading', { name: images.notShared }),
      }
    },
  },
  {
    action: 'DescribeImages',
    act: 'images to choose from',
    open: async (page, failure) => {
      await page.goto(`${create}&fail=DescribeImages:${failure}`)
      await page.getByRole('textbox', { name: 'Instance Name' }).fill('typed-by-hand')
      return {
        title: 'The images could not be loaded.',
        within: 'main',
        loaded: page.getByRole('radio', { name: images.notShared }),
      }
    },
  },
  {
    action: 'DescribeImages',
    act: 'images to export',
    open: async (page, failure) => {
      await openImages(page, `q=${images.notShared}`)
      await expect(imageRow(page, images.notShared)).toBeVisible()
      await fail(page, 'DescribeImages', failure)
      await page.getByRole('button', { name: 'Export CSV' }).click()
      return {
        title: 'The export stopped; nothing was saved.',
        within: 'dialog "Export CSV"',
        retry: dialog(page, 'Export CSV').getByRole('button', { name: 'Go on' }),
        loaded: page.getByText(/images? exported/),
      }
    },
  },
  {
    action: 'DescribeImageSharePermission',
    act: 'the accounts that use an image',
    open: async (page, failure) => {
      const search = `q=${images.sharedWith3}&fail=DescribeImageSharePermission:${failure}`
      await openImages(page, search)
      const row = imageRow(page, images.sharedWith3)
      await row.getByRole('link', { name: 'Share Image' }).click()
      const share = dialog(page, 'Share Image')
      await share.getByRole('textbox', { name: 'Account ID' }).fill(accounts.kestrel)
      return {
        title: 'The accounts could not be loaded.',
        within: 'dialog "Share Image"',
        loaded: share.getByText('3 of 50 accounts'),
      }
    },
  },
  {
    action: 'DeleteImage',
    act: 'what stands in the way of deleting an image',
    open: async (page, failure) => {
      await openImages(page, `q=${images.notShared}&fail=DeleteImage:${failure}`)
      await imageRow(page, images.notShared).getByRole('button', { name: 'More actions' }).click()
      await page.getByRole('menuitem', { name: 'Delete', exact: true }).click()
      const deletion = dialog(page, 'Delete Image')
      await deletion.getByRole('radio', { name: 'Force Delete' }).check()
      await deletion.getByRole('checkbox', { name: 'I confirm the forced deletion' }).check()
      return {
        title: 'What stands in the way of deleting could not be found out.',
        within: 'dialog "Delete Image"',
        loaded: deletion.getByText('Nothing stands in the way.'),
      }
    },
    except: Object.fromEntries(
      obstacles.map((code) => [
        code,
        'says what stands in the way, or that there is no such image',
      ]),
    ),
  },
  {
    action: 'DescribeInstances',
    act: 'the list of instances',
    open: async (page) => {
      await openInstances(page, `q=${instances.stopped}`)
      const row = instanceRow(page, instances.stopped)
      await expect(row.getByRole('link', { name: 'ci-runner-x64-r118' })).toBeVisible()
      return {
        title: 'The list could not be refreshed; what you see may be old.',
        within: 'main',
        refresh: () => page.getByRole('button', { name: 'Refresh' }).press('Enter'),
        loaded: row,
      }
    },
  },
  {
    action: 'DescribeInstances',
    act: 'the instance that a dialog is about',
    open: async (page, failure) => {
      await openInstances(page, `q=${instances.running}`)
      const stop = instanceRow(page, instances.running).getByRole('link', { name: 'Stop' })
      await expect(stop).toBeVisible()
      await fail(page, 'DescribeInstances', failure)
      await stop.click()
      return {
        title: 'The instance could not be loaded.',
        within: 'dialog "Stop Instance"',
        loaded: dialog(page, 'Stop Instance').getByText('Everything that runs on the instance'),
      }
    },
  },
  {
    action: 'DescribeDisks',
    act: 'the disk that is to be re-initialized',
    open: async (page, failure) => {
      await openInstances(page, `q=${instances.stopped}&fail=DescribeDisks:${failure}`)
      const row = instanceRow(page, instances.stopped)
      await row.getByRole('button', { name: 'More actions' }).click()
      await page.getByRole('menuitem', { name: 'Re-initialize Disk' }).click()
      const question = dialog(page, 'Re-initialize Disk')
      await question.getByRole('checkbox', { name: 'Everything that I need' }).check()
      return {
        title: 'The system disk could not be found out.',
        within: 'dialog "Re-initialize Disk"',
        loaded: question.getByRole('button', { name: 'Re-initialize Disk' }),
      }
    },
  },
  ...ofForm.map((action): Read => ({
    action,
    act: 'what new instances are made of',
    open: async (page, failure) => {
      await page.goto(`${create}&fail=${action}:${failure}`)
      await page.getByRole('textbox', { name: 'Instance Name' }).fill('typed-by-hand')
      await expect(page.getByRole('radio', { name: images.notShared })).toBeVisible()
      return {
        title: 'Zones and instance types could not be loaded.',
        within: 'main',
        loaded: page.getByTitle('Hangzhou Zone H'),
      }
    },
  })),
  {
    action: 'DescribeRegions',
    act: 'the regions',
    open: async (page, failure) => {
      await openImages(page, `q=${images.notShared}&fail=DescribeRegions:${failure}`)
      await expect(imageRow(page, images.notShared)).toBeVisible()
      return {
        title: 'Regions could not be loaded.',
        within: 'banner',
        isBrief: true,
        retry: page.getByRole('banner').getByRole('button', { name: 'Load them again' }),
        loaded: page.getByRole('banner').getByTitle('China (Hangzhou)'),
      }
    },
  },
  {
    action: 'GetCallerIdentity',
    act: 'who is signed in',
    open: async (page, failure) => {
      await page.goto(`/account/security?region=cn-hangzhou&fail=GetCallerIdentity:${failure}`)
      return {
        title: 'Who is signed in could not be found out.',
        within: 'main',
        loaded: page.getByRole('main').getByText(accounts.dawn, { exact: true }),
      }
    },
  },
]
