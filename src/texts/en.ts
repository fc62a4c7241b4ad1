import type { ImageOwnerAlias, ImageStatus } from '../api/contract.ts'
import { errorCodes } from './en/errorCodes.ts'
import { count, number } from './en/format.ts'

const imageTypes: Record<ImageOwnerAlias, string> = {
  self: 'Custom Image',
  system: 'Public Image',
  others: 'Shared Image',
  marketplace: 'Marketplace Image',
}

const statuses: Record<ImageStatus, string> = {
  Creating: 'Creating',
  Waiting: 'Waiting',
  Available: 'Available',
  UnAvailable: 'Unavailable',
  CreateFailed: 'Create Failed',
  Deprecated: 'Deprecated',
}

/** Every text of the console in English. Labels are those of the 2018 console. */
export const en = {
  /** How numbers and times are written, and in which language the service is asked for names. */
  locale: 'en-US' as 'en-US' | 'zh-CN',
  /** Days in columns: short enough, and not to be mistaken. */
  dayStyle: 'medium' as 'medium' | 'short',
  product: 'ECS Images',

  frame: {
    skipToContent: 'Skip to content',
    navigation: 'Console pages',
    images: 'Images',
    instances: 'Instances',
    region: 'Region',
    regionMissing: (wanted: string, shown: string) =>
      `There is no region "${wanted}". You are seeing ${shown} instead.`,
    regionsFailed: 'Regions could not be loaded.',
    regionsAgain: 'Load them again',
    language: 'Language',
    languageFailed: 'The language could not be loaded. Check the connection and try again.',
    menuFailed: 'The menu could not be loaded. Check the connection and try again.',
    demoData: 'Demo data',
    demoPast: 'Past',
    demoDataWhy: 'Images and accounts are invented. Changes stay in this browser.',
    demoDataLost: 'This browser stores nothing here: changes are lost on reload.',
    mimic:
      'A mimic for demos, training and tests. Not a product of Alibaba Cloud, and not connected to it.',
    close: 'Close',
    cancel: 'Cancel',
    notices: 'Notices',
    copyId: (id: string) => `Copy ID ${id}`,
    moreActions: 'More actions',
    more: 'More',
    columns: 'Columns',
    /** What is done, and to what: the title of a dialog's page. */
    taskOf: (task: string, name: string) => `${task}: ${name}`,
    /** Why, after a word that is read out before it. */
    why: (reason: string) => `. ${reason}`,
  },

  account: {
    menu: (id: string, nickname: string) => (nickname ? `${nickname} ${id}` : id),
    loading: 'Account',
    copyId: 'Copy account ID',
    copied: (id: string) => `Account ID ${id} copied.`,
    securitySettings: 'Security Settings',
    switchAccount: 'Switch account',
    switchIntro: 'Choose who you are in this tab. Other tabs keep their account.',
    signedIn: 'Signed in',
    newTab: 'New tab',
    newTabAs: (nickname: string) => `Open a new tab as ${nickname}`,
    reset: 'Reset demo data',
    resetTitle: 'Reset demo data?',
    resetIntro:
      'Everything that was changed since the demo began is undone, for all accounts and in all tabs of this browser.',
    resetConfirm: 'Reset',
    cancel: 'Cancel',
    resetDone: 'The demo data are as they were at the start.',
    resetFailed: 'The demo data could not be reset. Reload the page and try again.',
    management: 'Account Management',
    accountId: 'Account ID',
    accountIdIntro:
      'Give this ID to somebody who wants to share an image with you. It is not a secret, and it gives no access.',
    identityFailed: 'Who is signed in could not be found out.',
    identityType: 'Identity type',
    arn: 'ARN',
  },

  look: {
    appearance: 'Appearance',
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    density: 'Density',
    densities: { comfortable: 'Comfortable', compact: 'Compact' },
  },

  images: {
    title: 'Images',
    pageTitle: (type: ImageOwnerAlias, region: string) => `${imageTypes[type]}s – ${region}`,
    total: (amount: number) => count(amount, 'image', 'images'),
    type: 'Image Type',
    types: imageTypes,
    community: 'Community Image',
    statuses,
    search: 'Search images',
    searchHint: 'Name, image ID or snapshot ID',
    refresh: 'Refresh',
    exportCsv: 'Export CSV',
    pages: 'Pages of images',
    columns: {
      select: 'Select',
      name: 'Image ID / Name',
      tags: 'Tags',
      type: 'Image Type',
      platform: 'Platform',
      bits: 'System Bits',
      size: 'Size',
      createdAt: 'Created At',
      status: 'Status',
      sharedWith: 'Shared With',
      owner: 'Owner Account',
      actions: 'Actions',
    },
    copyImageId: (id: string) => `Copy ID ${id}`,
    copyOwnerId: (id: string) => `Copy account ID ${id}`,
    moreTags: (amount: number) => `${number.format(amount)} more`,
    allTags: 'All tags',
    noTags: 'No tags',
    bits: (architecture: string): string =>
      architecture === 'i386' ? '32-bit' : architecture === 'arm64' ? '64-bit Arm' : '64-bit',
    gib: (size: number) => `${number.format(size)} GiB`,
    utc: (time: string) => `${time} UTC`,
    progress: (name: string) => `Progress of ${name}`,
    notShared: 'Not shared',
    sharedWith: (amount: number) => count(amount, 'account', 'accounts'),
    sharedWithUnknown: 'Shared',
    counting: 'Counting accounts',
    share: 'Share Image',
    createInstance: 'Create Instance',
    copyImage: 'Copy Image',
    cancelCopy: 'Cancel Copy',
    rename: 'Rename',
    modifyDescription: 'Modify Description',
    whyNotEdited: 'This image is still being created. It can be changed once that is complete.',
    deprecate: 'Deprecate',
    restore: 'Restore',
    viewInstances: 'View instances',
    delete: 'Delete',
    select: (name: string) => `Select ${name}`,
    selectAll: 'Select all images of this page',
    selected: (amount: number) => `${number.format(amount)} selected`,
    clearSelection: 'Clear',
    whyNoDelete: 'Check the images to delete first.',
    withdrawn: 'Withdrawn',
    withdrawnWhy:
      'Its owner no longer shares this image with you, or has deleted it. Instances made from it keep running.',
    hideWithdrawn: 'Hide',
    hideWithdrawnOne: (name: string) => `Hide ${name}`,
    trustNote:
      'Nobody guarantees that a shared image is sound or safe. Use images only of accounts that you trust, and check an instance after you log on to it for the first time.',
    empty: {
      self: (region: string) => `No custom images in ${region}`,
      system: (region: string) => `No public images in ${region}`,
      others: (region: string) => `Nobody shares an image with you in ${region}`,
      marketplace: (region: string) => `No marketplace images in ${region}`,
    },
    emptyNext: {
      self: 'Custom images belong to one region. Choose another region above, or look at the public images.',
      system: 'Choose another region above.',
      others:
        "An owner can share an image with you as soon as they know your account ID. Shared images stay in the region of their owner's image.",
      marketplace: 'Choose another region above, or look at the public images.',
    },
    showPublic: 'Show public images',
    findAccountId: 'Find my account ID',
    noMatch: (text: string) => `No image matches "${text}"`,
    noMatchNext: 'Search takes part of a name, or a whole image ID or snapshot ID.',
    clearSearch: 'Clear search',
    failed: 'The images could not be loaded.',
    refreshFailed: 'The list could not be refreshed; what you see may be old.',
  },

  whyNotShared: {
    Creating: 'This image is still being created. It can be shared once it is Available.',
    Waiting: 'This image waits to be created. It can be shared once it is Available.',
    UnAvailable: "This image is unavailable and can't be shared.",
    CreateFailed: 'The creation of this image failed, so that there is nothing to share.',
    Deprecated: "A deprecated image can't be shared. Restore it to Available first.",
    serviceKey:
      "This image is encrypted with the default service key, which other accounts can't use. Copy it with a key of your own (CMK) and share the copy.",
    community: 'This is a community image: everybody can use it already.',
  },

  whyNot: {
    creating: 'This image is still being created. Wait until it is Available.',
    deprecated: 'Its owner has deprecated this image, so that it makes no new instances.',
    unusable: "This image is not available, so that it can't be used.",
    notCopied: {
      system: 'A public image is in every region already, so that there is nothing to copy.',
      marketplace:
        "Images of the marketplace can't be copied. Create an instance from it, and from that a custom image.",
      community: "Community images can't be copied. Everybody can use them in their region.",
      Creating: 'This image is still being created. It can be copied once it is Available.',
      Waiting: 'This image waits to be created. It can be copied once it is Available.',
      UnAvailable: "This image is unavailable and can't be copied.",
      CreateFailed: 'The creation of this image failed, so that there is nothing to copy.',
      Deprecated: "A deprecated image can't be copied. Restore it first.",
    },
    notDeprecated: {
      already: 'This image is deprecated already.',
      Creating: 'This image is still being created. Wait until it is Available.',
      Waiting: 'This image waits to be created. Wait until it is Available.',
      UnAvailable: 'Only an Available image can be deprecated, and this one is unavailable.',
      CreateFailed:
        'Only an Available image can be deprecated, and the creation of this one failed.',
    },
  },

  errors: {
    requestId: 'Request ID: ',
    copyRequestId: 'Copy request ID',
    retry: 'Retry',
    kinds: {
      denied: 'You are not allowed to do this. Ask the owner of the account for permission.',
      notFound: "What you asked for can't be found. It may have been deleted meanwhile.",
      quota: 'A limit is reached.',
      throttled: 'There were too many requests. Wait a moment, then try again.',
      unavailable: 'The service has a problem at the moment. Try again later.',
      network: 'No answer came from the service. Check the connection and try again.',
      aborted: 'The request was cancelled.',
      malformed: "The service's answer could not be understood. Try again.",
      rejected: 'The service refused the request.',
    },
    codes: errorCodes,
    page: 'Something on this page broke.',
    pageNext: 'Nothing you have saved is lost. Reload the page to go on.',
    reload: 'Reload',
    notFoundPage: 'There is no such page',
    notFoundPageNext: 'The address may be mistyped or old.',
    toImages: 'Go to Images',
  },

  pager: {
    previous: 'Previous page',
    next: 'Next page',
    page: (page: number) => `Page ${number.format(page)}`,
    size: 'Rows per page',
    perPage: (size: number) => `${size} / page`,
  },

  copy: { done: 'Copied' },
}

export type Texts = typeof en
