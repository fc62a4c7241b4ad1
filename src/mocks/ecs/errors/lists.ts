import type { ErrorTable } from './errorTable.ts'

/** Refusals of the Describe actions. */
export const listErrors = {
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
} as const satisfies ErrorTable
