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
  columns: [
    'Image ID',
    'Name',
    'Description',
    'Image Type',
    'Owner Account',
    'Platform',
    'Architecture',
    'Size (GiB)',
    'Created At',
    'Status',
    'Tags',
  ],
}
