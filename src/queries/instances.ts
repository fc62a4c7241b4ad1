import type { ActionResponse, Instance, InstanceStatus } from '../api/contract.ts'
import { ecsQuery } from './ecsQuery.ts'

/** What the instances page asks for. */
export interface InstanceSearch {
  regionId: string
  /** Part of a name, or a whole instance ID; empty for all. */
  text: string
  /** Empty for all. */
  status: InstanceStatus | ''
  /** The image they were made from; empty for any. */
  imageId: string
  /** From 1. */
  page: number
  /** At most 100. */
  pageSize: number
}

/** Milliseconds between two looks at what is on its way to another status. */
const transitionPoll = 1_000

/** Whether an instance is on its way to another status by itself. */
export const isChanging = ({ Status }: Instance): boolean =>
  Status !== 'Running' && Status !== 'Stopped'

interface InstancesState {
  state: { data?: ActionResponse<'DescribeInstances'> | undefined }
}

const untilSettled = ({ state }: InstancesState) =>
  state.data?.Instances.Instance.some(isChanging) ? transitionPoll : (false as const)

/** One page of instances; asked again by itself only while one of them changes. */
export const instancesQuery = (search: InstanceSearch) => ({
  ...ecsQuery('DescribeInstances', {
    RegionId: search.regionId,
    ...(/^i-[a-z0-9]{9,20}$/.test(search.text)
      ? { InstanceIds: JSON.stringify([search.text]) }
      : search.text === ''
        ? {}
        : { InstanceName: `*${search.text}*` }),
    ...(search.status === '' ? {} : { Status: search.status }),
    ...(search.imageId === '' ? {} : { ImageId: search.imageId }),
    PageNumber: search.page,
    PageSize: search.pageSize,
  }),
  refetchInterval: untilSettled,
})

/** One instance of this account; asked again by itself while it changes. */
export const instanceQuery = (regionId: string, instanceId: string) => ({
  ...ecsQuery('DescribeInstances', {
    RegionId: regionId,
    InstanceIds: JSON.stringify([instanceId]),
  }),
  refetchInterval: untilSettled,
})

/** The instances of this account that were made from an image: how many, and the newest of them. */
export const instancesOfImageQuery = (regionId: string, imageId: string) =>
  ecsQuery('DescribeInstances', { RegionId: regionId, ImageId: imageId, PageSize: 10 })

interface DisksState {
  state: { data?: ActionResponse<'DescribeDisks'> | undefined }
}

const untilInUse = ({ state }: DisksState) =>
  state.data?.Disks.Disk.some(({ Status }) => Status === 'ReIniting')
    ? transitionPoll
    : (false as const)

/** The system disks of instances; asked again by itself while one is being re-initialized. */
export const systemDisksQuery = (regionId: string, instanceId: string) => ({
  ...ecsQuery('DescribeDisks', {
    RegionId: regionId,
    InstanceId: instanceId,
    DiskType: 'system',
  }),
  refetchInterval: untilInUse,
})

/** The system disks that are being re-initialized at the moment, at most 100; asked again by itself until there are none. */
export const disksInWorkQuery = (regionId: string) => ({
  ...ecsQuery('DescribeDisks', {
    RegionId: regionId,
    DiskType: 'system',
    Status: 'ReIniting',
    PageSize: 100,
  }),
  refetchInterval: untilInUse,
})
