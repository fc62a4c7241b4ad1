import type { DataDisk, Tag } from './records.ts'

/** What most images have in common. The empty lists are shared, so that a hundred thousand images don't bring their own. */
export const blankImage = {
  description: '',
  status: 'Available',
  dataDisks: [] as readonly DataDisk[],
  tags: [] as readonly Tag[],
  encryption: '',
  isPublic: false,
  isCopied: false,
  family: '',
  version: '',
  productCode: '',
  supplier: '',
  resourceGroupId: '',
} as const
