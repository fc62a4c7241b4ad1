import { count } from './format.ts'

/** Texts of the dialog Share Image. */
export const sharing = {
  title: 'Share Image',
  confidential:
    "The accounts can read everything on the image's disks. Before you share, remove what is confidential: shell history, SSH keys, network settings, temporary files, credentials.",
  accountType: 'Account Type',
  alibabaAccount: 'Alibaba Cloud Account ID',
  accountId: 'Account ID',
  accountIdHint: 'One or several, separated by commas, spaces or line breaks',
  whereToFind: 'Where do I find an account ID?',
  howToFind:
    'The other person opens the account menu at the top right and chooses Security Settings: the Account ID is there, 16 digits like 1234567890123456. ',
  ownAccountId: 'See yours',
  submit: 'Share Image',
  list: 'Accounts using this image',
  used: (amount: number, limit: number) => `${amount} of ${limit} accounts`,
  columns: { account: 'Account ID', sharedAt: 'Shared At', actions: 'Actions' },
  searchAccounts: 'Search accounts',
  noAccounts: "This image isn't shared with anyone yet.",
  noAccountMatches: (text: string) => `No account ID contains "${text}".`,
  pending: 'Sharing…',
  justNow: 'Just now',
  copyImageId: (id: string) => `Copy ID ${id}`,
  copyAccountId: (id: string) => `Copy account ID ${id}`,
  unshare: 'Unshare',
  unshareTitle: (id: string) => `Stop sharing with ${id}?`,
  unshareConsequence:
    "This account can then no longer find or use the image. Its instances keep running, but can't re-initialize their system disk.",
  keep: 'Keep sharing',
  unshared: (id: string) => `No longer shared with ${id}.`,
  undo: 'Undo',
  shared: (amount: number) => `Shared with ${count(amount, 'account', 'accounts')}.`,
  sharedOne: (id: string) => `Shared with ${id}.`,
  unshareFailed: (id: string) => `${id} still has access.`,
  shareFailed: (amount: number) => `${count(amount, 'account was', 'accounts were')} not added.`,
  retry: 'Retry',
  remove: 'Remove',
  removeEntry: (entry: string) => `Remove ${entry}`,
  ready: (amount: number) => `${count(amount, 'account', 'accounts')} ready to share with.`,
  full: (limit: number) =>
    `All ${limit} places are used. Unshare an account below to make room for another.`,
  tooMany: (entered: number, free: number, limit: number) =>
    `${count(entered, 'account is', 'accounts are')} entered, but only ${free} of ${limit} places ${free === 1 ? 'is' : 'are'} free. Remove ${entered - free} here, or unshare some below.`,
  nothingToSend: 'None of these can be shared with. Correct or remove them.',
  problems: {
    empty: 'Enter an account ID: up to 16 digits, like 1234567890123456.',
    fullWidth: 'has full-width digits. Type it with the digits 0 to 9, like 1234567890123456.',
    notDigits: 'is not an account ID, which has only digits, like 1234567890123456.',
    tooShort: (digits: number) =>
      `has ${count(digits, 'digit', 'digits')}. An account ID has 10 to 16, like 1234567890123456.`,
    tooLong: (digits: number) =>
      `has ${count(digits, 'digit', 'digits')}. An account ID has 10 to 16, like 1234567890123456.`,
    own: 'is your own account. It has the image already.',
    alreadyShared: 'already has this image.',
    twice: 'is listed twice. It counts once.',
  },
  listFailed: 'The accounts could not be loaded.',
  listOld: 'The accounts could not be refreshed; what you see may be old.',
  imageFailed: 'The image could not be loaded.',
  notFound: "This image can't be found",
  notFoundWhy: (id: string, region: string) =>
    `There is no image ${id} that you can use in ${region}. It may be in another region, may have been deleted, or is no longer shared with you.`,
  notYours: "You can't share this image",
  notYoursShared: (owner: string) =>
    `It belongs to account ${owner}, who shares it with you. Only the owner can share it.`,
  notYoursPublic:
    'It is a public image: every account can use it already, so that there is nothing to share.',
  gone: 'Meanwhile this image was deleted, or is no longer yours to share.',
}
