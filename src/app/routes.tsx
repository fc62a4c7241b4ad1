import { lazy } from 'react'
import { matchRoutes, Navigate, type RouteObject } from 'react-router-dom'
import ImagesPage from '../pages/images/ImagesPage.tsx'
import { lazyPart, prefetch, type LazyPart } from '../pages/lazyPages.ts'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'
import { paths } from '../pages/paths.ts'
import { Frame } from './Frame.tsx'

/** None in the live console, which doesn't even carry the file. */
const ScenariosPage =
  import.meta.env.VITE_MOCKS === 'on' ? lazy(() => import('./demo/ScenariosPage.tsx')) : undefined

/** A route whose page or dialog is loaded when it is needed; `handle` names what. */
function loaded(path: string, part: LazyPart, children: RouteObject[] = []): RouteObject {
  const Part = lazyPart(part)
  return { path, element: <Part />, handle: part, children }
}

/** Which page each address shows. A dialog is a child of its page, which stays mounted below it. */
export const routes: RouteObject[] = [
  {
    element: <Frame />,
    children: [
      { index: true, element: <Navigate to={paths.images} replace /> },
      {
        // Most visits begin here, and everything else comes from here: it is loaded with the frame.
        path: 'images',
        element: <ImagesPage />,
        children: [
          loaded('delete', 'deleteImages'),
          loaded(':imageId', 'imageDetails'),
          loaded(':imageId/share', 'shareImage'),
          loaded(':imageId/copy', 'copyImage'),
          loaded(':imageId/cancel-copy', 'cancelCopy'),
          loaded(':imageId/deprecate', 'deprecateImage'),
          loaded(':imageId/restore', 'restoreImage'),
        ],
      },
      loaded('instances/create', 'createInstance'),
      loaded('instances', 'instancesPage', [
        loaded(':instanceId/stop', 'stopInstance'),
        loaded(':instanceId/replace-disk', 'replaceDisk'),
        loaded(':instanceId/reinit-disk', 'reinitDisk'),
        loaded(':instanceId/create-image', 'createImage'),
        loaded(':instanceId/delete', 'deleteInstance'),
      ]),
      loaded('account/security', 'securitySettings'),
      ...(ScenariosPage ? [{ path: 'demo/scenarios', element: <ScenariosPage /> }] : []),
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]

/**
 * Loads what an address shows. React holds back for 300 ms what comes after a placeholder was shown: better to have it before
 * anything is drawn.
 * @param pathname with the app's base path before it
 */
export async function loadShown(pathname: string): Promise<void> {
  const matches = matchRoutes(routes, pathname, import.meta.env.BASE_URL) ?? []
  await Promise.all(matches.map(({ route }) => route.handle && prefetch(route.handle as LazyPart)))
}
