/** A refusal of the API: becomes an HTTP answer with the five fields of an ECS error. */
export class EcsApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/**
 * Every error that the stand-in can answer with, as `[HTTP status, message]`. Codes and messages are the service's own,
 * misspellings included; `%s` is filled in. Where the documents list several messages for a code, the usual one is here.
 */
export const apiErrors = {
  // The gateway, before an action runs.
  'InvalidAccessKeyId.NotFound': [404, 'Specified access key is not found.'],
  'InvalidAccessKeyId.Inactive': [400, 'Specified access key is disabled.'],
  SignatureDoesNotMatch: [
    400,
    'Specified signature is not matched with our calculation. server string to sign is:`%s`',
  ],
  SignatureNonceUsed: [400, 'Specified signature nonce was used already.'],
  'InvalidTimeStamp.Expired': [400, 'Specified time stamp or date value is expired.'],
  'InvalidTimeStamp.Format': [400, 'Specified time stamp or date value is not well formatted.'],
  'InvalidAction.NotFound': [404, 'Specified api is not found, please check your url and method.'],
  InvalidVersion: [400, 'Specified parameter Version is not valid.'],
  MissingAccessKeyId: [400, 'AccessKeyId is mandatory for this action.'],
  MissingAction: [400, 'Action is mandatory for this action.'],
  MissingSignature: [400, 'Signature is mandatory for this action.'],
  MissingSignatureNonce: [400, 'SignatureNonce is mandatory for this action.'],
  MissingTimestamp: [400, 'Timestamp is mandatory for this action.'],
  UnsupportedHTTPMethod: [405, 'This http method is not supported.'],
  'InvalidOperation.NotSupportedEndpoint': [
    404,
    'The specified endpoint cant operate this region. Please use API DescribeRegions to get the appropriate endpoint, or upgrade your SDK to latest version.',
  ],
  'InvalidRegionId.NotFound': [404, 'The specified RegionId does not exist.'],
  'Forbidden.RAM': [
    403,
    "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
  ],
  'Forbidden.RiskControl': [403, 'This operation is forbidden by Aliyun RiskControl system.'],
  'Throttling.User': [400, 'Request was denied due to user flow control.'],
  'Throttling.Api': [400, 'Request was denied due to api flow control.'],
  Throttling: [429, 'Request was denied due to request throttling.'],
  OperationConflict: [409, 'Request was denied due to conflict with a previous request.'],
  InternalError: [
    500,
    'The request processing has failed due to some unknown error, exception or failure.',
  ],
  ServiceUnavailable: [503, 'The request has failed due to a temporary failure of the server.'],
  DryRunOperation: [400, 'Request validation has been passed with DryRun flag set.'],

  // Parameters of any action.
  MissingParameter: [
    400,
    'The input parameter "%s" that is mandatory for processing this request is not supplied.',
  ],
  InvalidParameter: [400, 'The specified parameter "%s" is not valid.'],

  // DescribeRegions
  'InvalidAcceptLanguage.NotFound': [
    404,
    'Only Chinese (zh-CN), English (en-US), and Japanese (ja) are allowed.',
  ],
  'InvalidResourceType.NotFound': [404, 'The ResourceType provided does not exist in our records.'],
  'Invalid.InstanceChargeType': [403, 'The specified instanceChargeType is not valid.'],

  // DescribeImages
  'InvalidImageOwnerAlias.ValueNotSupported': [
    400,
    'The specified ImageOwnerAlias value is not supported.',
  ],
  'InvalidImageOwnerAlias.PublicImageUnsupported': [
    400,
    'When querying images, the parameter ImageOwnerAlias should be others while specified parameter IsPublic is true.',
  ],
  'InvalidOperation.ImageOwnerIdUnsupported': [
    400,
    'The parameter "ImageOwnerId" is not supported in this context, it is only valid when querying shared images or community images.',
  ],
  InvalidParamter: [400, 'Invalid Parameter.'],
  'InvalidTag.Mismatch': [400, 'The specified Tag.n.Key and Tag.n.Value are not match.'],
  InvalidTagCount: [400, 'The specified tags are beyond the permitted range.'],
  'InvalidInstanceType.ValueNotSupported': [
    400,
    'The specified instance type %s does not exist. You can use the DescribeInstanceTypes API to query the available instance types.',
  ],
  'InvalidFilterValue.NetworkType': [
    400,
    'The specified networkType value in the Filter is invalid.',
  ],
  'InvalidFilterKey.NotFound': [404, 'The specified Filter Key is not found.'],
  InvalidFilterValue: [404, 'The specified Filter Value is not valid.'],
  InvalidUsage: [404, 'The specified Usage is not valid.'],
  InvalidOSType: [404, 'The specified OSType is not valid.'],
  InvalidArchitecture: [404, 'The specified Architecture is not valid.'],

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

  // RunInstances, ReplaceSystemDisk, ReInitDisk: the image and the disk made from it
  'OperationDenied.ImageNotValid': [
    403,
    'The specified image is not available, please check the status of the image.',
  ],
  'UnexpectedImageFamily.ImageIdSupplied': [
    400,
    'The input parameter ImageFamily must be null when image id is set.',
  ],
  'InvalidImageFamily.MissingAvailableImage': [
    403,
    'There is no available image related to the specified image family.',
  ],
  'InvalidInstanceType.NotSupported': [
    400,
    'The specified instanceType is not supported by the image architecture.',
  ],
  ImageNotSupportInstanceType: [
    403,
    'The specified image does not support the specified InstanceType.',
  ],
  'InvalidSystemDiskSize.LessThanImageSize': [
    404,
    'The specified parameter SystemDisk.Size is less than the image size.',
  ],
  'InvalidSystemDiskSize.LessThanMinSize': [
    404,
    'The specified parameter SystemDisk.Size is less than the min size.',
  ],
  'InvalidSystemDiskSize.MoreThanMaxSize': [
    404,
    'The specified parameter SystemDisk.Size is more than the max size.',
  ],
  'InvalidDiskId.NotFound': [404, 'The specified disk does not exist.'],
  'InvalidDiskId.OperationNotSupported': [
    404,
    'The operation is not supported due to image not exist.',
  ],
  SharedImageDeleted: [403, 'The specified image by others shared is deleted.'],
  IncorrectDiskStatus: [403, 'The current disk status does not support this operation.'],
  DiskCreatingSnapshot: [
    403,
    'The operation is denied due to a snapshot of the specified disk is not completed yet.',
  ],
  OperationDenied: [
    400,
    'The specified image contains the snapshot of the data disk,does not support this operation.',
  ],

  // RunInstances: everything else
  'InvalidMaxAmount.Malformed': [400, 'The specified parameter MaxAmount is not valid.'],
  'InvalidMinAmount.Malformed': [400, 'The specified parameter MinAmount is not valid.'],
  'InvalidInstanceName.Malformed': [400, 'The Specified parameter "InstanceName" is not valid.'],
  'InvalidPassword.Malformed': [400, 'The Specified parameter "Password" is not valid.'],
  'InvalidKeyPairName.NotFound': [400, 'The KeyPairName provided does not exist in our records.'],
  'InvalidResourceGroup.NotFound': [
    404,
    'The ResourceGroup provided does not exist in our records.',
  ],
  'InvalidSecurityGroupId.NotFound': [
    404,
    'The SecurityGroupId provided does not exist in our records.',
  ],
  'InvalidVSwitchId.NotFound': [404, 'Specified virtual switch does not exist.'],
  'InvalidZoneId.NotFound': [404, 'The ZoneId provided does not exist in our records.'],
  'OperationDenied.NoStock': [
    403,
    'The resource is out of stock in the specified zone. Please try other types, or choose other regions and zones.',
  ],
  IdempotentParameterMismatch: [
    400,
    'Request uses a client token in a previous request but is not identical to that request.',
  ],

  // StartInstance, StopInstance, DeleteInstance
  'InvalidInstanceId.NotFound': [404, 'The specified InstanceId does not exist.'],
  IncorrectInstanceStatus: [
    403,
    'The current status of the resource does not support this operation.',
  ],
  'IncorrectInstanceStatus.Initializing': [
    403,
    'The specified instance status does not support this operation.',
  ],
  DiskError: [403, 'IncorrectDiskStatus.'],

  // DescribeZones, DescribeInstances, DescribeDisks
  'InvalidInstanceChargeType.NotFound': [
    404,
    'The InstanceChargeType does not exist in our records.',
  ],
  InvalidSpotStrategy: [400, 'The specified SpotStrategy is not valid.'],
  'InvalidStatus.NotFound': [404, 'The specified Status is not found'],
  'InvalidNetworkType.NotFound': [404, 'The specified InstanceNetworkType is not found'],
  'InvalidInternetChargeType.ValueNotSupported': [
    404,
    'The specified InternetChargeType is not valid.',
  ],
  'InvalidLockReason.NotFound': [404, 'The specified LockReason is not found'],
  'MissingParamter.RegionId': [400, 'The regionId should not be null.'],
  'InvalidRegion.NotFound': [400, 'The specified parameter RegionId is not valid.'],
  'InvalidDiskType.ValueNotSupported': [400, 'The specified parameter DiskType is not valid.'],
  'InvalidStatus.ValueNotSupported': [400, 'The specified parameter Status is not valid.'],
  'InvalidParameter.DiskIds': [400, 'The specified parameter DiskIds is not valid.'],
  'InvalidDiskIds.Malformed': [403, 'The amount of specified disk Ids exceeds the limit.'],

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

  // TagResources, UntagResources, ListTagResources, and the tags of what is made
  'MissingParameter.RegionId': [404, 'The parameter - RegionId should not be null.'],
  'MissingParameter.ResourceType': [404, 'The parameter - ResourceType should not be null.'],
  'MissingParameter.ResourceIds': [404, 'The parameter - ResourceIds should not be null.'],
  'MissingParameter.Tags': [404, 'The parameter - Tags should not be null.'],
  'NumberExceed.ResourceIds': [400, "The ResourceIds parameter's number is exceed , Valid : 50."],
  'NumberExceed.Tags': [400, "The Tags parameter's number is exceed , Valid : 20."],
  'Duplicate.TagKey': [400, 'The Tag.N.Key contain duplicate key.'],
  'InvalidTagKey.Malformed': [400, 'The specified Tag.n.Key is not valid.'],
  'InvalidTagValue.Malformed': [400, 'The specified Tag.n.Value is not valid.'],
  'OperationDenied.QuotaExceed': [400, 'The quota of tags on resource is beyond permitted range.'],
  'InvalidResourceId.NotFound': [404, 'The specified ResourceIds are not found in our records.'],
} as const satisfies Record<string, readonly [status: number, message: string]>

export type ApiErrorCode = keyof typeof apiErrors

/** Whether a text is a code that the stand-in can answer with. */
export const isApiErrorCode = (code: string): code is ApiErrorCode => Object.hasOwn(apiErrors, code)

/**
 * The error of a code, to be thrown.
 * @param detail what replaces `%s` in its message
 */
export function refusal(code: ApiErrorCode, detail = ''): EcsApiError {
  const [status, message] = apiErrors[code]
  return new EcsApiError(
    status,
    code,
    message.replace('%s', () => detail),
  )
}

/**
 * The error of a code where one action has a message, or an HTTP status, of its own for it.
 */
export const refusalSaying = (
  code: ApiErrorCode,
  message: string,
  status: number = apiErrors[code][0],
): EcsApiError => new EcsApiError(status, code, message)
