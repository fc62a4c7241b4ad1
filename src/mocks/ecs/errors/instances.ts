import type { ErrorTable } from './errorTable.ts'

/** Refusals of what is done with instances and their disks. */
export const instanceErrors = {
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
} as const satisfies ErrorTable
