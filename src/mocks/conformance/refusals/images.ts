import type { Image } from '../../../api/contract.ts'
import {
  copy,
  plainImage,
  receivedImage,
  run,
  running,
  stopped,
  systemDiskOf,
  wait,
} from '../lifeSupport.ts'
import type { WireParams } from '../libraries.ts'
import {
  elsewhere,
  found,
  home,
  imageSharedWith,
  isEncrypted,
  ownImage,
  ownImages,
  owner,
  stranger,
  type Way,
} from '../support.ts'
import { badTags, spoilt, type Attempt, type RefusalTable } from './attempt.ts'

const noImage = 'm-bp1doesnotexist00000'
const badNames = ['1st', 'x', 'aliyun-x', 'acs:x', 'http://x', 'a b', 'a😀', 'n'.repeat(129)]
const badDescriptions = ['x', 'http://x', 'https://x', 'd'.repeat(257)]

const withStatus = async (way: Way, status: Image['Status']) =>
  (await ownImage(way, `${status} image`, (image) => image.Status === status)).ImageId

const ofPlain =
  (...wrong: readonly (WireParams | Attempt)[]) =>
  async (way: Way): Promise<readonly Attempt[]> =>
    spoilt({ RegionId: home, ImageId: await plainImage(way) }, wrong)

/** Attempts on images that aren't there, are somebody else's, received, the platform's, or in another region. */
const noSuchImage = async (way: Way): Promise<Attempt[]> => {
  const ImageId = await receivedImage(way)
  const { Images } = await way.call(owner, 'DescribeImages', {
    RegionId: home,
    ImageOwnerAlias: 'system',
  })
  const platform = found(Images.Image[0], 'platform image').ImageId
  return [
    { params: { RegionId: home, ImageId: noImage } },
    { params: { RegionId: home, ImageId: platform } },
    { params: { RegionId: elsewhere, ImageId } },
    { params: { RegionId: home, ImageId }, account: stranger },
  ]
}

const withoutRegionOrImage = () => [
  { params: { ImageId: noImage }, detail: 'RegionId' },
  { params: { RegionId: home }, detail: 'ImageId' },
]
const nowhere = () => [{ params: { RegionId: 'cn-nowhere', ImageId: noImage } }]

/** An instance of `owner` to be imaged. */
const imageable = async (way: Way, more: WireParams = {}) => ({
  RegionId: home,
  InstanceId: await running(way, owner, await plainImage(way)),
  ...more,
})

const create =
  (...wrong: readonly (WireParams | Attempt)[]) =>
  async (way: Way): Promise<readonly Attempt[]> =>
    spoilt(await imageable(way), wrong)

const createMissing =
  'The input parameter SnapshotId or InstanceId or DiskDeviceMapping that is mandatory for processing this request is not supplied.'

const toElsewhere = { DestinationRegionId: elsewhere }

export const images: RefusalTable = {
  CreateImage: {
    MissingParameter: () => [
      { params: { InstanceId: 'i-1' }, detail: 'RegionId' },
      { params: { RegionId: home }, message: createMissing },
      { params: { RegionId: home, InstanceId: '' }, message: createMissing },
    ],
    'InvalidRegionId.NotFound': () => [{ params: { RegionId: 'cn-nowhere', InstanceId: 'i-1' } }],
    'InvalidInstanceId.NotFound': async (way) => {
      const { InstanceId } = await imageable(way)
      return [
        { params: { RegionId: home, InstanceId: 'i-bp1doesnotexist00000' } },
        { params: { RegionId: home, InstanceId }, account: stranger },
        { params: { RegionId: elsewhere, InstanceId } },
      ]
    },
    'InvalidSnapshotId.NotFound': async (way) => {
      const { Snapshots } = await way.call(owner, 'DescribeSnapshots', { RegionId: home })
      const { SnapshotId } = found(Snapshots.Snapshot[0], 'snapshot')
      return [
        { params: { RegionId: home, SnapshotId: 's-bp1doesnotexist00000' } },
        { params: { RegionId: home, SnapshotId }, account: stranger },
      ]
    },
    'InvalidSnapshotId.NotReady': async (way) => {
      const { Snapshots } = await way.call(owner, 'DescribeSnapshots', {
        RegionId: home,
        Status: 'progressing',
      })
      const { SnapshotId } = found(Snapshots.Snapshot[0], 'snapshot in creation')
      return [{ params: { RegionId: home, SnapshotId } }]
    },
    OperationDenied: async (way) => {
      const { Snapshots } = await way.call(owner, 'DescribeSnapshots', {
        RegionId: home,
        PageSize: 100,
        Status: 'accomplished',
      })
      const data = Snapshots.Snapshot.find((one) => one.SourceDiskType === 'data')
      return [
        {
          params: { RegionId: home, SnapshotId: found(data, 'data snapshot').SnapshotId },
          message: 'The specified snapshot is not from system disk.',
          httpStatus: 403,
        },
      ]
    },
    IncorrectInstanceStatus: async (way) => {
      const imageId = await plainImage(way)
      const rewritten = await stopped(way, owner, imageId)
      const stopping = await running(way, owner, imageId)
      const pending = await run(way, owner, imageId)
      await way.call(owner, 'StopInstance', { InstanceId: stopping })
      await way.call(owner, 'ReInitDisk', {
        DiskId: await systemDiskOf(way, owner, rewritten),
      })
      return [rewritten, stopping, pending].map((InstanceId) => ({
        params: { RegionId: home, InstanceId },
        message: 'The current status of the instance does not support this operation.',
        httpStatus: 400,
      }))
    },
    'IncorrectDiskStatus.CreatingSnapshot': async (way) => {
      const params = await imageable(way)
      await way.call(owner, 'CreateImage', params)
      return [{ params }, { params: { ...params, ImageName: 'another' } }]
    },
    'InvalidImageName.Malformed': create(...badNames.map((ImageName) => ({ ImageName }))),
    'InvalidImageName.Duplicated': async (way) => {
      const [taken] = await ownImages(way)
      return create({
        params: { ImageName: found(taken, 'image').ImageName },
        message: 'The specified image name is already in use.',
      })(way)
    },
    'InvalidDescription.Malformed': create(
      ...badDescriptions.map((Description) => ({ Description })),
    ),
    'InvalidImageFamily.Malformed': create({ ImageFamily: '1st' }, { ImageFamily: 'acs:x' }),
    'InvalidResourceGroup.NotFound': create({ ResourceGroupId: 'rg-none' }),
    ...badTags((way) => imageable(way)),
    InvalidParameter: async (way) => [
      {
        params: { RegionId: home, DiskDeviceMapping: [{ SnapshotId: 's-1' }] },
        detail: 'DiskDeviceMapping',
      },
      { params: await imageable(way, { ClientToken: 'x'.repeat(65) }), detail: 'ClientToken' },
    ],
    IdempotenceParamNotMatch: async (way) => {
      const params = await imageable(way, { ClientToken: 'token' })
      await way.call(owner, 'CreateImage', params)
      return [{ params: { ...params, ImageName: 'another' } }]
    },
    DryRunOperation: create({ DryRun: true }),
  },
  CopyImage: {
    MissingParameter: withoutRegionOrImage,
    'SourceRegion.NotFound': nowhere,
    'DestinationRegion.NotFound': ofPlain({ DestinationRegionId: 'cn-nowhere' }),
    'InvalidImageId.NotFound': async (way) => {
      const ImageId = await plainImage(way)
      return [
        { params: { RegionId: home, ImageId: noImage, ...toElsewhere } },
        { params: { RegionId: elsewhere, ImageId, DestinationRegionId: home } },
        { params: { RegionId: home, ImageId, ...toElsewhere }, account: stranger },
      ]
    },
    IncorrectImageStatus: async (way) => {
      const images = await Promise.all(
        (['Creating', 'UnAvailable', 'CreateFailed', 'Deprecated'] as const).map((status) =>
          withStatus(way, status),
        ),
      )
      return images.map((ImageId) => ({
        params: { RegionId: home, ImageId, ...toElsewhere },
        message: 'The image not available.',
      }))
    },
    'InvalidImageName.Malformed': ofPlain(
      ...badNames.map((DestinationImageName) => ({
        params: { ...toElsewhere, DestinationImageName },
        message: 'The specified destination image name is wrongly formed.',
      })),
    ),
    'InvalidImageName.Duplicated': async (way) => {
      const { Images } = await way.call(owner, 'DescribeImages', {
        RegionId: elsewhere,
        ImageOwnerAlias: 'self',
      })
      const taken = found(Images.Image[0], 'image elsewhere').ImageName
      return ofPlain({
        params: { ...toElsewhere, DestinationImageName: taken },
        message:
          'The specified image name is already in use in the target region. Please try a different one.',
      })(way)
    },
    'InvalidDescription.Malformed': ofPlain(
      ...badDescriptions.map((DestinationDescription) => ({
        params: { ...toElsewhere, DestinationDescription },
        message: 'The specified destination description is wrongly formed.',
      })),
    ),
    'OperationDenied.CommunityImage': async (way) => {
      const own = await ownImage(way, 'community image', (image) => image.IsPublic)
      const { Images } = await way.call(owner, 'DescribeImages', {
        RegionId: home,
        ImageOwnerAlias: 'others',
        IsPublic: true,
      })
      const theirs = found(Images.Image[0], 'community image of others')
      return [own, theirs].map(({ ImageId }) => ({
        params: { RegionId: home, ImageId, ...toElsewhere },
      }))
    },
    'OperationDenied.ImageCopyConflict': async (way) => {
      await copy(way, await plainImage(way), elsewhere)
      return ofPlain(toElsewhere, { DestinationRegionId: 'cn-shanghai' })(way)
    },
    'OperationDenied.SameRegionOnly': async (way) => {
      const ImageId = await receivedImage(way)
      const params = { RegionId: home, ImageId, ...toElsewhere }
      return [
        { params, account: stranger },
        { params: { ...params, DryRun: true }, account: stranger },
      ]
    },
    IncorrectDestinationRegion: ofPlain({ DestinationRegionId: home }, {}),
    'InvalidParameter.EncryptedIllegal': ofPlain({ ...toElsewhere, KMSKeyId: 'key-1' }),
    'OperationDeined.EncryptedSnapshot': async (way) => {
      const encrypted = (await ownImages(way)).filter(isEncrypted)
      return encrypted.map(({ ImageId }) => ({
        params: { RegionId: home, ImageId, ...toElsewhere },
      }))
    },
    'InvalidResourceGroup.NotFound': ofPlain({ ...toElsewhere, ResourceGroupId: 'rg-none' }),
    ...badTags(async (way) => ({
      RegionId: home,
      ImageId: await plainImage(way),
      ...toElsewhere,
    })),
    InvalidParameter: ofPlain({
      params: { ...toElsewhere, ClientToken: '镜像' },
      detail: 'ClientToken',
    }),
    IdempotentParameterMismatch: async (way) => {
      const params = { RegionId: home, ImageId: await plainImage(way), ClientToken: 'token' }
      await way.call(owner, 'CopyImage', { ...params, ...toElsewhere })
      return [{ params: { ...params, DestinationRegionId: 'cn-shanghai' } }]
    },
    DryRunOperation: ofPlain({ ...toElsewhere, DryRun: true }),
  },
  CancelCopyImage: {
    MissingParameter: withoutRegionOrImage,
    'InvalidRegionId.NotFound': nowhere,
    'InvalidImageId.NotFound': async (way) => {
      const ImageId = await copy(way, await plainImage(way), elsewhere)
      return [
        ...(await noSuchImage(way)),
        { params: { RegionId: home, ImageId } },
        { params: { RegionId: elsewhere, ImageId }, account: stranger },
      ]
    },
    ImageCreatedNotFromCopy: async (way) => [
      ...(await ofPlain({})(way)),
      { params: { RegionId: home, ImageId: await withStatus(way, 'Creating') } },
    ],
    IncorrectImageStatus: async (way) => {
      const done = await copy(way, await plainImage(way), elsewhere)
      wait(way, 60)
      const old = await ownImage(way, 'copied image', (image) => image.IsCopied)
      const message = 'The image copy has completed.'
      return [
        { params: { RegionId: elsewhere, ImageId: done }, message },
        { params: { RegionId: home, ImageId: old.ImageId }, message },
      ]
    },
  },
  ModifyImageAttribute: {
    MissingParameter: withoutRegionOrImage,
    'InvalidRegionId.NotFound': nowhere,
    'InvalidImageId.NotFound': noSuchImage,
    'InvalidImageName.Malformed': ofPlain(...badNames.map((ImageName) => ({ ImageName }))),
    'InvalidImageName.Duplicated': async (way) => {
      const id = await plainImage(way)
      const taken = (await ownImages(way)).find((image) => image.ImageId !== id)
      return ofPlain({ ImageName: found(taken, 'image').ImageName })(way)
    },
    'InvalidDescription.Malformed': ofPlain(
      ...badDescriptions.map((Description) => ({ Description })),
    ),
    'InvalidImageFamily.Malformed': ofPlain({ ImageFamily: 'a b' }),
    'InvalidBootMode.NotSupport': ofPlain({ BootMode: 'Legacy' }),
    'InvalidLicenseType.NotSupported': ofPlain({ LicenseType: 'Mine' }),
    'InvalidParameter.FeaturesImdsSupport': ofPlain({ Features: { ImdsSupport: 'v1' } }),
    InvalidParameter: ofPlain(
      { params: { Status: 'Creating' }, detail: 'Status' },
      { params: { Features: { NvmeSupport: 'yes' } }, detail: 'Features.NvmeSupport' },
    ),
    'InvalidStatus.ImageIsCreating': async (way) => {
      const creating = await withStatus(way, 'Creating')
      const copied = await copy(way, await plainImage(way), elsewhere)
      return [
        { params: { RegionId: home, ImageId: creating, ImageName: 'renamed' } },
        { params: { RegionId: home, ImageId: creating, Status: 'Deprecated' } },
        { params: { RegionId: elsewhere, ImageId: copied, Description: 'described' } },
      ]
    },
    'ImageStatus.NotAvailable': async (way) => [
      {
        params: {
          RegionId: home,
          ImageId: await withStatus(way, 'Deprecated'),
          Status: 'Deprecated',
        },
      },
      {
        params: {
          RegionId: home,
          ImageId: await withStatus(way, 'UnAvailable'),
          Status: 'Deprecated',
        },
      },
    ],
    'ImageStatus.NotDeprecated': ofPlain({ Status: 'Available' }),
    ImageUseShared: async (way) => {
      const { ImageId } = await imageSharedWith(way, 1)
      return [
        {
          params: { RegionId: home, ImageId, Status: 'Deprecated' },
          message:
            'The specified image has been shared to others, please remove shared accounts first.',
        },
      ]
    },
    'OperationDeined.ImageUsingByInstance': async (way) => {
      const ImageId = await plainImage(way)
      const image = await ownImage(way, 'image', (one) => one.ImageId === ImageId)
      await run(way, owner, ImageId)
      const BootMode = image.BootMode === 'BIOS' ? 'UEFI' : 'BIOS'
      return [{ params: { RegionId: home, ImageId, BootMode } }]
    },
    DryRunOperation: ofPlain({ ImageName: 'renamed', DryRun: true }, { DryRun: true }),
  },
  DeleteImage: {
    MissingParameter: withoutRegionOrImage,
    'InvalidRegionId.NotFound': nowhere,
    'InvalidImageId.NotFound': async (way) => {
      const attempts = await noSuchImage(way)
      const gone = await withStatus(way, 'CreateFailed')
      await way.call(owner, 'DeleteImage', { RegionId: home, ImageId: gone })
      return [...attempts, { params: { RegionId: home, ImageId: gone } }]
    },
    ImageIsPublic: async (way) => {
      const { ImageId } = await ownImage(way, 'community image', (image) => image.IsPublic)
      return [{ params: { RegionId: home, ImageId, Force: true } }]
    },
    ImageUseShared: async (way) => {
      const { ImageId } = await imageSharedWith(way, 1)
      return [
        { params: { RegionId: home, ImageId } },
        { params: { RegionId: home, ImageId, Force: true } },
      ]
    },
    ImageUsingByInstance: async (way) => {
      const ImageId = await receivedImage(way)
      await run(way, stranger, ImageId)
      await way.call(owner, 'ModifyImageSharePermission', {
        RegionId: home,
        ImageId,
        RemoveAccount: [stranger.id],
      })
      const old = await ownImage(
        way,
        'image in use',
        (image) => image.Usage === 'instance' && image.IsSelfShared === 'False',
      )
      await stopped(way, owner, old.ImageId)
      return [ImageId, old.ImageId].flatMap((id) => [
        { params: { RegionId: home, ImageId: id } },
        { params: { RegionId: home, ImageId: id, Force: false, DryRun: true } },
      ])
    },
    'OperationDenied.ImageCopying': async (way) => {
      const ImageId = await plainImage(way)
      const copied = await copy(way, ImageId, elsewhere)
      return [
        { params: { RegionId: home, ImageId } },
        { params: { RegionId: home, ImageId, Force: true } },
        { params: { RegionId: elsewhere, ImageId: copied, Force: true } },
      ]
    },
    DryRunOperation: ofPlain({ DryRun: true }),
  },
}
