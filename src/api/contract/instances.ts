import type { DeleteInstanceRequest } from '@alicloud/ecs20140526/dist/models/DeleteInstanceRequest'
import type { DeleteInstanceResponseBody } from '@alicloud/ecs20140526/dist/models/DeleteInstanceResponseBody'
import type { DescribeDisksRequest } from '@alicloud/ecs20140526/dist/models/DescribeDisksRequest'
import type { DescribeDisksResponseBody } from '@alicloud/ecs20140526/dist/models/DescribeDisksResponseBody'
import type { DescribeInstancesRequest } from '@alicloud/ecs20140526/dist/models/DescribeInstancesRequest'
import type { DescribeInstancesResponseBody } from '@alicloud/ecs20140526/dist/models/DescribeInstancesResponseBody'
import type { DescribeSnapshotsRequest } from '@alicloud/ecs20140526/dist/models/DescribeSnapshotsRequest'
import type { DescribeSnapshotsResponseBody } from '@alicloud/ecs20140526/dist/models/DescribeSnapshotsResponseBody'
import type { ReInitDiskRequest } from '@alicloud/ecs20140526/dist/models/ReInitDiskRequest'
import type { ReInitDiskResponseBody } from '@alicloud/ecs20140526/dist/models/ReInitDiskResponseBody'
import type { ReplaceSystemDiskRequest } from '@alicloud/ecs20140526/dist/models/ReplaceSystemDiskRequest'
import type { ReplaceSystemDiskResponseBody } from '@alicloud/ecs20140526/dist/models/ReplaceSystemDiskResponseBody'
import type { RunInstancesRequest } from '@alicloud/ecs20140526/dist/models/RunInstancesRequest'
import type { RunInstancesResponseBody } from '@alicloud/ecs20140526/dist/models/RunInstancesResponseBody'
import type { StartInstanceRequest } from '@alicloud/ecs20140526/dist/models/StartInstanceRequest'
import type { StartInstanceResponseBody } from '@alicloud/ecs20140526/dist/models/StartInstanceResponseBody'
import type { StopInstanceRequest } from '@alicloud/ecs20140526/dist/models/StopInstanceRequest'
import type { StopInstanceResponseBody } from '@alicloud/ecs20140526/dist/models/StopInstanceResponseBody'
import type { Absent, Narrow, Sent, Wire, WireRequest } from '../wire.ts'

export type InstanceStatus = 'Pending' | 'Starting' | 'Running' | 'Stopping' | 'Stopped'

type WireInstance = Sent<Wire<DescribeInstancesResponseBody>>['Instances']['Instance'][number]

/**
 * An instance as DescribeInstances answers it, as far as the console needs it: the service sends more.
 * Times are UTC to the minute, `2017-12-10T04:04Z`; `Memory` is in MiB.
 */
export type Instance = Narrow<
  Pick<
    WireInstance,
    | 'InstanceId'
    | 'InstanceName'
    | 'Description'
    | 'HostName'
    | 'ImageId'
    | 'RegionId'
    | 'ZoneId'
    | 'InstanceType'
    | 'InstanceTypeFamily'
    | 'InstanceChargeType'
    | 'InstanceNetworkType'
    | 'CreationTime'
    | 'StartTime'
    | 'ExpiredTime'
    | 'Cpu'
    | 'Memory'
    | 'OSName'
    | 'OSNameEn'
    | 'OSType'
    | 'StoppedMode'
    | 'DeletionProtection'
    | 'IoOptimized'
    | 'Recyclable'
    | 'InternetChargeType'
    | 'InternetMaxBandwidthIn'
    | 'InternetMaxBandwidthOut'
    | 'SecurityGroupIds'
    | 'PublicIpAddress'
    | 'InnerIpAddress'
    | 'VpcAttributes'
    | 'OperationLocks'
    | 'Tags'
    | 'ResourceGroupId'
    | 'SerialNumber'
  >,
  { Status: InstanceStatus }
>

export type DiskStatus = 'In_use' | 'ReIniting'

type WireDisk = Sent<Wire<DescribeDisksResponseBody>>['Disks']['Disk'][number]

/** A disk as DescribeDisks answers it, as far as the console needs it. `Size` is in GiB, times are UTC to the second. */
export type Disk = Narrow<
  Pick<
    WireDisk,
    | 'DiskId'
    | 'DiskName'
    | 'Description'
    | 'Size'
    | 'Category'
    | 'ImageId'
    | 'InstanceId'
    | 'SourceSnapshotId'
    | 'Device'
    | 'CreationTime'
    | 'AttachedTime'
    | 'DetachedTime'
    | 'ExpiredTime'
    | 'DeleteWithInstance'
    | 'Portable'
    | 'Encrypted'
    | 'ZoneId'
    | 'RegionId'
    | 'DiskChargeType'
    | 'Attachments'
    | 'OperationLocks'
    | 'Tags'
    | 'ResourceGroupId'
  >,
  { Type: 'system' | 'data'; Status: DiskStatus }
>

type WireSnapshot = Sent<Wire<DescribeSnapshotsResponseBody>>['Snapshots']['Snapshot'][number]

/** A snapshot as DescribeSnapshots answers it, as far as the console needs it. `SourceDiskSize` is a text, in GiB. */
export type Snapshot = Narrow<
  Pick<
    WireSnapshot,
    | 'SnapshotId'
    | 'SnapshotName'
    | 'Description'
    | 'Progress'
    | 'CreationTime'
    | 'SourceDiskId'
    | 'SourceDiskType'
    | 'SourceDiskSize'
    | 'SnapshotType'
    | 'Usage'
    | 'Encrypted'
    | 'Available'
    | 'RegionId'
    | 'Tags'
    | 'ResourceGroupId'
  >,
  { Status: 'progressing' | 'accomplished' }
>

/** What can be asked of instances and their disks. Actions without a RegionId find the region by the endpoint or the id. */
export interface InstanceActions {
  DescribeInstances: {
    request: WireRequest<DescribeInstancesRequest, 'RegionId'>
    response: Narrow<
      Sent<Wire<DescribeInstancesResponseBody>>,
      { Instances: { Instance: Instance[] } }
    >
  }
  RunInstances: {
    request: WireRequest<
      RunInstancesRequest,
      'RegionId' | 'ImageId' | 'InstanceType' | 'SecurityGroupId' | 'VSwitchId'
    >
    response: Absent<Sent<Wire<RunInstancesResponseBody>>, 'OrderId' | 'TradePrice'>
  }
  StartInstance: {
    request: WireRequest<StartInstanceRequest, 'InstanceId'>
    response: Sent<Wire<StartInstanceResponseBody>>
  }
  StopInstance: {
    request: WireRequest<StopInstanceRequest, 'InstanceId'>
    response: Sent<Wire<StopInstanceResponseBody>>
  }
  DeleteInstance: {
    request: WireRequest<DeleteInstanceRequest, 'InstanceId'>
    response: Sent<Wire<DeleteInstanceResponseBody>>
  }
  DescribeDisks: {
    request: WireRequest<DescribeDisksRequest, 'RegionId'>
    response: Narrow<Sent<Wire<DescribeDisksResponseBody>>, { Disks: { Disk: Disk[] } }>
  }
  ReplaceSystemDisk: {
    request: WireRequest<ReplaceSystemDiskRequest, 'InstanceId' | 'ImageId'>
    response: Sent<Wire<ReplaceSystemDiskResponseBody>>
  }
  ReInitDisk: {
    request: WireRequest<ReInitDiskRequest, 'DiskId'>
    response: Sent<Wire<ReInitDiskResponseBody>>
  }
  DescribeSnapshots: {
    request: WireRequest<DescribeSnapshotsRequest, 'RegionId'>
    response: Narrow<
      Sent<Wire<DescribeSnapshotsResponseBody>>,
      { Snapshots: { Snapshot: Snapshot[] } }
    >
  }
}
