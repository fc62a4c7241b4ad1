/** Texts of what is done with one image: copying it, ending a copy, deprecating and restoring it. */
export const imageTasks = {
  /** Why there is nothing to do, over the reason. */
  notPossible: "This can't be done with this image",

  copy: {
    title: 'Copy Image',
    confirm: 'OK',
    intro:
      'The copy is an image of your own, with its own name, tags and shares. You pay for the snapshots it consists of.',
    region: 'Target Region',
    chooseRegion: 'Choose a region',
    regionMissing: 'Choose the region that the copy is for.',
    onlyOwnRegion:
      'An image that somebody shares with you can be copied only within its region. To have it elsewhere, ask its owner to copy it there and to share that copy.',
    name: 'Custom Image Name',
    nameTaken: (region: string) =>
      `You have an image of this name in ${region}. Choose another name.`,
    description: 'Custom Image Description',
    descriptionHint: 'Optional, 2 to 256 characters',
    encryption: 'Encryption',
    encrypt: 'Encrypt the copy',
    encryptHint: 'With the default service key: such a copy cannot be shared.',
    mustEncrypt: 'The image is encrypted, and so its copy has to be. Check this again.',
    encryptedHint:
      'The image is encrypted, and so its copy has to be. It will have the default service key and cannot be shared.',
    copyOf: (name: string) => `copy-of-${name}`,
    failed: 'The image was not copied.',
    started: (name: string, region: string) =>
      `${name} is being copied to ${region}. Choose that region to see it in the list, with its progress.`,
    startedHere: (name: string) => `${name} is being copied. The list shows its progress.`,
  },

  cancelCopy: {
    title: 'Cancel Copy',
    confirm: 'Cancel Copy',
    intro:
      'The copying ends, and what has been copied so far is removed. The image that it is copied from stays as it is.',
    progress: (progress: string) => `It is at ${progress}.`,
    waits: 'It has not begun yet: five copies run at once in a region.',
    failed: 'The copy was not cancelled.',
    done: (name: string) => `The copy ${name} is cancelled.`,
  },
  whyNotCancelled: {
    complete:
      'There is nothing to cancel: the copy is complete. If you do not need it, delete the image.',
    noCopy: 'This image is no copy, so that there is nothing to cancel.',
    failed: 'There is nothing to cancel: the copy has failed.',
  },

  deprecate: {
    title: 'Deprecate Image',
    confirm: 'Deprecate',
    points: [
      'It can neither be shared nor copied any more.',
      'You yourself can still create instances from it.',
      'Instances made from it keep running.',
      'You can restore it at any time.',
    ],
    failed: 'The image was not deprecated.',
    done: (name: string) => `${name} is deprecated.`,
    shared: 'It is still shared',
    sharedWhy: "A shared image can't be deprecated. Unshare it from every account first.",
    toSharing: 'See who uses it',
  },

  restore: {
    title: 'Restore Image',
    confirm: 'Restore',
    intro: 'The image becomes Available again: it can then be shared and copied as before.',
    failed: 'The image was not restored.',
    done: (name: string) => `${name} is Available again.`,
  },
  whyNotRestored: 'This image is not deprecated, so that there is nothing to restore.',

  notYours: {
    received: (ownerId: string) => `It belongs to account ${ownerId}. Only its owner can do this.`,
    system:
      'It is a public image, which belongs to the platform. Only custom images can be changed.',
    marketplace: 'It belongs to its seller in the marketplace. Only custom images can be changed.',
  },
}
