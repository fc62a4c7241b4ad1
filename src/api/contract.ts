import type { DescribeImagesRequest } from '@alicloud/ecs20140526/dist/models/DescribeImagesRequest'
import type { DescribeImagesResponseBody } from '@alicloud/ecs20140526/dist/models/DescribeImagesResponseBody'
import type { DescribeImageSharePermissionRequest } from '@alicloud/ecs20140526/dist/models/DescribeImageSharePermissionRequest'
import type { DescribeImageSharePermissionResponseBody } from '@alicloud/ecs20140526/dist/models/DescribeImageSharePermissionResponseBody'
import type { DescribeRegionsRequest } from '@alicloud/ecs20140526/dist/models/DescribeRegionsRequest'
import type { DescribeRegionsResponseBody } from '@alicloud/ecs20140526/dist/models/DescribeRegionsResponseBody'
import type { ModifyImageSharePermissionRequest } from '@alicloud/ecs20140526/dist/models/ModifyImageSharePermissionRequest'
import type { ModifyImageSharePermissionResponseBody } from '@alicloud/ecs20140526/dist/models/ModifyImageSharePermissionResponseBody'
import type { GetCallerIdentityResponseBody } from '@alicloud/sts20150401/dist/models/GetCallerIdentityResponseBody'
import type { Absent, Narrow, Sent, Wire, WireRequest } from './wire.ts'

export type ImageStatus =
  'Creating' | 'Waiting' | 'Available' | 'UnAvailable' | 'CreateFailed' | 'Deprecated'

export type ImageOwnerAlias = 'self' | 'system' | 'others' | 'marketplace'

type WireImage = Sent<Wire<DescribeImagesResponseBody>>['Images']['Image'][number]

/**
 * An image as DescribeImages answers it.
 * `ImageOwnerId` is a JSON number on the wire and a string here, so that no digit is lost above 2^53; only images of
 * other accounts have it. `IsSelfShared` is the text `"True"`, `"False"` or `""`.
 */
export type Image = Narrow<
  Absent<WireImage, 'LicenseType' | 'SupplierName' | 'Usable' | 'SecureBootOptions'>,
  {
    ImageOwnerAlias: ImageOwnerAlias
    ImageOwnerId?: string
    Status: ImageStatus
    Features: Partial<WireImage['Features']>
    DetectionOptions: Partial<WireImage['DetectionOptions']>
    DiskDeviceMappings: { DiskDeviceMapping: DiskDeviceMapping[] }
  }
>

export type DiskDeviceMapping = Absent<
  WireImage['DiskDeviceMappings']['DiskDeviceMapping'][number],
  'Encrypted' | 'RemainTime'
>

export type Region = Absent<
  Sent<Wire<DescribeRegionsResponseBody>>['Regions']['Region'][number],
  'Status'
>

/** An account that an image is shared with; `SharedTime` is UTC, `2023-01-01T12:05:00Z`. */
export type SharedAccount = Sent<
  Wire<DescribeImageSharePermissionResponseBody>
>['Accounts']['Account'][number]

/**
 * The one list of what the console asks of ECS: each action's request and response in wire names.
 * The client, the queries and the stand-in's handlers are typed from this map.
 */
export interface Contract {
  DescribeRegions: {
    request: WireRequest<DescribeRegionsRequest>
    response: Narrow<Sent<Wire<DescribeRegionsResponseBody>>, { Regions: { Region: Region[] } }>
  }
  DescribeImages: {
    request: Narrow<WireRequest<DescribeImagesRequest, 'RegionId'>, { ImageOwnerId?: string }>
    response: Narrow<Sent<Wire<DescribeImagesResponseBody>>, { Images: { Image: Image[] } }>
  }
  DescribeImageSharePermission: {
    request: WireRequest<DescribeImageSharePermissionRequest, 'RegionId' | 'ImageId'>
    response: Sent<Wire<DescribeImageSharePermissionResponseBody>>
  }
  ModifyImageSharePermission: {
    request: WireRequest<ModifyImageSharePermissionRequest, 'RegionId' | 'ImageId'>
    response: Sent<Wire<ModifyImageSharePermissionResponseBody>>
  }
  GetCallerIdentity: {
    request: Record<never, never>
    response: Absent<Sent<Wire<GetCallerIdentityResponseBody>>, 'RoleId'>
  }
}

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
  DescribeImages: 'ecs',
  DescribeImageSharePermission: 'ecs',
  ModifyImageSharePermission: 'ecs',
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
  /** Largest PageSize of the Describe actions. */
  pageSize: 100,
  /** Characters of an image name. */
  imageName: 128,
} as const
