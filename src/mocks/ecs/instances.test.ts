import { describe, expect, it } from 'vitest'
import { dawn, lin, omar } from './scenarios/accounts.ts'
import { Scene } from './scene.ts'

const region = 'cn-hangzhou'

describe('an instance', () => {
  it('is Pending, Starting and Running by the time alone, and stops and starts so', () => {
    const scene = new Scene()
    const id = scene.run(dawn, scene.imageId(dawn, 'redis-7.2-cache'))
    const track = (...steps: readonly (readonly [seconds: number, status: string])[]) => {
      for (const [seconds, status] of steps) {
        scene.wait(seconds)
        expect(scene.statusOf(dawn, id), `${scene.now - Scene.epoch} ms`).toBe(status)
      }
    }
    track([0, 'Pending'], [1.999, 'Pending'], [0.001, 'Starting'], [2.999, 'Starting'])
    track([0.001, 'Running'], [86_400, 'Running'])
    scene.call(dawn, 'StopInstance', { InstanceId: id })
    track([0, 'Stopping'], [2.999, 'Stopping'], [0.001, 'Stopped'], [86_400, 'Stopped'])
    scene.call(dawn, 'StartInstance', { InstanceId: id })
    track([0, 'Starting'], [2.999, 'Starting'], [0.001, 'Running'])
    // A clock that is behind, as another computer's may be, is no reason to fail.
    scene.wait(-86_400)
    expect(['Pending', 'Stopped']).toContain(scene.statusOf(dawn, id))
  })

  it('takes only what its status allows', () => {
    const scene = new Scene()
    const outcomes = (id: string) =>
      (['StartInstance', 'StopInstance', 'DeleteInstance'] as const).map((action) =>
        scene.outcome(dawn, action, { InstanceId: id, DryRun: true }),
      )
    const id = scene.run(dawn, scene.imageId(dawn, 'redis-7.2-cache'))
    const [no, yes] = ['IncorrectInstanceStatus', 'DryRunOperation']
    expect(outcomes(id)).toEqual([no, no, 'IncorrectInstanceStatus.Initializing'])
    scene.wait(2)
    expect(outcomes(id)).toEqual([no, no, no])
    scene.wait(3)
    expect(outcomes(id)).toEqual([no, yes, no])
    scene.call(dawn, 'StopInstance', { InstanceId: id })
    expect(outcomes(id)).toEqual([no, no, no])
    scene.wait(3)
    expect(outcomes(id)).toEqual([yes, no, yes])
    scene.call(dawn, 'StartInstance', { InstanceId: id })
    expect(scene.outcome(dawn, 'DeleteInstance', { InstanceId: id, Force: true })).toBe('OK')
    expect(scene.statusOf(dawn, id)).toBe('gone')
    expect(outcomes(id)).toEqual(Array(3).fill('InvalidInstanceId.NotFound'))
  })

  it('is its owner’s only, and at a region’s own endpoint that region’s only', () => {
    const scene = new Scene()
    const id = scene.run(dawn, scene.imageId(dawn, 'redis-7.2-cache'))
    scene.wait(10)
    const stop = { InstanceId: id, DryRun: true }
    expect(scene.outcome(omar, 'StopInstance', stop)).toBe('InvalidInstanceId.NotFound')
    expect(scene.outcome(dawn, 'StopInstance', stop, 'cn-beijing')).toBe(
      'InvalidInstanceId.NotFound',
    )
    expect(scene.outcome(dawn, 'StopInstance', stop, region)).toBe('DryRunOperation')
    expect(scene.outcome(dawn, 'StopInstance', stop)).toBe('DryRunOperation')
    const disk = { DiskId: scene.systemDiskOf(id) }
    expect(scene.outcome(omar, 'ReInitDisk', disk)).toBe('InvalidDiskId.NotFound')
    expect(scene.outcome(dawn, 'ReInitDisk', disk, 'cn-beijing')).toBe('InvalidDiskId.NotFound')
  })
})

describe('re-initializing a disk', () => {
  /** A stopped instance of Omar's from an image that Dawn shares with him. */
  function stopped(scene: Scene, imageId: string) {
    const id = scene.run(omar, imageId)
    scene.wait(10)
    scene.call(omar, 'StopInstance', { InstanceId: id })
    scene.wait(10)
    return id
  }

  it('takes a while, then starts the instance if that was asked for', () => {
    const scene = new Scene()
    const id = stopped(scene, scene.imageId(dawn, 'golden-alinux3-r27'))
    const disk = { DiskId: scene.systemDiskOf(id) }
    const diskStatus = () =>
      scene.call(omar, 'DescribeDisks', { RegionId: region, InstanceId: id }).Disks.Disk[0]?.Status
    scene.call(omar, 'ReInitDisk', { ...disk, AutoStartInstance: true })
    expect([diskStatus(), scene.statusOf(omar, id)]).toEqual(['ReIniting', 'Stopped'])
    expect(scene.outcome(omar, 'ReInitDisk', disk)).toBe('IncorrectDiskStatus')
    expect(scene.outcome(omar, 'StartInstance', { InstanceId: id })).toBe('DiskError')
    scene.wait(5)
    expect([diskStatus(), scene.statusOf(omar, id)]).toEqual(['In_use', 'Starting'])
    scene.wait(3)
    expect(scene.statusOf(omar, id)).toBe('Running')
    expect(scene.outcome(omar, 'ReInitDisk', disk)).toBe('IncorrectInstanceStatus')
  })

  it('waits until no image is made of the disk any more', () => {
    const scene = new Scene()
    const id = stopped(scene, scene.imageId(dawn, 'golden-alinux3-r27'))
    const disk = { DiskId: scene.systemDiskOf(id) }
    const image = scene.call(omar, 'CreateImage', { RegionId: region, InstanceId: id })
    expect(scene.outcome(omar, 'ReInitDisk', disk)).toBe('DiskCreatingSnapshot')
    expect(scene.outcome(omar, 'CreateImage', { RegionId: region, InstanceId: id })).toBe(
      'IncorrectDiskStatus.CreatingSnapshot',
    )
    scene.call(omar, 'DeleteImage', { RegionId: region, ImageId: image.ImageId })
    expect(scene.outcome(omar, 'ReInitDisk', disk)).toBe('OK')
  })

  it('keeps an instance from being started or imaged, whichever of its disks it is', () => {
    const scene = new Scene()
    const id = scene.run(dawn, scene.imageId(dawn, 'kafka-3.7-broker'))
    scene.wait(10)
    scene.call(dawn, 'StopInstance', { InstanceId: id, StoppedMode: 'StopCharging' })
    scene.wait(10)
    const query = { RegionId: region, InstanceId: id, DiskType: 'data' }
    const [data] = scene.call(dawn, 'DescribeDisks', query).Disks.Disk
    scene.call(dawn, 'ReInitDisk', { DiskId: data?.DiskId, AutoStartInstance: true })
    const look = () => {
      const instances = { RegionId: region, InstanceIds: JSON.stringify([id]) }
      const [instance] = scene.call(dawn, 'DescribeInstances', instances).Instances.Instance
      return [instance?.Status, instance?.StoppedMode]
    }
    const create = { RegionId: region, InstanceId: id }
    expect(scene.outcome(dawn, 'StartInstance', { InstanceId: id })).toBe('DiskError')
    expect(scene.outcome(dawn, 'CreateImage', create)).toBe('IncorrectInstanceStatus')
    expect(look(), 'stopped as before until then').toEqual(['Stopped', 'StopCharging'])
    scene.wait(5)
    expect(look()).toEqual(['Starting', 'Not-applicable'])
    scene.wait(3)
    expect(scene.outcome(dawn, 'CreateImage', create)).toBe('OK')
  })

  it('minds images that are made of the disk, not those of an older snapshot of it', () => {
    const scene = new Scene()
    const id = scene.run(dawn, scene.imageId(dawn, 'redis-7.2-cache'))
    scene.wait(10)
    scene.call(dawn, 'StopInstance', { InstanceId: id })
    scene.wait(10)
    const { ImageId } = scene.call(dawn, 'CreateImage', { RegionId: region, InstanceId: id })
    scene.wait(60)
    const SnapshotId = scene.world.images.get(ImageId)?.snapshotId
    scene.call(dawn, 'CreateImage', { RegionId: region, SnapshotId })
    const disk = { DiskId: scene.systemDiskOf(id) }
    expect(scene.outcome(dawn, 'ReInitDisk', disk)).toBe('OK')
    scene.wait(5)
    const create = { RegionId: region, InstanceId: id }
    expect(scene.outcome(dawn, 'CreateImage', create)).toBe('OK')
    expect(scene.outcome(dawn, 'ReInitDisk', disk)).toBe('DiskCreatingSnapshot')
  })

  it('fails for who received the image once it is unshared or deleted, and for its owner once it is deleted', () => {
    const scene = new Scene()
    const imageId = scene.imageId(dawn, 'golden-alinux3-r27')
    const change = { RegionId: region, ImageId: imageId }
    const theirs = stopped(scene, imageId)
    const own = scene.run(dawn, imageId)
    scene.wait(10)
    scene.call(dawn, 'StopInstance', { InstanceId: own })
    scene.wait(10)
    const tries = () => [
      scene.outcome(omar, 'ReInitDisk', { DiskId: scene.systemDiskOf(theirs) }),
      scene.outcome(dawn, 'ReInitDisk', { DiskId: scene.systemDiskOf(own) }),
    ]
    expect(tries()).toEqual(['OK', 'OK'])
    scene.wait(10)
    const { Accounts } = scene.call(dawn, 'DescribeImageSharePermission', change)
    scene.call(dawn, 'ModifyImageSharePermission', {
      ...change,
      RemoveAccount: Accounts.Account.map(({ AliyunId }) => AliyunId),
    })
    expect(tries()).toEqual(['InvalidImageId.NotFound', 'OK'])
    scene.wait(10)
    scene.call(dawn, 'ModifyImageSharePermission', { ...change, AddAccount: [omar.id] })
    expect(tries(), 'shared again').toEqual(['OK', 'OK'])
    scene.wait(10)
    scene.call(dawn, 'ModifyImageSharePermission', { ...change, RemoveAccount: [omar.id] })
    scene.call(dawn, 'DeleteImage', { ...change, Force: true })
    expect(tries()).toEqual(['SharedImageDeleted', 'InvalidDiskId.OperationNotSupported'])
    expect(scene.outcome(omar, 'StartInstance', { InstanceId: theirs }), 'it runs on').toBe('OK')
    expect(scene.outcome(lin, 'RunInstances', { ...scene.room(lin), ImageId: imageId })).toBe(
      'InvalidImageId.NotFound',
    )
  })
})

describe('a system disk', () => {
  const [less, min, more] = ['LessThanImageSize', 'LessThanMinSize', 'MoreThanMaxSize'].map(
    (end) => `InvalidSystemDiskSize.${end}`,
  )
  const outcomeOf = (imageName: string, size: unknown) => {
    const scene = new Scene()
    return scene.outcome(dawn, 'RunInstances', {
      ...scene.room(dawn),
      ImageId: scene.imageId(dawn, imageName),
      SystemDisk: { Size: size },
      DryRun: true,
    })
  }

  it.each([
    ['vpn-gateway-wireguard', 19, less],
    ['vpn-gateway-wireguard', 20, 'DryRunOperation'],
    ['vpn-gateway-wireguard', 500, 'DryRunOperation'],
    ['vpn-gateway-wireguard', 501, more],
    ['tomcat-9-java8', 39, less],
    ['tomcat-9-java8', 40, 'DryRunOperation'],
    ['windows-2022-base-r14', 59, less],
    ['windows-2022-base-r14', 60, 'DryRunOperation'],
    ['tomcat-9-java8', 0, less],
    ['tomcat-9-java8', -1, 'InvalidParameter'],
    ['tomcat-9-java8', 40.5, 'InvalidParameter'],
    ['tomcat-9-java8', 'big', 'InvalidParameter'],
    ['tomcat-9-java8', 1e9, more],
  ] as const)('of a new instance from %s may be %s GiB: %s', (image, size, outcome) => {
    expect(outcomeOf(image, size)).toBe(outcome)
  })

  it('of a Windows instance is 40 GiB at least, even from a smaller image', () => {
    const scene = new Scene()
    const image = scene.world.system.find((one) => one.os.type === 'windows')
    expect(image?.size).toBe(40)
    const run = { ...scene.room(dawn), ImageId: image?.id, DryRun: true }
    expect(scene.outcome(dawn, 'RunInstances', { ...run, SystemDisk: { Size: 39 } })).toBe(less)
    expect(scene.outcome(dawn, 'RunInstances', { ...run, SystemDisk: { Size: 40 } })).toBe(
      'DryRunOperation',
    )
  })

  it('that replaces another is not smaller than that one, nor than the image', () => {
    const scene = new Scene()
    const id = scene.run(dawn, scene.imageId(dawn, 'first-steps'), { SystemDisk: { Size: 60 } })
    scene.wait(10)
    const replace = (name: string, Size?: number) =>
      scene.outcome(dawn, 'ReplaceSystemDisk', {
        InstanceId: id,
        ImageId: scene.imageId(dawn, name),
        ...(Size === undefined ? {} : { SystemDisk: { Size } }),
      })
    expect(replace('first-steps')).toBe('IncorrectInstanceStatus')
    scene.call(dawn, 'StopInstance', { InstanceId: id })
    scene.wait(10)
    const disk = () => scene.world.instances.get(id)?.systemDisk
    const before = disk()
    expect(replace('first-steps', 19)).toBe(less)
    expect(replace('first-steps', 59)).toBe(min)
    expect(replace('jenkins-2.440', 119)).toBe(less)
    expect(replace('jenkins-2.440', 501)).toBe(more)
    expect(replace('kafka-3.7-broker'), 'it has data disks').toBe('OperationDenied')
    expect(replace('arm64-golden-alinux3-r9')).toBe('ImageNotSupportInstanceType')
    expect(disk()).toBe(before)
    expect(replace('first-steps')).toBe('OK')
    expect(disk()).toMatchObject({ size: 60, imageId: scene.imageId(dawn, 'first-steps') })
    expect(disk()?.id).not.toBe(before?.id)
    expect(replace('jenkins-2.440')).toBe('OK')
    expect(disk()).toMatchObject({ size: 120, imageId: scene.imageId(dawn, 'jenkins-2.440') })
    const instance = scene.call(dawn, 'DescribeInstances', {
      RegionId: region,
      ImageId: scene.imageId(dawn, 'jenkins-2.440'),
    }).Instances.Instance[0]
    expect(instance).toMatchObject({ InstanceId: id, OSNameEn: 'CentOS Stream 9 64 bit' })
    expect(replace('first-steps', 119)).toBe(min)
  })
})
