import type { DescribeInstanceTypesRequest } from '@alicloud/ecs20140526/dist/models/DescribeInstanceTypesRequest'
import type { DescribeInstanceTypesResponseBody } from '@alicloud/ecs20140526/dist/models/DescribeInstanceTypesResponseBody'
import type { DescribeRegionsRequest } from '@alicloud/ecs20140526/dist/models/DescribeRegionsRequest'
import type { DescribeRegionsResponseBody } from '@alicloud/ecs20140526/dist/models/DescribeRegionsResponseBody'
import type { DescribeSecurityGroupsRequest } from '@alicloud/ecs20140526/dist/models/DescribeSecurityGroupsRequest'
import type { DescribeSecurityGroupsResponseBody } from '@alicloud/ecs20140526/dist/models/DescribeSecurityGroupsResponseBody'
import type { DescribeVSwitchesRequest } from '@alicloud/ecs20140526/dist/models/DescribeVswitchesRequest'
import type { DescribeVSwitchesResponseBody } from '@alicloud/ecs20140526/dist/models/DescribeVswitchesResponseBody'
import type { DescribeZonesRequest } from '@alicloud/ecs20140526/dist/models/DescribeZonesRequest'
import type { DescribeZonesResponseBody } from '@alicloud/ecs20140526/dist/models/DescribeZonesResponseBody'
import type { Absent, Narrow, Sent, Wire, WireRequest } from '../wire.ts'

export type Region = Absent<
  Sent<Wire<DescribeRegionsResponseBody>>['Regions']['Region'][number],
  'Status'
>

type WireZone = Sent<Wire<DescribeZonesResponseBody>>['Zones']['Zone'][number]

/** A zone; what can be had there is missing when DescribeZones is asked with `Verbose=false`. */
export type Zone = Pick<WireZone, 'ZoneId' | 'LocalName' | 'ZoneType'> &
  Partial<
    Pick<
      WireZone,
      'AvailableResourceCreation' | 'AvailableDiskCategories' | 'AvailableInstanceTypes'
    >
  >

type WireInstanceType = Sent<
  Wire<DescribeInstanceTypesResponseBody>
>['InstanceTypes']['InstanceType'][number]

/** An instance type as DescribeInstanceTypes answers it, as far as the console needs it. `MemorySize` is in GiB. */
export type InstanceType = Narrow<
  Pick<
    WireInstanceType,
    | 'InstanceTypeId'
    | 'InstanceTypeFamily'
    | 'InstanceFamilyLevel'
    | 'InstanceCategory'
    | 'CpuCoreCount'
    | 'MemorySize'
    | 'GPUAmount'
    | 'GPUSpec'
    | 'DiskQuantity'
    | 'EniQuantity'
    | 'NvmeSupport'
  >,
  { CpuArchitecture: 'X86' | 'ARM' }
>

type WireSecurityGroup = Sent<
  Wire<DescribeSecurityGroupsResponseBody>
>['SecurityGroups']['SecurityGroup'][number]

/** A security group as DescribeSecurityGroups answers it, as far as the console needs it. */
export type SecurityGroup = Pick<
  WireSecurityGroup,
  | 'SecurityGroupId'
  | 'SecurityGroupName'
  | 'SecurityGroupType'
  | 'Description'
  | 'VpcId'
  | 'CreationTime'
  | 'ResourceGroupId'
  | 'Tags'
>

/** A vSwitch: a zone's part of a VPC. Whoever names one when creating an instance has chosen the zone. */
export type VSwitch = Sent<Wire<DescribeVSwitchesResponseBody>>['VSwitches']['VSwitch'][number]

/** What can be asked of the places where instances can be: regions, zones, types, networks. */
export interface PlaceActions {
  DescribeRegions: {
    request: WireRequest<DescribeRegionsRequest>
    response: Narrow<Sent<Wire<DescribeRegionsResponseBody>>, { Regions: { Region: Region[] } }>
  }
  DescribeZones: {
    request: WireRequest<DescribeZonesRequest, 'RegionId'>
    response: Narrow<Sent<Wire<DescribeZonesResponseBody>>, { Zones: { Zone: Zone[] } }>
  }
  DescribeInstanceTypes: {
    request: WireRequest<DescribeInstanceTypesRequest>
    response: Narrow<
      Sent<Wire<DescribeInstanceTypesResponseBody>>,
      { InstanceTypes: { InstanceType: InstanceType[] } }
    >
  }
  DescribeSecurityGroups: {
    request: WireRequest<DescribeSecurityGroupsRequest, 'RegionId'>
    response: Narrow<
      Sent<Wire<DescribeSecurityGroupsResponseBody>>,
      { SecurityGroups: { SecurityGroup: SecurityGroup[] } }
    >
  }
  DescribeVSwitches: {
    request: WireRequest<DescribeVSwitchesRequest, 'RegionId'>
    response: Sent<Wire<DescribeVSwitchesResponseBody>>
  }
}
