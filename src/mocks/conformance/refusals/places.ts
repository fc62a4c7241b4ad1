import { home } from '../support.ts'
import type { RefusalTable } from './attempt.ts'

const nowhere = { RegionId: 'cn-nowhere' }
const pages = [
  { params: { RegionId: home, PageSize: 0 }, detail: 'PageSize' },
  { params: { RegionId: home, PageSize: 101 }, detail: 'PageSize' },
  { params: { RegionId: home, PageNumber: 0 }, detail: 'PageNumber' },
]

export const places: RefusalTable = {
  DescribeZones: {
    MissingParameter: () => [{ params: {}, detail: 'RegionId' }],
    'InvalidRegionId.NotFound': () => [{ params: nowhere }],
    'InvalidAcceptLanguage.NotFound': () => [{ params: { RegionId: home, AcceptLanguage: 'it' } }],
    'InvalidInstanceChargeType.NotFound': () => [
      { params: { RegionId: home, InstanceChargeType: 'Free' } },
    ],
    InvalidSpotStrategy: () => [{ params: { RegionId: home, SpotStrategy: 'Cheap' } }],
  },
  DescribeInstanceTypes: {
    InvalidParameter: () => [
      { params: { CpuArchitecture: 'x86_64' }, detail: 'CpuArchitecture' },
      { params: { MinimumCpuCoreCount: -1 }, detail: 'MinimumCpuCoreCount' },
      { params: { NextToken: 'elsewhere' }, detail: 'NextToken' },
      {
        params: { InstanceTypes: Array.from({ length: 11 }, () => 'ecs.g7.large') },
        detail: 'InstanceTypes',
      },
    ],
  },
  DescribeSecurityGroups: {
    MissingParameter: () => [{ params: {}, detail: 'RegionId' }],
    'InvalidRegionId.NotFound': () => [{ params: nowhere }],
    InvalidParameter: () => [
      ...pages,
      { params: { RegionId: home, SecurityGroupIds: 'sg-1' }, detail: 'SecurityGroupIds' },
    ],
    DryRunOperation: () => [{ params: { RegionId: home, DryRun: true } }],
  },
  DescribeVSwitches: {
    MissingParameter: () => [{ params: {}, detail: 'RegionId' }],
    'InvalidRegionId.NotFound': () => [{ params: nowhere }],
    InvalidParameter: () => pages,
  },
  DescribeSnapshots: {
    MissingParameter: () => [{ params: {}, detail: 'RegionId' }],
    'InvalidRegionId.NotFound': () => [{ params: nowhere }],
    InvalidParameter: () => [
      ...pages,
      { params: { RegionId: home, SnapshotIds: 's-1' }, detail: 'SnapshotIds' },
      { params: { RegionId: home, Status: 'done' }, detail: 'Status' },
      { params: { RegionId: home, SnapshotType: 'mine' }, detail: 'SnapshotType' },
      { params: { RegionId: home, Usage: 'never' }, detail: 'Usage' },
    ],
    DryRunOperation: () => [{ params: { RegionId: home, DryRun: true } }],
  },
}
