import { count, number } from './format.ts'

/** Texts of the dialog that deletes images. */
export const deleteImages = {
  title: 'Delete Image',
  intro:
    "Deleting can't be undone. Instances that were made from an image keep running, but nobody can re-initialize their system disk any more. Snapshots of the image stay.",
  list: 'Images to delete',
  nothing: 'No image is named in this address. Check images in the list, then choose Delete.',
  failed: 'What stands in the way of deleting could not be found out.',
  checking: 'Looking for what stands in the way',
  missing: "Can't be found: it may be deleted already, or in another region.",
  foreign: 'Not yours. Only its owner can delete it.',
  sharedWith: (amount: number) => `Shared with ${count(amount, 'account', 'accounts')}: `,
  accounts: (ids: readonly string[]) => ids.join(', '),
  moreAccounts: (amount: number) => `and ${number.format(amount)} more`,
  ownInstances: (amount: number) => `${count(amount, 'instance', 'instances')} of yours`,
  usedBy: 'Used by ',
  usedByOthers: 'Used by instances of other accounts.',
  copying: 'Being copied. Wait until the copy is complete, or cancel it.',
  cancelCopy: 'Cancel Copy',
  published: 'Published as a community image. Take that back first.',
  clear: 'Nothing stands in the way.',
  will: 'Will be deleted.',
  willUnshare: (amount: number) =>
    `Will be unshared from ${count(amount, 'account', 'accounts')}, then deleted.`,
  stays: 'Stays as it is with what is chosen below.',
  mode: 'How to delete',
  delete: 'Delete',
  deleteHint: 'Leaves images that instances use.',
  force: 'Force Delete',
  forceHint: 'Deletes images that instances use as well. Shares and copies still stand in the way.',
  unshare: 'Unshare all, then delete',
  unshareHint: (amount: number) =>
    `Takes the images back from ${count(amount, 'account', 'accounts')} first. They can no longer find or use them.`,
  confirmForce:
    'I confirm the forced deletion: the instances of these images can never be re-initialized again.',
  confirmFirst: 'Tick this to confirm, or choose Delete.',
  noneWay:
    'With what is chosen, no image would be deleted. See above what stands in the way of each.',
  ok: 'OK',
  stop: 'Stop after this step',
  stopping: 'Stopping…',
  close: 'Close',
  resume: 'Go on',
  unsharing: (done: number, of: number) =>
    `Unsharing: ${number.format(done)} of ${count(of, 'account', 'accounts')} done…`,
  deleting: 'Deleting…',
  waiting: 'Waiting…',
  deleted: 'Deleted.',
  deletedUnshared: (amount: number) =>
    `Unshared from ${count(amount, 'account', 'accounts')} and deleted.`,
  gone: 'Was deleted already, by somebody else.',
  notUnshared: (done: number, of: number) =>
    `Not deleted. Unshared from ${number.format(done)} of ${count(of, 'account', 'accounts')}, then this failed:`,
  notDeleted: 'Not deleted:',
  notDeletedUnshared: (amount: number) =>
    `Unshared from ${count(amount, 'account', 'accounts')}, but not deleted:`,
  summary: (done: number, of: number) =>
    `${number.format(done)} of ${count(of, 'image', 'images')} deleted.`,
}
