import type { DiskDeviceMapping, Image } from '../../api/contract.ts'
import { creationProgressAt, imageStatusAt } from './lifecycle.ts'
import type { ImageRecord } from './records.ts'
import { toSeconds } from './time.ts'
import type { World } from './world.ts'
import { isUsed } from './worldImages.ts'

/** An image's Progress at a time: `41%` while Creating, `100%` once it's there; a failed creation stops at `0%`. */
export const progressAt = (image: ImageRecord, now: number): string =>
  creationProgressAt(image, now) ?? (image.status === 'CreateFailed' ? '0%' : '100%')

const aliasFor = (image: ImageRecord, callerId: string): Image['ImageOwnerAlias'] => {
  if (image.kind !== 'custom') return image.kind
  return image.ownerId === callerId ? 'self' : 'others'
}

/** What an account sees of an image at a time in milliseconds, as DescribeImages answers it. */
export function describeImage(
  world: World,
  image: ImageRecord,
  callerId: string,
  now: number,
): Image {
  const alias = aliasFor(image, callerId)
  const own = alias === 'self'
  return {
    ImageId: image.id,
    ImageName: image.name,
    Description: image.description,
    ImageFamily: image.family,
    ImageVersion: image.version,
    ImageOwnerAlias: alias,
    // Only images of other accounts tell their owner.
    ...(alias === 'others' ? { ImageOwnerId: image.ownerId } : {}),
    IsSelfShared: own ? (image.shares ? 'True' : 'False') : '',
    IsPublic: image.isPublic,
    IsCopied: image.isCopied,
    IsSubscribed: false,
    IsSupportCloudinit: true,
    IsSupportIoOptimized: true,
    LoginAsNonRootSupported: image.os.type === 'linux',
    Status: imageStatusAt(image, now),
    Progress: progressAt(image, now),
    Usage: isUsed(world, image, callerId) ? 'instance' : 'none',
    Size: image.size,
    OSType: image.os.type,
    OSName: image.os.name,
    OSNameEn: image.os.nameEn,
    Platform: image.os.platform,
    Architecture: image.os.architecture,
    BootMode: image.os.bootMode,
    CreationTime: toSeconds(image.createdAt),
    ProductCode: image.productCode,
    ...(image.supplier ? { SupplierName: image.supplier } : {}),
    ResourceGroupId: own ? image.resourceGroupId : '',
    DetectionOptions: {},
    Features: {
      NvmeSupport: image.os.type === 'linux' ? 'supported' : 'unsupported',
      ...image.features,
    },
    // Tags belong to the owner: a grantee sees none.
    Tags: {
      Tag: own ? image.tags.map(({ key, value }) => ({ TagKey: key, TagValue: value })) : [],
    },
    DiskDeviceMappings: { DiskDeviceMapping: diskMappings(image, now) },
  }
}

/** The disks an image consists of; platform and marketplace images don't tell theirs. */
function diskMappings(image: ImageRecord, now: number): DiskDeviceMapping[] {
  if (image.kind !== 'custom') return []
  const mapping = (type: string, device: string, size: number, snapshotId: string) => ({
    SnapshotId: snapshotId,
    Type: type,
    Device: device,
    Size: String(size),
    Progress: creationProgressAt(image, now) ?? '',
    Format: '',
    ImportOSSBucket: '',
    ImportOSSObject: '',
    ...(image.encryption ? { Encrypted: true } : {}),
  })
  return [
    mapping('system', '/dev/xvda', image.size, image.snapshotId),
    ...image.dataDisks.map((disk) => mapping('data', disk.device, disk.size, disk.snapshotId)),
  ]
}
