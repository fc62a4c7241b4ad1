import { lazy } from 'react'
import { Navigate, Route, Routes as RouteSwitch } from 'react-router-dom'
import { paths } from '../pages/paths.ts'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'
import { Frame } from './Frame.tsx'

const ImagesPage = lazy(() => import('../pages/images/ImagesPage.tsx'))
const ShareImageDialog = lazy(() => import('../pages/images/share/ShareImageDialog.tsx'))
const SecuritySettingsPage = lazy(() => import('../pages/account/SecuritySettingsPage.tsx'))

/** Which page each address shows. A dialog is a child of its page, which stays mounted below it. */
export function Routes() {
  return (
    <RouteSwitch>
      <Route element={<Frame />}>
        <Route index element={<Navigate to={paths.images} replace />} />
        <Route path="images" element={<ImagesPage />}>
          <Route path=":imageId/share" element={<ShareImageDialog />} />
        </Route>
        <Route path="account/security" element={<SecuritySettingsPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </RouteSwitch>
  )
}
