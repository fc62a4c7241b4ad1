import type { CancelCopyImageRequest } from '@alicloud/ecs20140526/dist/models/CancelCopyImageRequest'
import type { CancelCopyImageResponseBody } from '@alicloud/ecs20140526/dist/models/CancelCopyImageResponseBody'
import type { CopyImageRequest } from '@alicloud/ecs20140526/dist/models/CopyImageRequest'
import type { CopyImageResponseBody } from '@alicloud/ecs20140526/dist/models/CopyImageResponseBody'
import type { CreateImageRequest } from '@alicloud/ecs20140526/dist/models/CreateImageRequest'
import type { CreateImageResponseBody } from '@alicloud/ecs20140526/dist/models/CreateImageResponseBody'
import type { DeleteImageRequest } from '@alicloud/ecs20140526/dist/models/DeleteImageRequest'
import type { DeleteImageResponseBody } from '@alicloud/ecs20140526/dist/models/DeleteImageResponseBody'
import type { DescribeImagesRequest } from '@alicloud/ecs20140526/dist/models/DescribeImagesRequest'
import type { DescribeImagesResponseBody } from '@alicloud/ecs20140526/dist/models/DescribeImagesResponseBody'
import type { DescribeImageSharePermissionRequest } from '@alicloud/ecs20140526/dist/models/DescribeImageSharePermissionRequest'
import type { DescribeImageSharePermissionResponseBody } from '@alicloud/ecs20140526/dist/models/DescribeImageSharePermissionResponseBody'
import type { ModifyImageAttributeRequest } from '@alicloud/ecs20140526/dist/models/ModifyImageAttributeRequest'
import type { ModifyImageAttributeResponseBody } from '@alicloud/ecs20140526/dist/models/ModifyImageAttributeResponseBody'
import type { ModifyImageSharePermissionRequest } from '@alicloud/ecs20140526/dist/models/ModifyImageSharePermissionRequest'
import type { ModifyImageSharePermissionResponseBody } from '@alicloud/ecs20140526/dist/models/ModifyImageSharePermissionResponseBody'
import type { Absent, Narrow, Sent, Wire, WireRequest } from '../wire.ts'

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

/** An account that an image is shared with; `SharedTime` is UTC, `2023-01-01T12:05:00Z`. */
export type SharedAccount = Sent<
  Wire<DescribeImageSharePermissionResponseBody>
>['Accounts']['Account'][number]

/** What can be asked of images: to list, share, make, copy, change and delete them. */
export interface ImageActions {
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
  CreateImage: {
    request: WireRequest<CreateImageRequest, 'RegionId'>
    response: Sent<Wire<CreateImageResponseBody>>
  }
  CopyImage: {
    request: WireRequest<CopyImageRequest, 'RegionId' | 'ImageId'>
    response: Sent<Wire<CopyImageResponseBody>>
  }
  CancelCopyImage: {
    request: WireRequest<CancelCopyImageRequest, 'RegionId' | 'ImageId'>
    response: Sent<Wire<CancelCopyImageResponseBody>>
  }
  ModifyImageAttribute: {
    request: WireRequest<ModifyImageAttributeRequest, 'RegionId' | 'ImageId'>
    response: Sent<Wire<ModifyImageAttributeResponseBody>>
  }
  DeleteImage: {
    request: WireRequest<DeleteImageRequest, 'RegionId' | 'ImageId'>
    response: Sent<Wire<DeleteImageResponseBody>>
  }
}
