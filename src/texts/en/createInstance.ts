import { count, number } from './format.ts'

/** Texts of the page that creates instances. */
export const createInstance = {
  title: 'Create Instance',
  pageTitle: (region: string) => `Create Instance – ${region}`,
  image: 'Image',
  changeImage: 'Change image',
  keepImage: 'Keep this image',
  imageFailed: 'The image could not be loaded.',
  imageMissing: (id: string, region: string) =>
    `There is no image ${id} that you can use in ${region}. It may have been deleted, or is no longer shared with you. Choose another one.`,
  imageGone:
    'This image is no longer available to you: it was unshared or deleted meanwhile. Choose another one; everything else stays as you filled it in.',
  imageNotReady: 'This image is not ready to be used any more. Choose another one.',
  deprecated: 'This image is deprecated. It can still be used by you, its owner.',
  trust:
    'Nobody guarantees that a shared image is sound or safe. Use it only if you trust the account that shares it, and check the instance after you log on to it for the first time.',
  owner: (id: string) => `Shared by account ${id}`,
  acknowledge: 'I trust the account that shares this image.',
  acknowledgeFirst: 'Tick this to create an instance from a shared image.',
  placesFailed: 'Zones and instance types could not be loaded.',
  region: 'Region',
  zone: 'Zone',
  zoneMissing: 'Choose a zone.',
  zoneWithout: (zone: string) => `${zone} – does not offer this instance type`,
  type: 'Instance Type',
  typeMissing: 'Choose an instance type.',
  typeNotInZone: (type: string, zone: string) =>
    `${type} can't be had in ${zone}. Choose another type or another zone.`,
  typeOption: (id: string, cpu: number, gib: number) =>
    `${id} · ${number.format(cpu)} vCPU · ${number.format(gib)} GiB`,
  typeHint: (arm: boolean): string =>
    arm
      ? 'Only Arm types are listed: the image is for Arm.'
      : 'Only x86 types are listed: the image is for x86.',
  name: 'Instance Name',
  nameHint:
    'Optional; without a name it is called by its ID. Several instances get numbers behind the name.',
  amount: 'Amount',
  amountHint: '1 to 100',
  amountWrong: 'Type a whole number from 1 to 100.',
  size: 'System Disk Size',
  sizeHint: (least: number, most: number) =>
    `${number.format(least)} to ${number.format(most)} GiB; not below the image`,
  sizeNotWhole: 'Type a whole number of GiB.',
  sizeSmall: (least: number) => `Type at least ${number.format(least)} GiB: the image needs them.`,
  sizeLarge: (most: number) => `Type at most ${number.format(most)} GiB.`,
  submit: 'Create Instance',
  cancel: 'Cancel',
  failed: 'No instance was created.',
  done: (amount: number) => `${count(amount, 'instance is', 'instances are')} coming up.`,
}
