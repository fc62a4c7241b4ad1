import { Alert } from 'antd'
import { Link, useLocation } from 'react-router-dom'
import type { Instance } from '../../../api/contract.ts'
import type { EcsError } from '../../../api/errors.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { paths } from '../../paths.ts'
import type { SeenImage } from '../../useSeenImages.ts'

/** Refusals of ReInitDisk because the image is not there any more, or not for this account. */
export const withdrawnCodes: ReadonlySet<string> = new Set([
  'InvalidImageId.NotFound',
  'SharedImageDeleted',
  'InvalidDiskId.OperationNotSupported',
])

interface WithdrawnImageProps {
  instance: Instance
  seen: SeenImage | undefined
  /** What the service said, if it was asked. */
  refusal: EcsError | undefined
}

/** Says that an instance's image was withdrawn, by whom, and what can be done. */
export function WithdrawnImage({ instance, seen, refusal }: WithdrawnImageProps) {
  const { instances, errors } = useAllTexts()
  const { reinitDialog } = instances
  const { search, state } = useLocation()
  const { ImageId, InstanceId } = instance
  const text =
    refusal?.code === 'InvalidDiskId.OperationNotSupported'
      ? reinitDialog.deletedOwn(ImageId)
      : seen?.ownerId
        ? reinitDialog.withdrawnBy(seen.ownerId, seen.name, ImageId)
        : reinitDialog.withdrawnBySomebody(ImageId)
  return (
    <Alert
      className="task__note"
      role={refusal ? 'alert' : 'note'}
      type={refusal ? 'error' : 'warning'}
      showIcon
      title={refusal ? reinitDialog.failed : reinitDialog.withdrawn}
      description={
        <>
          <p className="error-notice__line">{text}</p>
          {refusal && (
            <p className="error-notice__line error-notice__detail">
              {refusal.code}: {refusal.message} {errors.requestId}
              <code>{refusal.requestId}</code>{' '}
              <CopyButton text={refusal.requestId} label={errors.copyRequestId} />
            </p>
          )}
          <Link
            to={{ pathname: paths.instanceTask(InstanceId, 'replace-disk'), search }}
            state={state}
            replace
          >
            {reinitDialog.replace}
          </Link>
        </>
      }
    />
  )
}
