import { lazy, type ComponentType } from 'react'

/** The parts of the console that are loaded when they are needed, or likely to be soon. */
const parts = {
  shareImage: () => import('./images/share/ShareImageDialog.tsx'),
  imageDetails: () => import('./images/details/ImageDetails.tsx'),
  copyImage: () => import('./images/tasks/CopyImageDialog.tsx'),
  cancelCopy: () => import('./images/tasks/CancelCopyDialog.tsx'),
  deprecateImage: () => import('./images/tasks/DeprecateDialog.tsx'),
  restoreImage: () => import('./images/tasks/RestoreDialog.tsx'),
  deleteImages: () => import('./images/delete/DeleteImagesDialog.tsx'),
  instancesPage: () => import('./instances/InstancesPage.tsx'),
  stopInstance: () => import('./instances/tasks/StopInstanceDialog.tsx'),
  replaceDisk: () => import('./instances/tasks/ReplaceSystemDiskDialog.tsx'),
  reinitDisk: () => import('./instances/tasks/ReInitDiskDialog.tsx'),
  createImage: () => import('./instances/tasks/CreateImageDialog.tsx'),
  deleteInstance: () => import('./instances/tasks/DeleteInstanceDialog.tsx'),
  createInstance: () => import('./instances/create/CreateInstancePage.tsx'),
  securitySettings: () => import('./account/SecuritySettingsPage.tsx'),
} satisfies Record<string, () => Promise<{ default: ComponentType }>>

export type LazyPart = keyof typeof parts

/** Loads a part before it is asked for. A failure doesn't matter: it is tried again when the part is opened. */
export const prefetch = (part: LazyPart): Promise<unknown> => parts[part]().catch(() => undefined)

/** Handlers for what leads to a part: pointing at it or focusing it loads the part. */
export const prefetchOn = (part: LazyPart) => ({
  onPointerEnter: () => void prefetch(part),
  onFocus: () => void prefetch(part),
})

/** A component that loads its part when it is rendered first. */
export const lazyPart = (part: LazyPart) => lazy<ComponentType>(parts[part])
