import type { Disk, Instance, Snapshot } from '../../api/contract.ts'
import { findInstanceType } from './instanceTypes.ts'
import { creationProgressAt, diskStatusAt, instanceStatusAt } from './lifecycle.ts'
import { networkOf } from './network.ts'
import type { DiskRecord, InstanceRecord, SnapshotRecord, Tag } from './records.ts'
import { toMinutes, toSeconds } from './time.ts'
import type { World } from './world.ts'
import { usersOf } from './worldImages.ts'

const tagList = (tags: readonly Tag[]) => ({
  Tag: tags.map(({ key, value }) => ({ TagKey: key, TagValue: value })),
})

/** What the service says of a resource that never expires. */
const never = '2099-12-31T15:59Z'

/** What its owner sees of an instance at a time in milliseconds, as DescribeInstances answers it. */
export function describeInstance(instance: InstanceRecord, now: number): Instance {
  const type = findInstanceType(instance.typeId)
  const status = instanceStatusAt(instance, now)
  const isDown = status === 'Stopping' || status === 'Stopped'
  return {
    InstanceId: instance.id,
    InstanceName: instance.name,
    Description: instance.description,
    HostName: instance.hostName,
    SerialNumber: serialOf(instance.id),
    ImageId: instance.imageId,
    RegionId: instance.regionId,
    ZoneId: instance.zoneId,
    InstanceType: instance.typeId,
    InstanceTypeFamily: type?.family ?? '',
    InstanceChargeType: 'PostPaid',
    InstanceNetworkType: 'vpc',
    Status: status,
    StoppedMode: isDown ? instance.stoppedMode : 'Not-applicable',
    CreationTime: toMinutes(instance.createdAt),
    StartTime: toMinutes(instance.startedAt),
    ExpiredTime: never,
    Cpu: type?.cpu ?? 0,
    Memory: (type?.memory ?? 0) * 1024,
    OSName: instance.os.name,
    OSNameEn: instance.os.nameEn,
    OSType: instance.os.type,
    DeletionProtection: false,
    IoOptimized: true,
    Recyclable: false,
    ResourceGroupId: '',
    InternetChargeType: 'PayByTraffic',
    InternetMaxBandwidthIn: instance.bandwidthOut > 0 ? Math.max(10, instance.bandwidthOut) : 0,
    InternetMaxBandwidthOut: instance.bandwidthOut,
    SecurityGroupIds: { SecurityGroupId: [...instance.securityGroupIds] },
    PublicIpAddress: { IpAddress: instance.publicIp ? [instance.publicIp] : [] },
    InnerIpAddress: { IpAddress: [] },
    VpcAttributes: {
      VpcId: networkOf(instance.ownerId, instance.regionId).vpcId,
      VSwitchId: instance.vSwitchId,
      NatIpAddress: '',
      PrivateIpAddress: { IpAddress: [instance.privateIp] },
    },
    OperationLocks: { LockReason: [] },
    Tags: tagList(instance.tags),
  }
}

const serialOf = (instanceId: string) => `sn-${instanceId.slice(2)}`

/** What its owner sees of a disk at a time in milliseconds, as DescribeDisks answers it. */
export function describeDisk(instance: InstanceRecord, disk: DiskRecord, now: number): Disk {
  const attachedAt = toSeconds(disk.createdAt)
  return {
    DiskId: disk.id,
    DiskName: '',
    Description: '',
    Type: disk.type,
    Status: diskStatusAt(disk, now),
    Size: disk.size,
    Category: disk.category,
    // Data disks come from snapshots: of an image they say nothing.
    ImageId: disk.type === 'system' ? disk.imageId : '',
    SourceSnapshotId: disk.snapshotId,
    InstanceId: instance.id,
    Device: disk.device,
    CreationTime: attachedAt,
    AttachedTime: attachedAt,
    DetachedTime: '',
    ExpiredTime: never,
    DeleteWithInstance: true,
    Portable: disk.type === 'data',
    Encrypted: disk.encryption !== '',
    ZoneId: instance.zoneId,
    RegionId: instance.regionId,
    DiskChargeType: 'PostPaid',
    ResourceGroupId: '',
    Attachments: {
      Attachment: [{ InstanceId: instance.id, Device: disk.device, AttachedTime: attachedAt }],
    },
    OperationLocks: { OperationLock: [] },
    Tags: { Tag: [] },
  }
}

/** What a snapshot is a part of at present: an image, disks, both or nothing. */
export function usageOf(world: World, { imageId }: SnapshotRecord): Snapshot['Usage'] {
  const inDisk = usersOf(world, imageId).size > 0
  if (world.images.has(imageId)) return inDisk ? 'image_disk' : 'image'
  return inDisk ? 'disk' : 'none'
}

/** What its owner sees of a snapshot at a time in milliseconds, as DescribeSnapshots answers it. */
export function describeSnapshot(world: World, snapshot: SnapshotRecord, now: number): Snapshot {
  const progress = creationProgressAt(snapshot, now)
  return {
    SnapshotId: snapshot.id,
    SnapshotName: snapshot.name,
    Description: snapshot.description,
    Status: progress === undefined ? 'accomplished' : 'progressing',
    Progress: progress ?? '100%',
    Available: progress === undefined,
    CreationTime: toSeconds(snapshot.createdAt),
    RegionId: snapshot.regionId,
    SourceDiskId: snapshot.sourceDiskId,
    SourceDiskType: snapshot.diskType,
    SourceDiskSize: String(snapshot.size),
    SnapshotType: 'user',
    Usage: usageOf(world, snapshot),
    Encrypted: snapshot.encryption !== '',
    ResourceGroupId: '',
    Tags: { Tag: [] },
  }
}
