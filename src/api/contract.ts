import type { GetCallerIdentityResponseBody } from '@alicloud/sts20150401/dist/models/GetCallerIdentityResponseBody'
import type { ImageActions } from './contract/images.ts'
import type { InstanceActions } from './contract/instances.ts'
import type { PlaceActions } from './contract/places.ts'
import type { TagActions } from './contract/tags.ts'
import type { Absent, Sent, Wire } from './wire.ts'

export type {
  DiskDeviceMapping,
  Image,
  ImageOwnerAlias,
  ImageStatus,
  SharedAccount,
} from './contract/images.ts'
export type { Disk, DiskStatus, Instance, InstanceStatus, Snapshot } from './contract/instances.ts'
export type { InstanceType, SecurityGroup, VSwitch, Zone } from './contract/places.ts'

interface IdentityActions {
  GetCallerIdentity: {
    request: Record<never, never>
    response: Absent<Sent<Wire<GetCallerIdentityResponseBody>>, 'RoleId'>
  }
}

/**
 * The one list of what the console asks of ECS: each action's request and response in wire names.
 * The client, the queries and the stand-in's handlers are typed from this map.
 */
export interface Contract
  extends PlaceActions, ImageActions, InstanceActions, TagActions, IdentityActions {}

export type Action = keyof Contract
export type ActionRequest<A extends Action> = Contract[A]['request']
export type ActionResponse<A extends Action> = Contract[A]['response']

/** The two services behind the console, each with its own API version. */
export type Service = 'ecs' | 'sts'

export const apiVersions: Readonly<Record<Service, string>> = {
  ecs: '2014-05-26',
  sts: '2015-04-01',
}

/** Which service answers each action. */
export const serviceOf: Readonly<Record<Action, Service>> = {
  DescribeRegions: 'ecs',
  DescribeZones: 'ecs',
  DescribeInstanceTypes: 'ecs',
  DescribeSecurityGroups: 'ecs',
  DescribeVSwitches: 'ecs',
  DescribeImages: 'ecs',
  DescribeImageSharePermission: 'ecs',
  ModifyImageSharePermission: 'ecs',
  CreateImage: 'ecs',
  CopyImage: 'ecs',
  CancelCopyImage: 'ecs',
  ModifyImageAttribute: 'ecs',
  DeleteImage: 'ecs',
  DescribeInstances: 'ecs',
  RunInstances: 'ecs',
  StartInstance: 'ecs',
  StopInstance: 'ecs',
  DeleteInstance: 'ecs',
  DescribeDisks: 'ecs',
  ReplaceSystemDisk: 'ecs',
  ReInitDisk: 'ecs',
  DescribeSnapshots: 'ecs',
  TagResources: 'ecs',
  UntagResources: 'ecs',
  ListTagResources: 'ecs',
  GetCallerIdentity: 'sts',
}

/** Limits that the ECS documents state, used by the console to tell before the service refuses. */
export const limits = {
  /** Accounts one image can be shared with. */
  accountsPerImage: 50,
  /** Accounts that ModifyImageSharePermission adds (or removes) in one call; more are silently ignored. */
  accountsPerCall: 10,
  /** Images that one account can have received. */
  imagesPerGrantee: 100,
  /** Custom images of one account in one region, copies and those in creation among them, received ones not. */
  imagesPerRegion: 100,
  /** Copies of one account that run at once into one region; more are Waiting. */
  copiesPerRegion: 5,
  /** Largest PageSize of the Describe actions. */
  pageSize: 100,
  /** Fewest characters of a name (image, image family, instance) and of a description. */
  shortestText: 2,
  /** Characters of an image name; also of an image family's and an instance's. */
  imageName: 128,
  /** Characters of a description. */
  description: 256,
  /** Instances that one RunInstances makes. */
  instancesPerCall: 100,
  /** GiB of the smallest system disk, by the image's OSType. */
  smallestSystemDisk: { linux: 20, windows: 40 },
  /** GiB of the largest system disk. */
  largestSystemDisk: 500,
  /** Tags of one resource, and in one request. */
  tagsPerResource: 20,
  /** Characters of a tag's key, and of its value. */
  tagText: 128,
  /** Resources of one TagResources, UntagResources or ListTagResources. */
  resourcesPerTagCall: 50,
} as const
