import { createElement, useEffect, useState, type ComponentType } from 'react'

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

const loaded = new Map<LazyPart, ComponentType>()

async function load(part: LazyPart): Promise<ComponentType> {
  const known = loaded.get(part)
  if (known) return known
  const { default: Part } = await parts[part]()
  loaded.set(part, Part)
  return Part
}

/** Loads a part before it is asked for. A failure doesn't matter: it is tried again when the part is opened. */
export const prefetch = (part: LazyPart): Promise<unknown> => load(part).catch(() => undefined)

/** Handlers for what leads to a part: pointing at it or focusing it loads the part. */
export const prefetchOn = (part: LazyPart) => ({
  onPointerEnter: () => void prefetch(part),
  onFocus: () => void prefetch(part),
})

/**
 * A component that shows a part, at once if it is loaded, else when it is. React's `lazy` shows even a loaded part one step
 * later, and holds back for 300 ms whatever was not there in the first.
 */
export function lazyPart(part: LazyPart): ComponentType {
  return function Part() {
    const [state, setState] = useState<{ Shown?: ComponentType | undefined; error?: unknown }>(
      () => ({ Shown: loaded.get(part) }),
    )
    const isLoading = state.Shown === undefined
    useEffect(() => {
      if (!isLoading) return
      load(part).then(
        (Shown) => setState({ Shown }),
        (error: unknown) => setState({ error }),
      )
    }, [isLoading])
    // For the boundary around it to tell.
    if ('error' in state) throw state.error
    return state.Shown ? createElement(state.Shown) : null
  }
}
