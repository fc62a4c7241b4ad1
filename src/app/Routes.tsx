import { lazy } from 'react'
import { Navigate, Route, Routes as RouteSwitch } from 'react-router-dom'
import { lazyPart } from '../pages/lazyPages.ts'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'
import { paths } from '../pages/paths.ts'
import { Frame } from './Frame.tsx'

const ImagesPage = lazyPart('imagesPage')
const ShareImageDialog = lazyPart('shareImage')
const ImageDetails = lazyPart('imageDetails')
const CopyImageDialog = lazyPart('copyImage')
const CancelCopyDialog = lazyPart('cancelCopy')
const DeprecateDialog = lazyPart('deprecateImage')
const RestoreDialog = lazyPart('restoreImage')
const DeleteImagesDialog = lazyPart('deleteImages')
const InstancesPage = lazyPart('instancesPage')
const StopInstanceDialog = lazyPart('stopInstance')
const ReplaceSystemDiskDialog = lazyPart('replaceDisk')
const ReInitDiskDialog = lazyPart('reinitDisk')
const CreateImageDialog = lazyPart('createImage')
const DeleteInstanceDialog = lazyPart('deleteInstance')
const CreateInstancePage = lazyPart('createInstance')
const SecuritySettingsPage = lazyPart('securitySettings')
/** None in the live console, which doesn't even carry the file. */
const ScenariosPage =
  import.meta.env.VITE_MOCKS === 'on' ? lazy(() => import('./demo/ScenariosPage.tsx')) : undefined

/** Which page each address shows. A dialog is a child of its page, which stays mounted below it. */
export function Routes() {
  return (
    <RouteSwitch>
      <Route element={<Frame />}>
        <Route index element={<Navigate to={paths.images} replace />} />
        <Route path="images" element={<ImagesPage />}>
          <Route path="delete" element={<DeleteImagesDialog />} />
          <Route path=":imageId" element={<ImageDetails />} />
          <Route path=":imageId/share" element={<ShareImageDialog />} />
          <Route path=":imageId/copy" element={<CopyImageDialog />} />
          <Route path=":imageId/cancel-copy" element={<CancelCopyDialog />} />
          <Route path=":imageId/deprecate" element={<DeprecateDialog />} />
          <Route path=":imageId/restore" element={<RestoreDialog />} />
        </Route>
        <Route path="instances/create" element={<CreateInstancePage />} />
        <Route path="instances" element={<InstancesPage />}>
          <Route path=":instanceId/stop" element={<StopInstanceDialog />} />
          <Route path=":instanceId/replace-disk" element={<ReplaceSystemDiskDialog />} />
          <Route path=":instanceId/reinit-disk" element={<ReInitDiskDialog />} />
          <Route path=":instanceId/create-image" element={<CreateImageDialog />} />
          <Route path=":instanceId/delete" element={<DeleteInstanceDialog />} />
        </Route>
        <Route path="account/security" element={<SecuritySettingsPage />} />
        {ScenariosPage && <Route path="demo/scenarios" element={<ScenariosPage />} />}
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </RouteSwitch>
  )
}
