import { number } from './format.ts'

/** Texts of the dialog that replaces a system disk. */
export const replaceDisk = {
  title: 'Replace System Disk',
  lost: 'The present system disk is released, with everything on it.',
  snapshots: "Its snapshots stay, but can't roll the new disk back.",
  stays: 'Data disks, IP and MAC address stay as they are.',
  chosen: (image: string) => `Chosen: ${image}`,
  size: 'System Disk Size',
  sizeHint: (least: number, most: number) =>
    `${number.format(least)} to ${number.format(most)} GiB; neither below the image nor below the present disk`,
  sizeSmall: (least: number) =>
    `Type at least ${number.format(least)} GiB: the image or the present disk needs them.`,
  sizeLarge: (most: number) => `Type at most ${number.format(most)} GiB.`,
  sizeNotWhole: 'Type a whole number of GiB.',
  confirm: 'Everything that I need from the present disk is saved elsewhere.',
  confirmFirst: 'Tick this to confirm.',
  acknowledge: 'I trust the account that shares this image.',
  acknowledgeFirst: 'Tick this to use a shared image.',
  action: 'Replace System Disk',
  failed: 'The system disk was not replaced.',
  gone: 'This image is no longer available to you. Choose another one.',
  done: (name: string) => `${name} has a new system disk. Start it when you are ready.`,
}
