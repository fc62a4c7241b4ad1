import { count, number } from './format.ts'

/** Texts of the list that an image is chosen from. */
export const imagePicker = {
  group: 'Choose an image',
  total: (amount: number) => count(amount, 'image', 'images'),
  pages: 'Pages of images to choose from',
  failed: 'The images could not be loaded.',
  loading: 'Loading images',
  none: 'There is no image of this type in the region.',
  noMatch: (text: string) => `No image of this type matches "${text}".`,
  facts: (platform: string, gib: number) => `${platform} · ${number.format(gib)} GiB`,
  owner: (id: string) => `Account ${id}`,
  wrongArchitecture: "Does not run on the instance's type: their architectures differ.",
  dataDisks: 'Brings data disks of its own, so that it cannot replace a system disk.',
  missing: 'Choose an image.',
}
