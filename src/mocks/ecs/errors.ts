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
