import type { InstanceStatus } from '../../api/contract.ts'
import { count, number } from './format.ts'

const instanceStatuses: Record<InstanceStatus, string> = {
  Pending: 'Pending',
  Starting: 'Starting',
  Running: 'Running',
  Stopping: 'Stopping',
  Stopped: 'Stopped',
}

/** Texts of an image's details, and of renaming and describing it in place. */
export const imageDetails = {
  title: 'Image details',
  loading: 'Loading the image',
  failed: 'The image could not be loaded.',
  refreshFailed: 'The image could not be refreshed; what you see may be old.',
  unknownImage: 'Unknown image',
  notFound: "This image can't be found",
  notFoundWhy: (region: string) =>
    `There is no such image that you can use in ${region}. It may be in another region, may have been deleted, or is no longer shared with you.`,
  notFoundNext:
    'If you know its region, choose it in the list. If somebody shared it with you, ask them whether they still do.',
  seenOwn: (name: string) => `When you saw it last, it was your image ${name}.`,
  seenReceived: (name: string, ownerId: string) =>
    `When you saw it last, it was ${name}, which account ${ownerId} shared with you.`,
  toList: 'Show my images',
  toReceived: 'Show images shared with me',
  copyOwnerId: (id: string) => `Copy account ID ${id}`,
  copySnapshotId: (id: string) => `Copy snapshot ID ${id}`,

  facts: 'About this image',
  fields: {
    description: 'Description',
    type: 'Image Type',
    status: 'Status',
    owner: 'Owner Account',
    platform: 'Platform',
    architecture: 'Architecture',
    size: 'Size',
    createdAt: 'Created At',
    family: 'Image Family',
    version: 'Image Version',
    bootMode: 'Boot Mode',
    copied: 'Copied',
    published: 'Published',
    used: 'In Use',
  },
  noDescription: 'No description',
  operatingSystem: (name: string, type: string) =>
    type === 'windows' ? `${name} (Windows)` : type === 'linux' ? `${name} (Linux)` : name,
  architecture: (bits: string, architecture: string) => `${bits} (${architecture})`,
  unknown: 'Not known',
  copied: 'Yes, it is a copy of another image',
  notCopied: 'No',
  published: 'Yes, as a community image that everybody can use',
  notPublished: 'No',
  used: 'Yes, there are instances made from it',
  notUsed: 'No',

  disks: 'Disks',
  noDisks: 'The service does not tell of the disks of public and marketplace images.',
  diskColumns: {
    device: 'Device',
    type: 'Type',
    size: 'Size',
    snapshot: 'Snapshot ID',
    encrypted: 'Encrypted',
  },
  diskTypes: { system: 'System disk', data: 'Data disk' } as Readonly<Record<string, string>>,
  encrypted: 'Yes',
  notEncrypted: 'No',

  tags: 'Tags',
  tagsUsed: (amount: number, limit: number) => `${amount} of ${limit} tags`,
  noTags: 'This image has no tags yet.',
  tagKey: 'Tag Key',
  tagValue: 'Tag Value',
  addTag: 'Add Tag',
  replaceTag: 'Replace Value',
  replaces: (key: string, value: string) =>
    value === ''
      ? `There is a tag ${key} already, without a value. It gets the one that you type here.`
      : `There is a tag ${key} already. Its value ${value} will be replaced.`,
  sameTag: (key: string) => `There is this tag ${key} already, with this value.`,
  tagsFull: (limit: number) => `All ${limit} places are used. Remove a tag to make room.`,
  addTagFailed: (key: string) => `The tag ${key} was not saved.`,
  removeTag: (key: string) => `Remove tag ${key}`,
  removeTagFailed: (key: string) => `The tag ${key} was not removed.`,

  sharedWith: 'Shared With',
  sharedUsed: (amount: number, limit: number) => `${amount} of ${limit} accounts`,
  notShared: "This image isn't shared with anyone.",
  moreAccounts: (amount: number) => `and ${number.format(amount)} more`,
  manageSharing: 'See all and change',
  startSharing: 'Share it',
  accountsFailed: 'The accounts could not be loaded.',

  instances: 'Related Instances',
  instancesTotal: (amount: number) => count(amount, 'instance of yours', 'instances of yours'),
  noInstances: 'No instance of yours in this region was made from this image.',
  moreInstances: (amount: number) => `and ${number.format(amount)} more`,
  showInstances: 'Show them on the Instances page',
  instancesFailed: 'The instances could not be loaded.',
  instanceStatuses,

  actions: 'Actions',
  createInstance: 'Create Instance',
  copyImage: 'Copy Image',
  cancelCopy: 'Cancel Copy',
  deprecate: 'Deprecate',
  restore: 'Restore',

  imageName: 'Image Name',
  imageDescription: 'Image Description',
  save: 'Save',
  cancel: 'Cancel',
  renameFailed: 'The image was not renamed.',
  describeFailed: 'The description was not changed.',
  tooShort: 'Type at least 2 characters.',
  cantEmpty: 'A description can be replaced, but the service does not take an empty one.',
}
