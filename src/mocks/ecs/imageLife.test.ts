import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits, type Action } from '../../api/contract.ts'
import { imageCreationTime } from './lifecycle.ts'
import { accounts, dawn, kestrel, lin, omar } from './scenarios/accounts.ts'
import { Scene } from './scene.ts'

const region = 'cn-hangzhou'

describe('an image made of an instance', () => {
  it('comes into being with its snapshots, from 0% to 100%, and holds all of the instance', () => {
    const scene = new Scene()
    const instanceId = scene.run(dawn, scene.imageId(dawn, 'kafka-3.7-broker'))
    expect(scene.outcome(dawn, 'CreateImage', { RegionId: region, InstanceId: instanceId })).toBe(
      'IncorrectInstanceStatus',
    )
    scene.wait(10)
    const { ImageId } = scene.call(dawn, 'CreateImage', {
      RegionId: region,
      InstanceId: instanceId,
      ImageName: 'broker-backup',
      Description: 'Before the upgrade.',
      Tag: [{ Key: 'from', Value: 'kafka' }],
    })
    const look = () => {
      const { Images } = scene.call(dawn, 'DescribeImages', {
        RegionId: region,
        ImageId,
        Status: 'ALL',
      })
      const snapshots = scene.call(dawn, 'DescribeSnapshots', {
        RegionId: region,
        InstanceId: instanceId,
      })
      return { image: Images.Image[0], snapshots: snapshots.Snapshots.Snapshot }
    }
    const { image, snapshots } = look()
    expect(image).toMatchObject({
      ImageName: 'broker-backup',
      Description: 'Before the upgrade.',
      Status: 'Creating',
      Progress: '0%',
      Size: 40,
      IsCopied: false,
      IsSelfShared: 'False',
      Usage: 'none',
      CreationTime: '2026-11-24T08:00:10Z',
      Tags: { Tag: [{ TagKey: 'from', TagValue: 'kafka' }] },
    })
    const mappings = image?.DiskDeviceMappings.DiskDeviceMapping ?? []
    expect(mappings.map(({ Type, Device, Size }) => [Type, Device, Size])).toEqual([
      ['system', '/dev/xvda', '40'],
      ['data', '/dev/xvdb', '500'],
      ['data', '/dev/xvdc', '500'],
    ])
    expect(snapshots.map(({ SnapshotId }) => SnapshotId).toSorted()).toEqual(
      mappings.map(({ SnapshotId }) => SnapshotId).toSorted(),
    )
    for (const { Status, Usage } of snapshots) {
      expect([Status, Usage]).toEqual(['progressing', 'image'])
    }
    scene.wait(30)
    expect(look().image?.Progress).toBe('50%')
    // 34.2 seconds of 60: a share that a computer holds only just too small.
    scene.wait(4.2)
    expect(look().image?.Progress).toBe('57%')
    scene.wait(25.8)
    expect(look().image).toMatchObject({ Status: 'Available', Progress: '100%' })
    expect(look().snapshots.every(({ Status }) => Status === 'accomplished')).toBe(true)

    scene.call(dawn, 'DeleteImage', { RegionId: region, ImageId })
    expect(look().image).toBeUndefined()
    expect(look().snapshots.map(({ Usage }) => Usage)).toEqual(['none', 'none', 'none'])
    const [, data] = mappings
    expect(
      scene.outcome(dawn, 'CreateImage', { RegionId: region, SnapshotId: data?.SnapshotId }),
    ).toBe('OperationDenied')
    const again = scene.call(dawn, 'CreateImage', {
      RegionId: region,
      SnapshotId: mappings[0]?.SnapshotId,
    })
    expect(scene.world.images.get(again.ImageId)).toMatchObject({ size: 40, name: again.ImageId })
  })

  it('takes 20 seconds to a minute, by its size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000 }), (size) => {
        const time = imageCreationTime(size)
        expect(time).toBeGreaterThanOrEqual(20_000)
        expect(time).toBeLessThanOrEqual(60_000)
        expect(time).toBeGreaterThanOrEqual(imageCreationTime(size - 1))
      }),
    )
  })

  it('counts towards a hundred of its owner’s in the region, which received ones don’t', () => {
    const scene = new Scene()
    const make = (ImageName: string) =>
      scene.outcome(omar, 'CopyImage', {
        RegionId: region,
        ImageId: scene.imageId(dawn, 'golden-alinux3-r26'),
        DestinationRegionId: region,
        DestinationImageName: ImageName,
      })
    const { TotalCount } = scene.call(omar, 'DescribeImages', {
      RegionId: region,
      ImageOwnerAlias: 'self',
      Status: 'ALL',
    })
    for (let count = TotalCount; count < limits.imagesPerRegion; count++) {
      expect(make(`copy-${count}`)).toBe('OK')
      scene.wait(60)
    }
    expect(make('one-more')).toBe('QuotaExceed.Image')
    const instance = scene.run(omar, scene.imageId(omar, 'airflow-2.8'))
    scene.wait(10)
    const create = { RegionId: region, InstanceId: instance }
    expect(scene.outcome(omar, 'CreateImage', create)).toBe('QuotaExceed.Image')
    scene.call(omar, 'DeleteImage', {
      RegionId: region,
      ImageId: scene.imageId(omar, `copy-${TotalCount}`),
    })
    expect(scene.outcome(omar, 'CreateImage', create)).toBe('OK')
  })
})

describe('who may use an image', () => {
  it('is its owner and whom it is shared with, in its region, as long as it is there', () => {
    const scene = new Scene()
    const imageId = scene.imageId(dawn, 'golden-ubuntu-24.04-r6')
    const run = (account: typeof dawn) =>
      scene.outcome(account, 'RunInstances', {
        ...scene.room(account),
        ImageId: imageId,
        DryRun: true,
      })
    expect([dawn, kestrel, omar].map(run)).toEqual([
      'DryRunOperation',
      'DryRunOperation',
      'InvalidImageId.NotFound',
    ])
    const change = { RegionId: region, ImageId: imageId }
    scene.call(dawn, 'ModifyImageSharePermission', { ...change, RemoveAccount: [kestrel.id] })
    expect(run(kestrel)).toBe('InvalidImageId.NotFound')
    scene.call(dawn, 'ModifyImageAttribute', { ...change, Status: 'Deprecated' })
    expect(run(dawn), 'deprecated').toBe('DryRunOperation')
    scene.call(dawn, 'DeleteImage', change)
    expect(run(dawn)).toBe('InvalidImageId.NotFound')
  })

  it('is everybody for community images, and nobody for one that isn’t ready', () => {
    const scene = new Scene()
    const run = (account: typeof dawn, name: string) =>
      scene.outcome(account, 'RunInstances', {
        ...scene.room(account),
        ImageId: scene.imageId(dawn, name),
        DryRun: true,
      })
    expect(run(omar, 'community-nginx-starter')).toBe('DryRunOperation')
    for (const name of ['mysql-8.0-primary-r42', 'legacy-erp-import', 'reporting-2019-q4']) {
      expect(run(dawn, name)).toBe('OperationDenied.ImageNotValid')
      expect(run(omar, name)).toBe('InvalidImageId.NotFound')
    }
  })
})

describe('what an image is used by', () => {
  it('is instances of everybody to its owner, to others their own', () => {
    const scene = new Scene()
    const imageId = scene.imageId(dawn, 'golden-alinux3-r27')
    const usage = (account: typeof dawn) => {
      const query = { RegionId: region, ImageId: imageId }
      return scene.call(account, 'DescribeImages', query).Images.Image[0]?.Usage
    }
    expect([dawn, omar, lin].map(usage)).toEqual(['none', 'none', 'none'])
    const id = scene.run(omar, imageId)
    expect([dawn, omar, lin].map(usage)).toEqual(['instance', 'instance', 'none'])
    scene.wait(10)
    scene.call(omar, 'StopInstance', { InstanceId: id })
    scene.wait(10)
    const other = scene.imageId(omar, 'airflow-2.8')
    scene.call(omar, 'ReplaceSystemDisk', { InstanceId: id, ImageId: other })
    expect([dawn, omar, lin].map(usage), 'replaced').toEqual(['none', 'none', 'none'])
    const gone = { RegionId: region, ImageId: other }
    expect(scene.outcome(omar, 'DeleteImage', gone)).toBe('ImageUsingByInstance')
    scene.call(omar, 'DeleteInstance', { InstanceId: id })
    expect(scene.outcome(omar, 'DeleteImage', gone)).toBe('OK')
  })
})

describe('copying an image', () => {
  it('is for each account once at a time, and for who received it within its region', () => {
    const scene = new Scene()
    const imageId = scene.imageId(dawn, 'golden-alinux3-r27')
    const copy = (account: typeof dawn, DestinationRegionId: string) =>
      scene.outcome(account, 'CopyImage', {
        RegionId: region,
        ImageId: imageId,
        DestinationRegionId,
      })
    expect(copy(dawn, 'cn-shenzhen')).toBe('OK')
    expect(copy(dawn, 'cn-beijing')).toBe('OperationDenied.ImageCopyConflict')
    expect(copy(omar, 'cn-shenzhen')).toBe('OperationDenied.SameRegionOnly')
    expect(copy(omar, region), 'whatever Dawn does').toBe('OK')
    expect(copy(omar, region)).toBe('OperationDenied.ImageCopyConflict')
    scene.wait(60)
    expect(copy(dawn, 'cn-beijing')).toBe('OK')
  })

  it('of somebody else keeps its owner from deleting it, even after unsharing', () => {
    const scene = new Scene()
    const change = { RegionId: region, ImageId: scene.imageId(dawn, 'golden-ubuntu-24.04-r6') }
    scene.call(kestrel, 'CopyImage', change)
    scene.call(dawn, 'ModifyImageSharePermission', { ...change, RemoveAccount: [kestrel.id] })
    expect(scene.outcome(dawn, 'DeleteImage', change)).toBe('OperationDenied.ImageCopying')
    scene.wait(60)
    expect(scene.outcome(dawn, 'DeleteImage', change)).toBe('OK')
    const copies = scene.call(kestrel, 'DescribeImages', {
      RegionId: region,
      ImageOwnerAlias: 'self',
    })
    expect(copies.Images.Image[0]).toMatchObject({ Status: 'Available', IsCopied: true })
  })
})

describe('deleting an image', () => {
  const remove = (scene: Scene, name: string, params: object = {}) =>
    scene.outcome(dawn, 'DeleteImage', {
      RegionId: region,
      ImageId: scene.imageId(dawn, name),
      ...params,
    })

  it('is stopped by shares in any case, by instances of whatever account unless forced', () => {
    const scene = new Scene()
    const name = 'golden-alinux3-r26'
    const change = { RegionId: region, ImageId: scene.imageId(dawn, name) }
    expect(remove(scene, name)).toBe('ImageUseShared')
    expect(remove(scene, name, { Force: true })).toBe('ImageUseShared')
    for (;;) {
      const { Accounts } = scene.call(dawn, 'DescribeImageSharePermission', change)
      if (Accounts.Account.length === 0) break
      scene.call(dawn, 'ModifyImageSharePermission', {
        ...change,
        RemoveAccount: Accounts.Account.map(({ AliyunId }) => AliyunId),
      })
    }
    expect(remove(scene, name), 'Omar has two instances').toBe('ImageUsingByInstance')
    const [own] = scene.call(dawn, 'DescribeImages', change).Images.Image
    expect(own?.Usage).toBe('instance')
    for (const instance of scene.call(omar, 'DescribeInstances', change).Instances.Instance) {
      scene.call(omar, 'DeleteInstance', { InstanceId: instance.InstanceId, Force: true })
    }
    expect(remove(scene, name, { DryRun: true })).toBe('DryRunOperation')
    const [unused] = scene.call(dawn, 'DescribeImages', change).Images.Image
    expect(unused?.Usage).toBe('none')
    expect(remove(scene, 'web-frontend-3.18.1')).toBe('ImageUsingByInstance')
    expect(remove(scene, 'web-frontend-3.18.1', { Force: true })).toBe('OK')
    expect(() => scene.imageId(dawn, 'web-frontend-3.18.1')).toThrow()
  })

  it('is stopped by copies that are made of it, and by nobody’s wish to delete a copy that runs', () => {
    const scene = new Scene()
    const copy = scene.call(dawn, 'CopyImage', {
      RegionId: region,
      ImageId: scene.imageId(dawn, 'redis-7.2-cache'),
      DestinationRegionId: 'cn-shenzhen',
    }).ImageId
    expect(remove(scene, 'redis-7.2-cache', { Force: true })).toBe('OperationDenied.ImageCopying')
    const there = { RegionId: 'cn-shenzhen', ImageId: copy }
    expect(scene.outcome(dawn, 'DeleteImage', there)).toBe('OperationDenied.ImageCopying')
    scene.wait(60)
    expect(remove(scene, 'redis-7.2-cache')).toBe('OK')
    expect(scene.outcome(dawn, 'DeleteImage', there)).toBe('OK')
  })
})

describe('a ClientToken', () => {
  const scene = new Scene()
  const copy = (params: object, account = dawn) =>
    scene.outcome(account, 'CopyImage', {
      RegionId: region,
      ImageId: scene.imageId(dawn, 'redis-7.2-cache'),
      DestinationRegionId: 'cn-shenzhen',
      ...params,
    })

  it('gets the same answer for the same request, and none for another', () => {
    const request = { ...scene.room(dawn), ImageId: scene.imageId(dawn, 'redis-7.2-cache') }
    const once = () => scene.call(dawn, 'RunInstances', { ...request, ClientToken: 'one' })
    const first = once()
    const made = scene.world.instances.size
    scene.wait(3_600)
    expect(once()).toEqual(first)
    expect(scene.world.instances.size).toBe(made)
    const other = (action: Action, params: object) => scene.outcome(dawn, action, params)
    expect(other('RunInstances', { ...request, Amount: 2, ClientToken: 'one' })).toBe(
      'IdempotentParameterMismatch',
    )
    expect(other('RunInstances', { ...request, ClientToken: 'two' })).toBe('OK')
    const [instanceId] = first.InstanceIdSets.InstanceIdSet
    const image = { RegionId: region, InstanceId: instanceId, ClientToken: 'one' }
    expect(other('CreateImage', image), 'a token belongs to one action').toBe('OK')
    expect(other('CreateImage', { ...image, ImageName: 'other' })).toBe('IdempotenceParamNotMatch')
  })

  it('can be used again after a refusal or a dry run, and by another account', () => {
    expect(copy({ ClientToken: 'copy', DestinationImageName: '1' })).toBe(
      'InvalidImageName.Malformed',
    )
    expect(copy({ ClientToken: 'copy', DryRun: true })).toBe('DryRunOperation')
    expect(copy({ ClientToken: 'copy' })).toBe('OK')
    expect(copy({ ClientToken: 'copy' }), 'no conflict with itself').toBe('OK')
    expect(copy({ ClientToken: 'another' })).toBe('OperationDenied.ImageCopyConflict')
    expect(copy({ ClientToken: 'copy' }, omar)).toBe('InvalidImageId.NotFound')
  })

  it('is 64 ASCII characters at most', () => {
    expect(copy({ ClientToken: 'x'.repeat(65) })).toBe('InvalidParameter')
    expect(copy({ ClientToken: '镜' })).toBe('InvalidParameter')
  })
})

describe('a world', () => {
  it('is the same when all that was accepted is done again, whatever that was', () => {
    const people = accounts.slice(0, 3)
    const draw = fc.nat(999)
    const step = fc.record({ kind: fc.nat(9), who: fc.nat(2), a: draw, b: draw, wait: fc.nat(20) })
    const pick = <T>(items: readonly T[], at: number): T | undefined => items[at % items.length]
    const accepted = new Set<string>()
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
        const scene = new Scene()
        for (const { kind, who, a, b, wait } of steps) {
          scene.wait(wait)
          const account = people[who] ?? dawn
          const custom = [...scene.world.images.values()].filter((one) => one.kind === 'custom')
          const image = pick(custom, a)
          const instances = [...scene.world.instances.values()]
          const instance = pick(
            instances.filter((one) => one.ownerId === account.id),
            b,
          )
          const here = { RegionId: image?.regionId, ImageId: image?.id }
          const calls: readonly (readonly [Action, object])[] = [
            [
              'RunInstances',
              { ...scene.room(account, b % 4), ImageId: image?.id, Amount: 1 + (b % 3) },
            ],
            ['StopInstance', { InstanceId: instance?.id }],
            ['StartInstance', { InstanceId: instance?.id }],
            ['DeleteInstance', { InstanceId: instance?.id, Force: b % 2 === 0 }],
            ['ReplaceSystemDisk', { InstanceId: instance?.id, ImageId: image?.id }],
            ['CreateImage', { RegionId: instance?.regionId, InstanceId: instance?.id }],
            ['CopyImage', { ...here, DestinationRegionId: pick([region, 'cn-shenzhen'], b) }],
            ['DeleteImage', { ...here, Force: b % 2 === 0 }],
            ['ModifyImageAttribute', { ...here, ImageName: `renamed-${b}` }],
            [
              'ModifyImageSharePermission',
              { ...here, AddAccount: [lin.id], RemoveAccount: [pick(people, b)?.id] },
            ],
          ]
          const [action, params] = calls[kind] ?? ['DescribeRegions', {}]
          if (scene.outcome(account, action, params) === 'OK') accepted.add(action)
        }
        expect(scene.replayed()).toEqual(scene.world)
      }),
      { numRuns: 60, seed: 20_261_124 },
    )
    expect(accepted.size, [...accepted].join(' ')).toBe(10)
  })
})
