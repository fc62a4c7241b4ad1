import type { ErrorTable } from './errorTable.ts'

/**
 * Refusals that the documents know of and no request can bring the stand-in to: they are there to be injected. Why each is
 * out of reach stands in docs/api-coverage.md. Of some the documents give no message; those have one in their manner.
 */
export const outOfReachErrors = {
  // DescribeRegions, DescribeImages
  'Unauthorized.EmptyRegion': [403, 'The specified account has no access authority to any region.'],
  'CurrentAccount.NotSupportPublicImage': [
    403,
    'Public image is not supported for current account.',
  ],

  // ModifyImageSharePermission
  'OperationDeined.FullImage': [
    403,
    'The encrypted image contains multiple snapshots, which do not support share.',
  ],
  AssumeRoleError: [
    403,
    'Requires a RAM role of AliyunECSShareEncryptImageDefaultRole before sharing encrypted image.',
  ],
  'InvalidParameter.KMSKeyId.CMKUnauthorized': [
    403,
    'The CMK(Customer Master Key) lacks authorization to add tags to the ECS service.',
  ],
  'InvalidParameter.KMSKeyId.CMKNotEnabled': [
    403,
    'The CMK (Customer Master Key) must be in an active state.',
  ],
  'InvalidImageId.BidMismatch': [403, 'Cannot share the image with users %s of other sites.'],
  'Image.NotPublic': [403, 'The specified image is not public image.'],
  'CurrentRegion.NotSupportPublicImage': [403, 'Public image is not supported for current region.'],
  'ImageName.ContainsSensitiveWords': [403, 'The specified image name contains sensitive words.'],
  'ImageDescription.ContainsSensitiveWords': [
    403,
    'The specified image description contains sensitive words.',
  ],
  'InvalidGroup.Malformed': [400, 'The specified Group is wrongly formed.'],
  'InvalidParameter.LaunchPermission': [
    400,
    'The specified parameter "LaunchPermission" is invalid.',
  ],

  // CopyImage, CancelCopyImage, CreateImage, ModifyImageAttribute, DeleteImage
  'InvalidParameter.KMSKeyId.NotFound': [404, 'The specified KMSKeyId does not exist.'],
  'InvalidOperation.Conflict': [
    409,
    'Request was denied due to conflict with a previous request, please try again later.',
  ],
  Forbbiden: [403, 'User not authorized to operate on the specified resource.'],
  CancelNotSupported: [400, 'The specified image coping can not be cancelled.'],
  'QuotaExceed.Snapshot': [403, 'The snapshot quota exceeds.'],
  'ImageQuotaFull.ImageFamily': [
    400,
    'The specified region has exceeded max number of images for one image family.',
  ],
  ImageFamilyQuotaFull: [400, 'The specified region has exceeded max number of image family.'],
  ImageIsImporting: [403, 'The specified Image is importing.'],
  ImageIsExporting: [
    403,
    'The specified image is currently being exported. You can use the DescribeTasks API to check the status of related tasks and cancel them if needed.',
  ],

  // RunInstances
  'InvalidParam.EncryptedMismatch': [
    400,
    'Creating encrypted disks with shared encrypted image requires replacing encryption keys.',
  ],
  'NotSupportSnapshotEncrypted.ShareImage': [
    400,
    'Shared snapshot creating encrypted disks with native snapshot encrypt is not supported.',
  ],
  'InvalidZoneId.NotSupportShareEncryptedImage': [
    400,
    'Creating instances by shared encrypted images is not supported in this zone.',
  ],
  'Account.Arrearage': [400, 'Your account has been in arrears.'],
  'InvalidAccountStatus.NotEnoughBalance': [403, 'Your account does not have enough balance.'],
  'QuotaExceed.ElasticQuota': [
    403,
    'No additional quota is available for the specified ECS instance type.',
  ],

  // StartInstance, StopInstance, DeleteInstance, ReplaceSystemDisk, ReInitDisk
  InstanceLockedForSecurity: [403, 'The instance is locked due to security.'],
  InstanceExpired: [403, 'The instance has been expired.'],
  InsufficientBalance: [403, 'Your account does not have enough balance.'],
  'LimitedOperation.ServiceUnavailable': [503, 'The operation is temporarily not available.'],
  'InvalidOperation.DeletionProtection': [
    403,
    'The operation is not allowed due to deletion protection.',
  ],
  ChargeTypeViolation: [403, 'The operation is not permitted due to charge type of the instance.'],
  InstanceExpiredOrInArrears: [403, 'The specified instance has expired or is in arrears.'],
  'OperationDenied.UnpaidOrder': [403, 'The specified instance has unpaid order.'],
  InvalidSourceSnapshot: [
    403,
    'The source snapshot of the disk has been deleted and cannot support the current operation.',
  ],
  'DiskCategory.OperationNotSupported': [
    400,
    'The type of the specified disk does not support the operation.',
  ],
  'InvalidRegionId.MalFormed': [400, 'The specified RegionId is not valid.'],

  // TagResources, UntagResources, ListTagResources
  'NoPermission.Tag': [403, 'The operator is not permissible for the tag.'],
} as const satisfies ErrorTable
