import type { ErrorTable } from './errorTable.ts'

/** Refusals of what is done with images. */
export const imageErrors = {
  // ModifyImageSharePermission, DescribeImageSharePermission
  'InvalidImageId.NotFound': [404, 'The specified ImageId does not exist.'],
  'InvalidAccount.NotFound': [
    404,
    'The specified account %s in parameter "AddAccount.n" or "RemoveAccount.n" does not exist.',
  ],
  'InvalidAccount.Forbbiden': [404, 'The specified Account does not yourself.'],
  'QuotaExceed.ShareImageUser': [403, 'The shared Image user Quota exceeds.'],
  'QuotaExceed.ShareImage': [403, 'The shared Image Quota exceeds.'],
  'OperationDenied.InvalidImageStatus': [
    403,
    'The specified image cannot be shared when it is deprecated.',
  ],
  IncorrectImageStatus: [400, 'The image is not available.'],
  'InvalidOperation.ServiceKeyEncryptedImageUnsupported': [
    403,
    'The specified service key encrypted image is not supported for this operation. Please switch to a CMK (Customer Master Key) encrypted image and retry.',
  ],
  'Image.Public': [403, 'The specified image is public image.'],
  'InvalidParameter.IsPublic': [
    403,
    'The specified parameter IsPublic is conflicted with other parameters.',
  ],
  'PublicImageAgreement.NotSigned': [
    403,
    'The current account has not signed "Community Image Terms of Service".',
  ],
  'UnnecessaryParameter.LaunchPermission': [
    400,
    'The specified parameter "LaunchPermission" is unnecessary if paramter "AddAccounts" or "RemoveAccounts" exist.',
  ],
  'ForbiddenParameter.LaunchPermission': [
    400,
    'The specified parameter "LaunchPermission" is forbidden for current account.',
  ],

  // CreateImage, CopyImage, ModifyImageAttribute
  'InvalidImageName.Malformed': [
    400,
    'Image names must be between 2 and 128 characters long, using either English or Chinese characters. The name must start with a letter or a Chinese character, and can include numbers, colons, underscores and hyphens.',
  ],
  'InvalidImageName.Duplicated': [400, 'The specified Image name has already bean used.'],
  'InvalidDescription.Malformed': [400, 'The specified description is wrongly formed.'],
  'InvalidImageFamily.Malformed': [400, 'The specified parameter "ImageFamily" is malformed.'],
  'QuotaExceed.Image': [403, 'The Image Quota exceeds.'],
  'IncorrectDiskStatus.CreatingSnapshot': [403, 'A previous snapshot creation is in process.'],
  'InvalidSnapshotId.NotFound': [404, 'The specified SnapshotId does not exist.'],
  'InvalidSnapshotId.NotReady': [403, 'The specified snapshot is not ready.'],
  IdempotenceParamNotMatch: [
    400,
    'Request uses a client token in a previous request but is not identical to that request.',
  ],
  'SourceRegion.NotFound': [400, 'The source region not found.'],
  'DestinationRegion.NotFound': [400, 'The destination region not found.'],
  'OperationDenied.CommunityImage': [400, 'Community image does not support copy.'],
  'OperationDenied.ImageCopyConflict': [
    400,
    'The same image cannot be copied concurrently. Please wait until the last copy is completed before performing the next operation.',
  ],
  'OperationDenied.SameRegionOnly': [
    403,
    'The image shared from others can not be copied to another region directly.',
  ],
  IncorrectDestinationRegion: [403, 'The destination region is not equal the target region.'],
  'OperationDeined.EncryptedSnapshot': [
    403,
    'The image contains encrypted snapshots, which do not support copying to non-encrypted ones.',
  ],
  'InvalidParameter.EncryptedIllegal': [
    400,
    'The specified parameter Encrypted must be true when kmsKeyId is not empty.',
  ],
  ImageCreatedNotFromCopy: [400, 'The specified image is not the target image of a copy action.'],
  'InvalidStatus.ImageIsCreating': [
    403,
    'The operation cannot be performed because the image is creating. Please wait until the creation is complete and try again.',
  ],
  'ImageStatus.NotAvailable': [403, 'The specified image status is not available.'],
  'ImageStatus.NotDeprecated': [403, 'The specified image status is not deprecated.'],
  'InvalidBootMode.NotSupport': [400, 'The specified parameter BootMode is not supported.'],
  'InvalidLicenseType.NotSupported': [400, 'The specified parameter LicenseType is not supported.'],
  'InvalidParameter.FeaturesImdsSupport': [
    400,
    'The specified parameter Features.ImdsSupport is not supported.',
  ],
  'OperationDeined.ImageUsingByInstance': [
    403,
    'The boot mode of the image cannot be modified because it has associated instances.',
  ],

  // DeleteImage
  ImageUseShared: [
    403,
    'The specified image has been shared to others. You can use the DescribeImageSharePermission API to query the users who have been shared.',
  ],
  ImageUsingByInstance: [
    403,
    'The specified image has been used to create instances. You can use the DescribeInstances API to query these instances, or you can use the force parameter to proceed.',
  ],
  'OperationDenied.ImageCopying': [
    403,
    'The image is being copied. Please use the CancelCopyImage API.',
  ],
  ImageIsPublic: [403, 'You can not delete public image, please modify it to private.'],
} as const satisfies ErrorTable
