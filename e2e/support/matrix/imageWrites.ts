import { expect, type Locator, type Page } from '@playwright/test'
import {
  accountRow,
  accounts,
  imageRow,
  images,
  openImages,
  openShareDialog,
  unshare,
} from '../console.ts'
import { choose } from '../instances.ts'
import { fail, type AtControl, type Place } from './place.ts'

const dialog = (page: Page, name: string): Locator =>
  page.getByRole('dialog', { name, exact: true })
const button = (scope: Page | Locator, name: string): Locator =>
  scope.getByRole('button', { name, exact: true })
const said = (page: Page, text: string) =>
  expect(page.getByRole('region', { name: 'Notices' }).getByRole('status').first()).toContainText(
    text,
  )

async function openDetails(page: Page, name: string): Promise<Locator> {
  await openImages(page, `q=${encodeURIComponent(name)}`)
  await imageRow(page, name).getByRole('link', { name, exact: true }).click()
  const details = dialog(page, 'Image details')
  await expect(details.getByText(/^\d+ of 50 accounts$/)).toBeVisible()
  await expect(details.getByText(/^\d+ instances? of yours$/)).toBeVisible()
  return details
}

/** Opens one of the dialogs that an image's details lead to. */
async function openTask(
  page: Page,
  name: string,
  action: string,
  title = action,
): Promise<Locator> {
  await (await openDetails(page, name)).getByRole('link', { name: action, exact: true }).click()
  await expect(dialog(page, title)).toContainText(name)
  return dialog(page, title)
}

/** The dialogs that only ask whether it shall be done. */
const questions = [
  { image: images.notShared, action: 'Deprecate', done: 'is deprecated.', failed: 'deprecated' },
  { image: images.deprecated, action: 'Restore', done: 'is Available again.', failed: 'restored' },
] as const

const copyName = (page: Page) =>
  dialog(page, 'Copy Image').getByRole('textbox', { name: 'Custom Image Name' })
const editor = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

/** What is wrong with a text that is edited stands where its hint was. */
const hint = /2 to \d+ characters/
const nameRefused: AtControl = { control: (page) => editor(page, 'Image Name'), besides: hint }

const accountField = (page: Page) =>
  dialog(page, 'Share Image').getByRole('textbox', { name: 'Account ID' })
/** The entry that was refused, with a way to take it out. */
const entryRefused: AtControl = { control: accountField, besides: /- list|Remove/ }

/** Every place where something is done to images. */
export const imageWrites: readonly Place[] = [
  {
    action: 'ModifyImageSharePermission',
    act: 'shares an image',
    open: async (page) => {
      const share = await openShareDialog(page, images.notShared)
      await share.getByRole('textbox', { name: 'Account ID' }).fill(accounts.omar)
      return {
        attempt: () => button(share, 'Share Image').press('Enter'),
        title: '1 account was not added.',
        within: 'dialog "Share Image"',
        succeed: async () => {
          await button(share, 'Share Image').click()
          await expect(accountRow(share, accounts.omar)).toBeVisible()
        },
      }
    },
    atControls: {
      'InvalidAccount.NotFound': entryRefused,
      'InvalidAccount.Forbbiden': entryRefused,
    },
  },
  {
    action: 'ModifyImageSharePermission',
    act: 'takes an image back',
    open: async (page) => {
      const share = await openShareDialog(page, images.sharedWith3)
      await fail(page, 'ModifyImageSharePermission', 'Forbidden.RAM', 1)
      await unshare(page, share, accounts.omar)
      await expect(accountRow(share, accounts.omar)).toBeVisible()
      return {
        attempt: () => button(share, 'Retry').press('Enter'),
        title: `${accounts.omar} still has access.`,
        within: 'dialog "Share Image"',
        succeed: async () => {
          await unshare(page, share, accounts.omar)
          await expect(share.getByText('2 of 50 accounts')).toBeVisible()
        },
      }
    },
  },
  {
    action: 'ModifyImageSharePermission',
    act: 'gives an image back with Undo',
    open: async (page) => {
      const share = await openShareDialog(page, images.sharedWith3)
      await unshare(page, share, accounts.omar)
      await expect(share.getByText('2 of 50 accounts')).toBeVisible()
      await fail(page, 'ModifyImageSharePermission', 'Forbidden.RAM', 1)
      await button(share, 'Undo').click()
      await expect(button(share, 'Retry')).toBeVisible()
      return {
        attempt: () => button(share, 'Retry').press('Enter'),
        title: '1 account was not added.',
        within: 'dialog "Share Image"',
        succeed: async () => {
          await button(share, 'Retry').click()
          await expect(share.getByText('3 of 50 accounts')).toBeVisible()
        },
      }
    },
  },
  {
    action: 'ModifyImageAttribute',
    act: 'renames an image',
    open: async (page) => {
      await openImages(page, `q=${images.notShared}`)
      const row = imageRow(page, images.notShared)
      await button(row, 'Rename').click()
      await editor(page, 'Image Name').fill('renamed-by-hand')
      return {
        attempt: () => button(page, 'Save').press('Enter'),
        title: 'The image was not renamed.',
        within: 'table "Images"',
        succeed: async () => {
          await button(page, 'Save').click()
          await expect(editor(page, 'Image Name')).toBeHidden()
        },
      }
    },
    atControls: {
      'InvalidImageName.Malformed': nameRefused,
      'InvalidImageName.Duplicated': nameRefused,
    },
  },
  {
    action: 'ModifyImageAttribute',
    act: 'describes an image',
    open: async (page) => {
      const details = await openDetails(page, images.notShared)
      await button(details, 'Modify Description').click()
      await editor(page, 'Image Description').fill('Typed by hand')
      return {
        attempt: () => button(details, 'Save').press('Enter'),
        title: 'The description was not changed.',
        within: 'dialog "Image details"',
        succeed: async () => {
          await button(details, 'Save').click()
          await expect(details.getByText('Typed by hand', { exact: true })).toBeVisible()
        },
      }
    },
    atControls: {
      'InvalidDescription.Malformed': {
        control: (page) => editor(page, 'Image Description'),
        besides: hint,
      },
    },
  },
  ...questions.map(({ image, action, done, failed }): Place => ({
    action: 'ModifyImageAttribute',
    act: `${action.toLowerCase()}s an image`,
    open: async (page) => {
      const question = await openTask(page, image, action, `${action} Image`)
      return {
        attempt: () => button(question, action).press('Enter'),
        title: `The image was not ${failed}.`,
        within: `dialog "${action} Image"`,
        succeed: async () => {
          await button(question, action).click()
          await said(page, `${image} ${done}`)
        },
      }
    },
  })),
  {
    action: 'CopyImage',
    act: 'copies an image',
    open: async (page) => {
      const copy = await openTask(page, images.notShared, 'Copy Image')
      await choose(copy, 'Target Region', 'Singapore')
      await copyName(page).fill('copied-by-hand')
      await copy.getByRole('textbox', { name: 'Custom Image Description' }).fill('Typed by hand')
      await copy.getByRole('checkbox', { name: 'Encrypt the copy' }).check()
      await expect(page.getByRole('option')).toHaveCount(0)
      return {
        attempt: () => button(copy, 'OK').press('Enter'),
        title: 'The image was not copied.',
        within: 'dialog "Copy Image"',
        succeed: async () => {
          await button(copy, 'OK').click()
          await said(page, 'copied-by-hand is being copied to Singapore.')
        },
      }
    },
    atControls: {
      'InvalidImageName.Malformed': { control: copyName },
      'InvalidImageName.Duplicated': {
        control: copyName,
        words: 'You have an image of this name in Singapore.',
      },
    },
  },
  {
    action: 'CancelCopyImage',
    act: 'cancels a copy',
    open: async (page) => {
      // The clock stands, so that the copy doesn't go on meanwhile.
      const search = 'q=gpu-training&scenario=in-progress&now=2026-11-24T08:00:00Z'
      await openImages(page, search, 'self', 'cn-beijing')
      await button(page.getByRole('main'), 'More actions').click()
      await page.getByRole('menuitem', { name: 'Cancel Copy' }).click()
      const cancel = dialog(page, 'Cancel Copy')
      await expect(cancel).toContainText(/It is at \d+%/)
      return {
        attempt: () => button(cancel, 'Cancel Copy').press('Enter'),
        title: 'The copy was not cancelled.',
        within: 'dialog "Cancel Copy"',
        succeed: async () => {
          await button(cancel, 'Cancel Copy').click()
          await said(page, 'is cancelled.')
        },
      }
    },
  },
  {
    action: 'DeleteImage',
    act: 'deletes an image',
    open: async (page) => {
      const deletion = await openDeletion(page, images.notShared)
      await deletion.getByRole('radio', { name: 'Force Delete' }).check()
      await deletion.getByRole('checkbox', { name: 'I confirm the forced deletion' }).check()
      // After an attempt the dialog has other buttons, and a summary.
      await fail(page, 'DeleteImage', 'Forbidden.RAM', 1)
      await andDryRun(page, () => button(deletion, 'OK').click())
      await expect(button(deletion, 'Go on')).toBeVisible()
      return {
        attempt: () => andDryRun(page, () => button(deletion, 'Go on').press('Enter')),
        title: 'Not deleted:',
        within: 'dialog "Delete Image"',
        succeed: async () => {
          await button(deletion, 'Go on').click()
          await expect(deletion.getByText('1 of 1 image deleted.')).toBeVisible()
        },
      }
    },
    except: { 'InvalidImageId.NotFound': 'somebody else has deleted it: it is gone, as wanted' },
  },
  {
    action: 'ModifyImageSharePermission',
    act: 'unshares an image before it is deleted',
    open: async (page) => {
      const deletion = await openDeletion(page, images.sharedWith3)
      await deletion.getByRole('checkbox', { name: 'Unshare all, then delete' }).check()
      await fail(page, 'ModifyImageSharePermission', 'Forbidden.RAM', 1)
      await button(deletion, 'OK').click()
      await expect(button(deletion, 'Go on')).toBeVisible()
      return {
        attempt: () => button(deletion, 'Go on').press('Enter'),
        title: 'Not deleted. Unshared from 0 of 3 accounts, then this failed:',
        within: 'dialog "Delete Image"',
        succeed: async () => {
          await button(deletion, 'Go on').click()
          await expect(deletion.getByText('1 of 1 image deleted.')).toBeVisible()
        },
      }
    },
    except: { 'InvalidImageId.NotFound': 'somebody else has deleted it: it is gone, as wanted' },
  },
  {
    action: 'TagResources',
    act: 'tags an image',
    open: async (page) => {
      const details = await openDetails(page, images.notShared)
      await details.getByRole('textbox', { name: 'Tag Key' }).fill('typed')
      await details.getByRole('textbox', { name: 'Tag Value' }).fill('by hand')
      return {
        attempt: () => button(details, 'Add Tag').press('Enter'),
        title: 'The tag typed was not saved.',
        within: 'region "Tags"',
        succeed: async () => {
          await button(details, 'Add Tag').click()
          await expect(button(details, 'Remove tag typed')).toBeVisible()
        },
      }
    },
  },
  {
    action: 'UntagResources',
    act: 'takes a tag off an image',
    open: async (page) => {
      const details = await openDetails(page, images.notShared)
      return {
        attempt: () => button(details, 'Remove tag env').press('Enter'),
        title: 'The tag env was not removed.',
        within: 'region "Tags"',
        succeed: async () => {
          await button(details, 'Remove tag env').click()
          await expect(button(details, 'Remove tag env')).toHaveCount(0)
        },
      }
    },
  },
]

/** After an attempt a dry run finds out what stands in the way now. The next failure isn't meant for that. */
async function andDryRun(page: Page, attempt: () => Promise<void>) {
  const dryRun = page.waitForResponse(/Action=DeleteImage\b.*DryRun=true/)
  await attempt()
  await dryRun
}

async function openDeletion(page: Page, name: string): Promise<Locator> {
  await openImages(page, `q=${name}`)
  await button(imageRow(page, name), 'More actions').click()
  await page.getByRole('menuitem', { name: 'Delete', exact: true }).click()
  const deletion = dialog(page, 'Delete Image')
  await expect(deletion.getByText(/Will be deleted|Stays as it is/)).toBeVisible()
  return deletion
}
