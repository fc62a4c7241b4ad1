import type { WireParams } from '../libraries.ts'
import {
  plainImage,
  receivedImage,
  room,
  run,
  running,
  stopped,
  systemDiskOf,
  withdraw,
} from '../lifeSupport.ts'
import { elsewhere, found, home, ownImage, owner, partner, stranger, type Way } from '../support.ts'
import { badTags, spoilt, type Attempt, type RefusalTable } from './attempt.ts'

const noImage = 'm-bp1doesnotexist00000'
const noInstance = 'i-bp1doesnotexist00000'

/** A good RunInstances with something else in it. */
const runWith =
  (...wrong: readonly (WireParams | Attempt)[]) =>
  async (way: Way): Promise<readonly Attempt[]> =>
    spoilt({ ...(await room(way, owner)), ImageId: await plainImage(way) }, wrong)

const unready = async (way: Way) => {
  const images = await Promise.all(
    (['Creating', 'UnAvailable', 'CreateFailed'] as const).map((status) =>
      ownImage(way, `${status} image`, (image) => image.Status === status),
    ),
  )
  return images.map((image) => image.ImageId)
}

const armImage = (way: Way) =>
  ownImage(
    way,
    'arm64 image',
    (image) =>
      image.Architecture === 'arm64' &&
      image.Status === 'Available' &&
      image.DiskDeviceMappings.DiskDeviceMapping.length === 1,
  )

/** An image of `owner` whose system disk has so many GiB, and no others. */
const sized = (way: Way, size: number) =>
  ownImage(
    way,
    `image of ${size} GiB`,
    (image) =>
      image.Size === size &&
      image.Status === 'Available' &&
      image.Architecture === 'x86_64' &&
      image.DiskDeviceMappings.DiskDeviceMapping.length === 1,
  )

/** A stopped instance of `owner` whose system disk is just being imaged. */
async function imaged(way: Way): Promise<string> {
  const id = await stopped(way, owner, await plainImage(way))
  await way.call(owner, 'CreateImage', { RegionId: home, InstanceId: id })
  return id
}

/** A stopped instance of `owner` whose system disk is ReIniting. */
async function reinitializing(way: Way): Promise<string> {
  const id = await stopped(way, owner, await plainImage(way))
  await way.call(owner, 'ReInitDisk', { DiskId: await systemDiskOf(way, owner, id) })
  return id
}

/** Attempts on an instance that isn't there, isn't the caller's, or isn't in the endpoint's region. */
const noSuchInstance =
  (more: WireParams = {}) =>
  async (way: Way): Promise<Attempt[]> => {
    const id = await running(way, owner, await plainImage(way))
    return [
      { params: { InstanceId: noInstance, ...more } },
      { params: { InstanceId: 'constructor', ...more } },
      { params: { InstanceId: id, ...more }, account: partner },
      // One endpoint for all regions has none that could be wrong.
      ...(way.door.realHosts ? [{ params: { InstanceId: id, ...more }, endpoint: elsewhere }] : []),
    ]
  }

const withoutInstance = () => [{ params: {}, detail: 'InstanceId' }]
const passwords = ['short1A', 'onlylowercase', 'has space 1A', `Long1${'x'.repeat(26)}`]

export const instances: RefusalTable = {
  RunInstances: {
    MissingParameter: runWith(
      ...['RegionId', 'ImageId', 'InstanceType', 'SecurityGroupId', 'VSwitchId'].map((name) => ({
        params: { [name]: undefined },
        detail: name,
      })),
    ),
    'InvalidRegionId.NotFound': runWith({ RegionId: 'cn-nowhere' }),
    'InvalidImageId.NotFound': async (way) => {
      const imageId = await receivedImage(way)
      await withdraw(way, imageId)
      const there = { ...(await room(way, owner, 'ecs.g7.large', elsewhere)), ImageId: imageId }
      const theirs = { ...(await room(way, stranger)), ImageId: imageId }
      const { ImageId: deleted } = await sized(way, 120)
      await way.call(owner, 'DeleteImage', { RegionId: home, ImageId: deleted })
      const gone = [noImage, 'toString', deleted].map((ImageId) => ({ ImageId }))
      return [
        ...(await runWith(...gone)(way)),
        { params: there },
        { params: theirs, account: stranger },
      ]
    },
    'OperationDenied.ImageNotValid': async (way) =>
      runWith(...(await unready(way)).map((ImageId) => ({ ImageId })))(way),
    'UnexpectedImageFamily.ImageIdSupplied': runWith({ ImageFamily: 'web-frontend' }),
    'InvalidImageFamily.MissingAvailableImage': runWith({
      ImageFamily: 'no-such-family',
      ImageId: undefined,
    }),
    'InvalidInstanceType.NotSupported': async (way) => [
      ...(await runWith({ ImageId: (await armImage(way)).ImageId })(way)),
      {
        params: {
          ...(await room(way, owner, 'ecs.g8y.large')),
          ImageId: await plainImage(way),
        },
      },
    ],
    'InvalidInstanceType.ValueNotSupported': runWith({
      params: { InstanceType: 'ecs.none.large' },
      message: 'The specified InstanceType does not exist or beyond the permitted range.',
    }),
    'InvalidSystemDiskSize.LessThanImageSize': runWith(
      { SystemDisk: { Size: '39' } },
      { SystemDisk: { Size: '0' } },
    ),
    'InvalidSystemDiskSize.MoreThanMaxSize': runWith({ SystemDisk: { Size: '501' } }),
    'InvalidSecurityGroupId.NotFound': async (way) => {
      const { SecurityGroupId } = await room(way, stranger)
      return runWith(
        { SecurityGroupId: 'sg-bp1doesnotexist00000' },
        { SecurityGroupId },
        { SecurityGroupIds: [SecurityGroupId], SecurityGroupId: undefined },
      )(way)
    },
    'InvalidVSwitchId.NotFound': async (way) => {
      const { VSwitchId } = await room(way, stranger)
      const there = await room(way, owner, 'ecs.g7.large', elsewhere)
      return runWith({ VSwitchId: 'vsw-none' }, { VSwitchId }, { VSwitchId: there.VSwitchId })(way)
    },
    'InvalidZoneId.NotFound': runWith({ ZoneId: 'cn-hangzhou-z' }),
    InvalidParameter: runWith(
      { params: { ZoneId: 'cn-hangzhou-k' }, detail: 'ZoneId' },
      { params: { SystemDisk: { Size: '40.5' } }, detail: 'SystemDisk.Size' },
      { params: { SystemDisk: { Size: '-1' } }, detail: 'SystemDisk.Size' },
      { params: { SystemDisk: { Category: 'floppy' } }, detail: 'SystemDisk.Category' },
      { params: { DataDisk: [{ Size: 20 }] }, detail: 'DataDisk' },
      { params: { InstanceChargeType: 'PrePaid' }, detail: 'InstanceChargeType' },
      { params: { DeletionProtection: true }, detail: 'DeletionProtection' },
      { params: { AutoReleaseTime: '2027-01-01T00:00:00Z' }, detail: 'AutoReleaseTime' },
      { params: { LaunchTemplateId: 'lt-1' }, detail: 'LaunchTemplateId' },
      { params: { InternetMaxBandwidthOut: 101 }, detail: 'InternetMaxBandwidthOut' },
      { params: { ClientToken: 'x'.repeat(65) }, detail: 'ClientToken' },
    ),
    'InvalidMaxAmount.Malformed': runWith(
      { Amount: 0 },
      { Amount: -1 },
      { Amount: 101 },
      { Amount: 1.5 },
    ),
    'InvalidMinAmount.Malformed': runWith({ Amount: 2, MinAmount: 3 }, { MinAmount: 0 }),
    'OperationDenied.NoStock': async (way) => {
      const { Zones } = await way.call(owner, 'DescribeZones', { RegionId: home })
      const without = Zones.Zone.find(
        (zone) => !zone.AvailableInstanceTypes?.InstanceTypes.includes('ecs.g6.large'),
      )
      const { VSwitches } = await way.call(owner, 'DescribeVSwitches', {
        RegionId: home,
        ZoneId: found(without, 'zone without a type').ZoneId,
      })
      const VSwitchId = found(VSwitches.VSwitch[0], 'vSwitch').VSwitchId
      return runWith({ InstanceType: 'ecs.g6.large', VSwitchId })(way)
    },
    'InvalidInstanceName.Malformed': runWith(
      ...['1st', 'x', 'my instance', 'n'.repeat(129), 'see-http://x'].map((InstanceName) => ({
        InstanceName,
      })),
    ),
    'InvalidDescription.Malformed': runWith({ Description: 'http://x' }),
    'InvalidPassword.Malformed': runWith(...passwords.map((Password) => ({ Password }))),
    'InvalidKeyPairName.NotFound': runWith({ KeyPairName: 'laptop' }),
    'InvalidResourceGroup.NotFound': runWith({ ResourceGroupId: 'rg-none' }),
    ...badTags(async (way) => ({
      ...(await room(way, owner)),
      ImageId: await plainImage(way),
    })),
    IdempotentParameterMismatch: async (way) => {
      const ImageId = await plainImage(way)
      await run(way, owner, ImageId, { ClientToken: 'token' })
      return runWith({ ClientToken: 'token', Amount: 2 })(way)
    },
    DryRunOperation: runWith({ DryRun: true }, { DryRun: true, ClientToken: 'token' }),
  },
  DescribeInstances: {
    MissingParameter: () => [{ params: {}, detail: 'RegionId' }],
    'InvalidRegionId.NotFound': () => [{ params: { RegionId: 'cn-nowhere' } }],
    'InvalidStatus.NotFound': () => [{ params: { RegionId: home, Status: 'Deleted' } }],
    'InvalidInstanceChargeType.NotFound': () => [
      { params: { RegionId: home, InstanceChargeType: 'Free' } },
    ],
    'InvalidNetworkType.NotFound': () => [
      { params: { RegionId: home, InstanceNetworkType: 'token-ring' } },
    ],
    'InvalidInternetChargeType.ValueNotSupported': () => [
      { params: { RegionId: home, InternetChargeType: 'PayByLuck' } },
    ],
    'InvalidLockReason.NotFound': () => [{ params: { RegionId: home, LockReason: 'mood' } }],
    'InvalidFilterKey.NotFound': () =>
      ['Size', 'StartTime', 'toStringStartTime'].map((Key) => ({
        params: { RegionId: home, Filter: [{ Key, Value: '2026-01-01T00:00Z' }] },
      })),
    InvalidFilterValue: () => [
      { params: { RegionId: home, Filter: [{ Key: 'CreationStartTime', Value: 'yesterday' }] } },
    ],
    'InvalidTag.Mismatch': () => [{ params: { RegionId: home, Tag: [{ Value: 'a' }] } }],
    InvalidTagCount: () => [
      {
        params: {
          RegionId: home,
          Tag: Array.from({ length: 21 }, (_, index) => ({ Key: `key-${index}` })),
        },
      },
    ],
    InvalidParameter: () =>
      (
        [
          ['InstanceIds', 'i-1'],
          ['InstanceIds', '[1]'],
          ['InstanceIds', JSON.stringify(Array.from({ length: 101 }, () => 'i'))],
          ['PageSize', '101'],
          ['PageNumber', '0'],
          ['MaxResults', '-1'],
          ['NextToken', 'elsewhere'],
          ['NextToken', '00000000'],
        ] as const
      ).map(([name, value]) => ({ params: { RegionId: home, [name]: value }, detail: name })),
    DryRunOperation: () => [{ params: { RegionId: home, DryRun: true } }],
  },
  StartInstance: {
    MissingParameter: withoutInstance,
    'InvalidInstanceId.NotFound': noSuchInstance(),
    IncorrectInstanceStatus: async (way) => {
      const pending = await run(way, owner, await plainImage(way))
      const other = await running(way, owner, await plainImage(way))
      const stopping = await running(way, owner, await plainImage(way))
      await way.call(owner, 'StopInstance', { InstanceId: stopping })
      const fresh = await run(way, owner, await plainImage(way))
      return [pending, other, stopping, fresh].map((InstanceId) => ({ params: { InstanceId } }))
    },
    DiskError: async (way) => [{ params: { InstanceId: await reinitializing(way) } }],
    DryRunOperation: async (way) => [
      { params: { InstanceId: await stopped(way, owner, await plainImage(way)), DryRun: true } },
    ],
  },
  StopInstance: {
    MissingParameter: withoutInstance,
    'InvalidInstanceId.NotFound': noSuchInstance(),
    InvalidParameter: async (way) => [
      {
        params: {
          InstanceId: await running(way, owner, await plainImage(way)),
          StoppedMode: 'Forever',
        },
        detail: 'StoppedMode',
      },
    ],
    IncorrectInstanceStatus: async (way) => {
      const halted = await stopped(way, owner, await plainImage(way))
      const pending = await run(way, owner, await plainImage(way))
      return [halted, pending].map((InstanceId) => ({ params: { InstanceId } }))
    },
    DryRunOperation: async (way) => [
      { params: { InstanceId: await running(way, owner, await plainImage(way)), DryRun: true } },
    ],
  },
  DeleteInstance: {
    MissingParameter: withoutInstance,
    'InvalidInstanceId.NotFound': noSuchInstance({ Force: true }),
    IncorrectInstanceStatus: async (way) => {
      const InstanceId = await running(way, owner, await plainImage(way))
      return [{ params: { InstanceId } }, { params: { InstanceId, Force: false, DryRun: true } }]
    },
    'IncorrectInstanceStatus.Initializing': async (way) => {
      const InstanceId = await run(way, owner, await plainImage(way))
      return [{ params: { InstanceId } }, { params: { InstanceId, Force: true } }]
    },
    DryRunOperation: async (way) => [
      {
        params: {
          InstanceId: await running(way, owner, await plainImage(way)),
          Force: true,
          DryRun: true,
        },
      },
    ],
  },
  DescribeDisks: {
    'MissingParamter.RegionId': () => [{ params: {} }, { params: { RegionId: '' } }],
    'InvalidRegion.NotFound': () => [{ params: { RegionId: 'cn-nowhere' } }],
    'InvalidDiskType.ValueNotSupported': () => [{ params: { RegionId: home, DiskType: 'tape' } }],
    'InvalidStatus.ValueNotSupported': () => [{ params: { RegionId: home, Status: 'Full' } }],
    'InvalidParameter.DiskIds': () => [{ params: { RegionId: home, DiskIds: 'd-1' } }],
    'InvalidDiskIds.Malformed': () => [
      {
        params: {
          RegionId: home,
          DiskIds: JSON.stringify(Array.from({ length: 101 }, (_, index) => `d-${index}`)),
        },
      },
    ],
    'InvalidFilterKey.NotFound': () => [
      { params: { RegionId: home, Filter: [{ Key: 'ExpiredStartTime', Value: '' }] } },
    ],
    InvalidFilterValue: () => [
      { params: { RegionId: home, Filter: [{ Key: 'CreationEndTime', Value: '' }] } },
    ],
    InvalidParameter: () => [
      { params: { RegionId: home, PageSize: 0 }, detail: 'PageSize' },
      { params: { RegionId: home, NextToken: '0000000a' }, detail: 'NextToken' },
    ],
    DryRunOperation: () => [{ params: { RegionId: home, DryRun: true } }],
  },
  ReplaceSystemDisk: {
    MissingParameter: () => [
      { params: { ImageId: noImage }, detail: 'InstanceId' },
      { params: { InstanceId: noInstance }, detail: 'ImageId' },
    ],
    'InvalidInstanceId.NotFound': async (way) =>
      noSuchInstance({ ImageId: await plainImage(way) })(way),
    'InvalidImageId.NotFound': async (way) => {
      const imageId = await receivedImage(way)
      const id = await stopped(way, stranger, imageId)
      await withdraw(way, imageId)
      return [noImage, imageId].map((ImageId) => ({
        params: { InstanceId: id, ImageId },
        account: stranger,
      }))
    },
    'OperationDenied.ImageNotValid': async (way) => {
      const id = await stopped(way, owner, await plainImage(way))
      return (await unready(way)).map((ImageId) => ({ params: { InstanceId: id, ImageId } }))
    },
    IncorrectInstanceStatus: async (way) => {
      const ImageId = await plainImage(way)
      const up = await running(way, owner, ImageId)
      const pending = await run(way, owner, ImageId)
      return [up, pending].map((InstanceId) => ({ params: { InstanceId, ImageId } }))
    },
    IncorrectDiskStatus: async (way) => [
      { params: { InstanceId: await reinitializing(way), ImageId: await plainImage(way) } },
    ],
    DiskCreatingSnapshot: async (way) => [
      { params: { InstanceId: await imaged(way), ImageId: await plainImage(way) } },
    ],
    ImageNotSupportInstanceType: async (way) => [
      {
        params: {
          InstanceId: await stopped(way, owner, await plainImage(way)),
          ImageId: (await armImage(way)).ImageId,
        },
      },
    ],
    OperationDenied: async (way) => {
      const { ImageId } = await ownImage(
        way,
        'image with data disks',
        (image) =>
          image.Status === 'Available' && image.DiskDeviceMappings.DiskDeviceMapping.length > 1,
      )
      const InstanceId = await stopped(way, owner, await plainImage(way))
      return [{ params: { InstanceId, ImageId } }]
    },
    'InvalidSystemDiskSize.LessThanImageSize': async (way) => [
      {
        params: {
          InstanceId: await stopped(way, owner, await plainImage(way)),
          ImageId: (await sized(way, 120)).ImageId,
          SystemDisk: { Size: 119 },
        },
      },
    ],
    'InvalidSystemDiskSize.LessThanMinSize': async (way) => [
      {
        params: {
          InstanceId: await stopped(way, owner, (await sized(way, 120)).ImageId),
          ImageId: await plainImage(way),
          SystemDisk: { Size: 119 },
        },
      },
    ],
    'InvalidSystemDiskSize.MoreThanMaxSize': async (way) => {
      const ImageId = await plainImage(way)
      const InstanceId = await stopped(way, owner, ImageId)
      return [{ params: { InstanceId, ImageId, SystemDisk: { Size: 501 } } }]
    },
    InvalidParameter: async (way) => {
      const ImageId = await plainImage(way)
      const InstanceId = await stopped(way, owner, ImageId)
      return [
        { params: { InstanceId, ImageId, SystemDisk: { Size: 60.5 } }, detail: 'SystemDisk.Size' },
        { params: { InstanceId, ImageId, ClientToken: '镜' }, detail: 'ClientToken' },
      ]
    },
    'InvalidPassword.Malformed': () =>
      passwords.map((Password) => ({
        params: { InstanceId: noInstance, ImageId: noImage, Password },
      })),
    'InvalidKeyPairName.NotFound': () => [
      { params: { InstanceId: noInstance, ImageId: noImage, KeyPairName: 'laptop' } },
    ],
    IdempotentParameterMismatch: async (way) => {
      const params = { ImageId: await plainImage(way), ClientToken: 'token' }
      const InstanceId = await stopped(way, owner, params.ImageId)
      await way.call(owner, 'ReplaceSystemDisk', { ...params, InstanceId })
      return [{ params: { ...params, InstanceId, SystemDisk: { Size: 60 } } }]
    },
  },
  ReInitDisk: {
    MissingParameter: () => [{ params: {}, detail: 'DiskId' }],
    'InvalidDiskId.NotFound': async (way) => {
      const id = await stopped(way, owner, await plainImage(way))
      const DiskId = await systemDiskOf(way, owner, id)
      return [
        { params: { DiskId: 'd-bp1doesnotexist00000' } },
        { params: { DiskId }, account: partner },
        ...(way.door.realHosts ? [{ params: { DiskId }, endpoint: elsewhere }] : []),
      ]
    },
    'InvalidImageId.NotFound': async (way) => {
      const imageId = await receivedImage(way)
      const id = await stopped(way, stranger, imageId)
      await withdraw(way, imageId)
      const DiskId = await systemDiskOf(way, stranger, id)
      return [{ params: { DiskId }, account: stranger }]
    },
    SharedImageDeleted: async (way) => {
      const imageId = await receivedImage(way)
      const id = await stopped(way, stranger, imageId)
      await withdraw(way, imageId)
      await way.call(owner, 'DeleteImage', { RegionId: home, ImageId: imageId, Force: true })
      const DiskId = await systemDiskOf(way, stranger, id)
      return [{ params: { DiskId }, account: stranger }]
    },
    'InvalidDiskId.OperationNotSupported': async (way) => {
      const imageId = await plainImage(way)
      const id = await stopped(way, owner, imageId)
      await way.call(owner, 'DeleteImage', { RegionId: home, ImageId: imageId, Force: true })
      return [{ params: { DiskId: await systemDiskOf(way, owner, id) } }]
    },
    IncorrectInstanceStatus: async (way) => {
      const id = await running(way, owner, await plainImage(way))
      return [{ params: { DiskId: await systemDiskOf(way, owner, id) } }]
    },
    IncorrectDiskStatus: async (way) => {
      const id = await reinitializing(way)
      return [{ params: { DiskId: await systemDiskOf(way, owner, id) } }]
    },
    DiskCreatingSnapshot: async (way) => {
      const id = await imaged(way)
      return [{ params: { DiskId: await systemDiskOf(way, owner, id) } }]
    },
    'InvalidPassword.Malformed': () =>
      passwords.map((Password) => ({ params: { DiskId: 'd-1', Password } })),
    'InvalidKeyPairName.NotFound': () => [{ params: { DiskId: 'd-1', KeyPairName: 'laptop' } }],
  },
}
