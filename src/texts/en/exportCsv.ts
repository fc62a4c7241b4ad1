import { count, number } from './format.ts'

/** Texts of the export of the images list. */
export const exportCsv = {
  title: 'Export CSV',
  progress: (done: number, of: number) =>
    `${number.format(done)} of ${count(of, 'image', 'images')}`,
  bar: 'Progress of the export',
  cancel: 'Cancel',
  retry: 'Go on',
  failed: 'The export stopped; nothing was saved.',
  done: (amount: number) => `${count(amount, 'image', 'images')} exported.`,
  columns: {
    id: 'Image ID',
    name: 'Name',
    description: 'Description',
    type: 'Image Type',
    owner: 'Owner Account',
    platform: 'Platform',
    bits: 'Architecture',
    size: 'Size (GiB)',
    createdAt: 'Created At',
    status: 'Status',
    tags: 'Tags',
  },
}
