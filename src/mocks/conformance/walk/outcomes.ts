import type { WalkedAction } from './operation.ts'
import type { WalkState } from './state.ts'

/** What every walk should have met, by action: apart from OK, and from the disk's failures, which may meet any of them. */
const worthwhile: Readonly<Record<WalkedAction, readonly string[]>> = {
  ModifyImageSharePermission: [
    'DryRunOperation',
    'Image.Public',
    'IncorrectImageStatus',
    'InvalidAccount.Forbbiden',
    'InvalidAccount.NotFound',
    'InvalidImageId.NotFound',
    'InvalidOperation.ServiceKeyEncryptedImageUnsupported',
    'OperationDenied.InvalidImageStatus',
    'QuotaExceed.ShareImage',
    'QuotaExceed.ShareImageUser',
  ],
  ModifyImageAttribute: [
    'DryRunOperation',
    'ImageStatus.NotAvailable',
    'ImageStatus.NotDeprecated',
    'ImageUseShared',
    'InvalidDescription.Malformed',
    'InvalidImageId.NotFound',
    'InvalidImageName.Duplicated',
    'InvalidImageName.Malformed',
    'InvalidStatus.ImageIsCreating',
  ],
  DeleteImage: [
    'DryRunOperation',
    'ImageIsPublic',
    'ImageUseShared',
    'ImageUsingByInstance',
    'InvalidImageId.NotFound',
    'OperationDenied.ImageCopying',
  ],
  TagResources: [
    'Duplicate.TagKey',
    'InvalidResourceId.NotFound',
    'InvalidTagKey.Malformed',
    'InvalidTagValue.Malformed',
    'NumberExceed.Tags',
    'OperationDenied.QuotaExceed',
  ],
  UntagResources: ['InvalidResourceId.NotFound', 'MissingParameter.Tags'],
  CreateImage: [
    'DryRunOperation',
    'IdempotenceParamNotMatch',
    'IncorrectDiskStatus.CreatingSnapshot',
    'IncorrectInstanceStatus',
    'InvalidDescription.Malformed',
    'InvalidImageName.Duplicated',
    'InvalidImageName.Malformed',
    'InvalidInstanceId.NotFound',
    'InvalidSnapshotId.NotFound',
    'InvalidSnapshotId.NotReady',
    'OperationDenied',
    'QuotaExceed.Image',
  ],
  CopyImage: [
    'DryRunOperation',
    'IdempotentParameterMismatch',
    'IncorrectDestinationRegion',
    'IncorrectImageStatus',
    'InvalidDescription.Malformed',
    'InvalidImageId.NotFound',
    'InvalidImageName.Duplicated',
    'InvalidImageName.Malformed',
    'InvalidParameter.EncryptedIllegal',
    'OperationDeined.EncryptedSnapshot',
    'OperationDenied.CommunityImage',
    'OperationDenied.ImageCopyConflict',
    'OperationDenied.SameRegionOnly',
    'QuotaExceed.Image',
  ],
  CancelCopyImage: ['ImageCreatedNotFromCopy', 'IncorrectImageStatus', 'InvalidImageId.NotFound'],
  RunInstances: [
    'DryRunOperation',
    'IdempotentParameterMismatch',
    'InvalidImageId.NotFound',
    'InvalidInstanceName.Malformed',
    'InvalidInstanceType.NotSupported',
    'InvalidSystemDiskSize.LessThanImageSize',
    'InvalidSystemDiskSize.MoreThanMaxSize',
    'OperationDenied.ImageNotValid',
  ],
  StartInstance: [
    'DiskError',
    'DryRunOperation',
    'IncorrectInstanceStatus',
    'InvalidInstanceId.NotFound',
  ],
  StopInstance: ['DryRunOperation', 'IncorrectInstanceStatus', 'InvalidInstanceId.NotFound'],
  DeleteInstance: [
    'DryRunOperation',
    'IncorrectInstanceStatus',
    'IncorrectInstanceStatus.Initializing',
    'InvalidInstanceId.NotFound',
  ],
  ReplaceSystemDisk: [
    'DiskCreatingSnapshot',
    'IdempotentParameterMismatch',
    'ImageNotSupportInstanceType',
    'IncorrectDiskStatus',
    'IncorrectInstanceStatus',
    'InvalidImageId.NotFound',
    'InvalidInstanceId.NotFound',
    'InvalidSystemDiskSize.LessThanImageSize',
    'InvalidSystemDiskSize.LessThanMinSize',
    'InvalidSystemDiskSize.MoreThanMaxSize',
    'OperationDenied',
    'OperationDenied.ImageNotValid',
  ],
  ReInitDisk: [
    'DiskCreatingSnapshot',
    'IncorrectDiskStatus',
    'IncorrectInstanceStatus',
    'InvalidDiskId.NotFound',
    'InvalidDiskId.OperationNotSupported',
    'InvalidImageId.NotFound',
    'SharedImageDeleted',
  ],
}

/** What there should have been on the way. */
const sights = [
  'Waiting',
  'Creating',
  'Available',
  'Deprecated',
  'UnAvailable',
  'CreateFailed',
  'Pending',
  'Starting',
  'Running',
  'Stopping',
  'Stopped',
  'ReIniting',
  'an answer given again',
  'InternalError',
]

/** Where a walk has been. */
export class Outcomes {
  private readonly met = new Set<string>()

  /** Notes what was answered to an action. */
  note(action: WalkedAction, code: string): void {
    this.met.add(`${action} ${code}`)
  }

  /** Notes something else that should happen on the way. */
  noteThat(what: string): void {
    this.met.add(what)
  }

  /** Notes what images, instances and disks are at present. */
  noteStatuses(state: WalkState): void {
    for (const image of state.images.values()) this.met.add(state.statusOf(image))
    for (const instance of state.instances.values()) {
      this.met.add(state.powerOf(instance))
      if (instance.disks.some((disk) => state.isReIniting(disk))) this.met.add('ReIniting')
    }
  }

  /** What every walk should have met and this one hasn't. */
  missing(): string[] {
    const answers = Object.entries(worthwhile).flatMap(([action, codes]) =>
      ['OK', ...codes].map((code) => `${action} ${code}`),
    )
    return [...answers, ...sights].filter((one) => !this.met.has(one))
  }
}
