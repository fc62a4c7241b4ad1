/** What the service's codes mean for somebody who clicks, and what to do: whatever a user of the console can provoke. */
export const errorCodes: Readonly<Record<string, string>> = {
  // Sharing
  'InvalidAccount.NotFound': 'is unknown to the service. Check its digits.',
  'InvalidAccount.Forbbiden': 'is your own account. It has the image already.',
  'QuotaExceed.ShareImageUser': 'The image would be shared with more than 50 accounts.',
  'QuotaExceed.ShareImage':
    'One of these accounts has already received 100 images, which is the most one can have.',
  'InvalidImageId.NotFound':
    "The image can't be found. It may have been deleted, or is no longer shared with you. Choose another image.",
  'OperationDenied.InvalidImageStatus': "A deprecated image can't be shared. Restore it first.",
  'InvalidOperation.ServiceKeyEncryptedImageUnsupported':
    "This image is encrypted with the default service key, which other accounts can't use. Copy it with a key of your own (CMK) and share the copy.",
  'Image.Public': 'The image is published as a community image: everybody can use it already.',
  'InvalidImageId.BidMismatch':
    "One of these accounts belongs to another site of the cloud, with which images can't be shared.",
  'OperationDeined.FullImage':
    "The image is encrypted and has data disks. Such images can't be shared.",
  AssumeRoleError:
    'Sharing an encrypted image takes the RAM role AliyunECSShareEncryptImageDefaultRole. Create it first.',
  'InvalidParameter.KMSKeyId.CMKUnauthorized':
    'ECS may not use the key that the image is encrypted with. Allow that in KMS first.',
  'InvalidParameter.KMSKeyId.CMKNotEnabled':
    'The key that the image is encrypted with is not enabled. Enable it in KMS first.',

  // Images
  'InvalidImageName.Malformed':
    'The service does not take this name. Use 2 to 128 characters: a letter first, then also digits and . _ - :',
  'InvalidImageName.Duplicated':
    'Another custom image in that region has this name. Choose another name.',
  'InvalidDescription.Malformed':
    'The service does not take this description. Use 2 to 256 characters, without http:// or https:// at the start.',
  'QuotaExceed.Image':
    'There are already 100 custom images in that region, which is the most an account can have. Delete one first.',
  IncorrectImageStatus:
    'The image is in a state in which this is not possible. Refresh the list to see its status.',
  'OperationDenied.ImageCopyConflict':
    'You are already copying this image. Wait until that copy is complete.',
  'OperationDenied.SameRegionOnly':
    'An image that you have received can be copied within its region only.',
  IncorrectDestinationRegion: 'Your image is in that region already. Choose another region.',
  'OperationDeined.EncryptedSnapshot':
    'The image is encrypted, and its copy has to be encrypted as well.',
  'OperationDenied.CommunityImage': "Community images can't be copied.",
  ImageCreatedNotFromCopy: 'This image is not a copy, so that there is nothing to cancel.',
  'InvalidStatus.ImageIsCreating': 'The image is still being created. Wait until it is Available.',
  'ImageStatus.NotAvailable': 'Only an Available image can be deprecated.',
  'ImageStatus.NotDeprecated': 'The image is not deprecated (any more).',
  ImageUseShared: 'The image is still shared. Unshare it from every account first.',
  ImageUsingByInstance:
    'Instances were made from this image. Force Delete deletes it nevertheless; they keep running.',
  'OperationDenied.ImageCopying':
    'The image is being copied. Wait until the copy is complete, or cancel it.',
  ImageIsPublic: 'The image is published as a community image. Take that back first.',
  'OperationDenied.QuotaExceed': 'A resource can have at most 20 tags. Remove one first.',
  'InvalidTagKey.Malformed': 'The service does not take this key.',
  'InvalidTagValue.Malformed': 'The service does not take this value.',
  'InvalidResourceId.NotFound': "The image can't be found. It may have been deleted meanwhile.",
  'InvalidOperation.Conflict':
    'Something else is being done with the image at the moment. Try again in a while.',
  CancelNotSupported: "This copy can't be cancelled. Wait until it is complete, then delete it.",
  'QuotaExceed.Snapshot': 'The account has as many snapshots as it can have. Delete one first.',
  ImageIsImporting: 'The image is being imported. Wait until that is complete.',
  ImageIsExporting: 'The image is being exported. Wait until that is complete.',

  // Instances
  'OperationDenied.ImageNotValid':
    'The image is not ready to be used. It may still be being created, or was deprecated by its owner.',
  'InvalidInstanceType.NotSupported':
    'This instance type does not run the image: their architectures differ. Choose another type.',
  ImageNotSupportInstanceType:
    "The image doesn't run on this instance's type: their architectures differ. Choose another image.",
  'InvalidSystemDiskSize.LessThanImageSize':
    'The system disk is smaller than the image. Enter a larger size.',
  'InvalidSystemDiskSize.LessThanMinSize':
    'The system disk is too small: it can neither be below the smallest size, nor below its present size. Enter a larger size.',
  'InvalidSystemDiskSize.MoreThanMaxSize': 'A system disk has at most 500 GiB.',
  'InvalidDiskId.NotFound':
    "The disk can't be found. It may have been replaced meanwhile: reload and try again.",
  'InvalidDiskId.OperationNotSupported':
    'The image that this disk was made from was deleted, so that there is nothing to go back to. Replace the system disk with another image.',
  SharedImageDeleted:
    'The image that this disk was made from was deleted by its owner. Replace the system disk with another image.',
  IncorrectDiskStatus:
    'The disk is busy: it is being re-initialized. Wait a moment, then try again.',
  DiskCreatingSnapshot:
    'An image of this disk is being created. Wait until that is complete, then try again.',
  DiskError: 'A disk of the instance is being re-initialized. Wait a moment, then start it.',
  OperationDenied:
    'The image brings data disks of its own, so that it cannot replace a system disk. Choose another image.',
  'InvalidMaxAmount.Malformed': 'Create 1 to 100 instances at a time.',
  'InvalidMinAmount.Malformed': 'Create 1 to 100 instances at a time.',
  'InvalidInstanceType.ValueNotSupported':
    'The service does not know this instance type. Choose another type.',
  'InvalidZoneId.NotFound': "The zone can't be found. Choose another zone.",
  'InvalidInstanceName.Malformed':
    'The service does not take this name. Use 2 to 128 characters: a letter first, then also digits and . _ - :',
  'InvalidSecurityGroupId.NotFound': "The security group can't be found. Reload the page.",
  'InvalidVSwitchId.NotFound': "The zone's network can't be found. Choose another zone.",
  'OperationDenied.NoStock':
    'This zone has none of that instance type left. Choose another type or zone.',
  'InvalidInstanceId.NotFound': "The instance can't be found. It may have been deleted meanwhile.",
  IncorrectInstanceStatus:
    'The instance is in a state in which this is not possible. See its status in the list.',
  'IncorrectInstanceStatus.Initializing':
    'The instance is just being created. Wait until it is Running.',
  'IncorrectDiskStatus.CreatingSnapshot':
    'Another image of this instance is being created. Wait until that is complete.',
  'Account.Arrearage': 'The account is in arrears. Pay what is due first.',
  'InvalidAccountStatus.NotEnoughBalance': "The account's balance is too low. Top it up first.",
  InsufficientBalance: "The account's balance is too low. Top it up first.",
  'QuotaExceed.ElasticQuota':
    'The account can have no more instances of this type. Choose another type, or release some.',
  'InvalidZoneId.NotSupportShareEncryptedImage':
    "Encrypted shared images can't be used in this zone. Choose another zone.",
  InstanceLockedForSecurity:
    'The instance is locked for security reasons. Its account has been told why.',
  InstanceExpired: 'The instance has expired. Renew it first.',
  InstanceExpiredOrInArrears: 'The instance has expired or is not paid for. Renew it first.',
  'OperationDenied.UnpaidOrder':
    'There is an order for the instance that is not paid. Pay or cancel it first.',
  'InvalidOperation.DeletionProtection':
    'The instance is protected from deletion. Take the protection off first.',
  ChargeTypeViolation: "A subscription instance can't be deleted before it expires.",
  InvalidSourceSnapshot:
    'The snapshot that the disk was made from was deleted. Replace the system disk with another image.',

  // The demo
  DemoShowsThePast:
    'The page shows the past of the demo, and you chose to leave it as it is. Nothing was changed.',
}
