import { expect, it } from 'vitest'
import type { Account } from '../ecs/records.ts'
import type { WireParams } from './libraries.ts'
import {
  plainImage,
  receivedImage,
  room,
  run,
  running,
  stopped,
  systemDiskOf,
  wait,
  withdraw,
} from './lifeSupport.ts'
import {
  elsewhere,
  found,
  home,
  imagesOf,
  owner,
  stranger,
  throughEachLibrary,
  type Way,
} from './support.ts'

const minute = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/
const second = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

const instancesOf = (way: Way, account: Account, params: WireParams = {}) =>
  way.call(account, 'DescribeInstances', { RegionId: home, ...params })

async function instance(way: Way, account: Account, id: string) {
  const { Instances } = await instancesOf(way, account, { InstanceIds: JSON.stringify([id]) })
  return Instances.Instance[0]
}

const statusOf = async (way: Way, account: Account, id: string) =>
  (await instance(way, account, id))?.Status

throughEachLibrary('Places for instances', (way) => {
  it('are zones, which offer types and have a vSwitch each', async () => {
    const query = { RegionId: home, AcceptLanguage: 'en-US' }
    const { Zones } = await way.call(owner, 'DescribeZones', query)
    const { InstanceTypes, NextToken } = await way.call(owner, 'DescribeInstanceTypes')
    const { VSwitches } = await way.call(owner, 'DescribeVSwitches', { RegionId: home })
    expect(Zones.Zone.length).toBeGreaterThan(2)
    const known = InstanceTypes.InstanceType.map((type) => type.InstanceTypeId)
    for (const zone of Zones.Zone) {
      expect(zone).toEqual({
        ZoneId: expect.stringMatching(/^cn-hangzhou-[a-z]$/),
        LocalName: expect.stringMatching(/^Hangzhou Zone [A-Z]$/),
        ZoneType: 'AvailabilityZone',
        AvailableResourceCreation: { ResourceTypes: expect.arrayContaining(['Instance']) },
        AvailableDiskCategories: { DiskCategories: expect.arrayContaining(['cloud_essd']) },
        AvailableInstanceTypes: { InstanceTypes: expect.any(Array) },
      })
      const offered = zone.AvailableInstanceTypes?.InstanceTypes ?? []
      expect(offered.length).toBeGreaterThan(3)
      expect(known).toEqual(expect.arrayContaining(offered))
    }
    expect(VSwitches.VSwitch.map((one) => one.ZoneId)).toEqual(Zones.Zone.map((one) => one.ZoneId))
    expect(NextToken).toBe('')
    expect(InstanceTypes.InstanceType.length).toBeGreaterThan(10)
    for (const type of InstanceTypes.InstanceType) {
      expect(type.InstanceTypeId.startsWith(type.InstanceTypeFamily)).toBe(true)
      expect(type).toMatchObject({
        CpuCoreCount: expect.any(Number),
        MemorySize: expect.any(Number),
        CpuArchitecture: expect.stringMatching(/^(?:X86|ARM)$/),
      })
    }
    const arm = await way.call(owner, 'DescribeInstanceTypes', { CpuArchitecture: 'ARM' })
    expect(arm.InstanceTypes.InstanceType).toEqual(
      InstanceTypes.InstanceType.filter((type) => type.CpuArchitecture === 'ARM'),
    )
    const abroad = await way.call(owner, 'DescribeZones', {
      RegionId: 'ap-southeast-1',
      Verbose: false,
    })
    expect(abroad.Zones.Zone[0]).toEqual({
      ZoneId: 'ap-southeast-1a',
      LocalName: '新加坡 可用区A',
      ZoneType: 'AvailabilityZone',
    })
  })

  it('are each account’s own networks', async () => {
    const [mine, theirs, there] = await Promise.all([
      room(way, owner),
      room(way, stranger),
      room(way, owner, 'ecs.g7.large', elsewhere),
    ])
    expect(mine.SecurityGroupId).toMatch(/^sg-bp1[0-9a-z]{17}$/)
    expect(mine.VSwitchId).toMatch(/^vsw-bp1[0-9a-z]{17}$/)
    const ids = [mine, theirs, there].flatMap((one) => [one.SecurityGroupId, one.VSwitchId])
    expect(new Set(ids).size).toBe(6)
    const query = { RegionId: home, SecurityGroupIds: JSON.stringify([theirs.SecurityGroupId]) }
    const groups = await way.call(owner, 'DescribeSecurityGroups', query)
    expect(groups).toMatchObject({ TotalCount: 0, SecurityGroups: { SecurityGroup: [] } })
  })
})

throughEachLibrary('Instances', (way) => {
  it('are made, come up, stop, start and go', async () => {
    const imageId = await plainImage(way)
    const place = await room(way, owner)
    const { InstanceIdSets, ...rest } = await way.call(owner, 'RunInstances', {
      ...place,
      ImageId: imageId,
      InstanceName: 'worker',
      UniqueSuffix: true,
      Amount: 2,
      Description: 'Two of a kind.',
      InternetMaxBandwidthOut: 5,
      SystemDisk: { Size: '60', Category: 'cloud_essd' },
      Tag: [{ Key: 'team', Value: 'a b+c&d' }],
    })
    expect(rest).toEqual({ RequestId: expect.any(String) })
    const [first = '', second_ = ''] = InstanceIdSets.InstanceIdSet
    const { Instances, ...page } = await instancesOf(way, owner, {
      InstanceIds: JSON.stringify([first, second_]),
    })
    expect(page).toMatchObject({ PageNumber: 1, PageSize: 10, TotalCount: 2, NextToken: '' })
    expect(Instances.Instance.map((one) => one.InstanceName).toSorted()).toEqual([
      'worker001',
      'worker002',
    ])
    const made = Instances.Instance.find((one) => one.InstanceId === first)
    expect(made).toMatchObject({
      InstanceId: expect.stringMatching(/^i-bp1[0-9a-z]{17}$/),
      ImageId: imageId,
      RegionId: home,
      InstanceType: 'ecs.g7.large',
      InstanceTypeFamily: 'ecs.g7',
      InstanceChargeType: 'PostPaid',
      InstanceNetworkType: 'vpc',
      Status: 'Pending',
      Cpu: 2,
      Memory: 8192,
      OSType: 'linux',
      Description: 'Two of a kind.',
      CreationTime: expect.stringMatching(minute),
      StartTime: expect.stringMatching(minute),
      ExpiredTime: expect.stringMatching(minute),
      InternetMaxBandwidthOut: 5,
      SecurityGroupIds: { SecurityGroupId: [place.SecurityGroupId] },
      PublicIpAddress: { IpAddress: [expect.stringMatching(/^203\.0\.113\.\d+$/)] },
      VpcAttributes: {
        VSwitchId: place.VSwitchId,
        PrivateIpAddress: { IpAddress: [expect.stringMatching(/^172\.16\.\d+\.\d+$/)] },
      },
      OperationLocks: { LockReason: [] },
      Tags: { Tag: [{ TagKey: 'team', TagValue: 'a b+c&d' }] },
    })
    const { Disks } = await way.call(owner, 'DescribeDisks', {
      RegionId: home,
      InstanceId: first,
    })
    expect(Disks.Disk).toHaveLength(1)
    expect(Disks.Disk[0]).toMatchObject({
      DiskId: expect.stringMatching(/^d-bp1[0-9a-z]{17}$/),
      Type: 'system',
      Status: 'In_use',
      Size: 60,
      Category: 'cloud_essd',
      ImageId: imageId,
      InstanceId: first,
      Device: '/dev/xvda',
      CreationTime: expect.stringMatching(second),
      Encrypted: false,
      DeleteWithInstance: true,
    })

    const seen: unknown[] = [made?.Status]
    for (const [seconds, action] of [
      [2, undefined],
      [3, undefined],
      [0, 'StopInstance'],
      [3, undefined],
      [0, 'StartInstance'],
      [3, undefined],
    ] as const) {
      if (action) {
        expect(await way.call(owner, action, { InstanceId: first })).toEqual({
          RequestId: expect.any(String),
        })
      }
      wait(way, seconds)
      seen.push(await statusOf(way, owner, first))
    }
    expect(seen).toEqual([
      'Pending',
      'Starting',
      'Running',
      'Stopping',
      'Stopped',
      'Starting',
      'Running',
    ])
    await way.call(owner, 'DeleteInstance', { InstanceId: first, Force: true })
    expect(await statusOf(way, owner, first)).toBeUndefined()
    expect(await statusOf(way, owner, second_)).toBe('Running')
  })

  it('are told with the types and the names that the SDK declares, and nothing else', async () => {
    for (const [action, params] of [
      ['DescribeInstances', { RegionId: home, PageSize: 100 }],
      ['DescribeDisks', { RegionId: home, PageSize: 100 }],
      ['DescribeSnapshots', { RegionId: home, PageSize: 100 }],
      ['DescribeZones', { RegionId: home }],
      ['DescribeInstanceTypes', {}],
      ['DescribeSecurityGroups', { RegionId: home }],
      ['DescribeVSwitches', { RegionId: home }],
    ] as const) {
      const answer = await way.call(owner, action, params)
      const wire: unknown = JSON.parse(found(way.door.standIn.last, 'exchange').text)
      expect(answer, action).toEqual(wire)
    }
  })

  it('are the account’s own in the region, and can be narrowed', async () => {
    const { Instances, TotalCount } = await instancesOf(way, owner, { PageSize: 100 })
    const all = Instances.Instance
    expect(TotalCount).toBe(all.length)
    expect(all.length).toBeGreaterThan(5)
    const idsOf = async (params: WireParams) =>
      (await instancesOf(way, owner, { PageSize: 100, ...params })).Instances.Instance.map(
        (one) => one.InstanceId,
      )
    const wanted = (condition: (one: (typeof all)[number]) => boolean) => {
      const some = all.filter(condition).map((one) => one.InstanceId)
      expect(some.length).toBeGreaterThan(0)
      expect(some.length).toBeLessThan(all.length)
      return some
    }
    const [first] = all
    const { ImageId, ZoneId, InstanceType, InstanceName } = found(first, 'instance')
    expect(await idsOf({ ImageId })).toEqual(wanted((one) => one.ImageId === ImageId))
    expect(await idsOf({ ZoneId })).toEqual(wanted((one) => one.ZoneId === ZoneId))
    expect(await idsOf({ InstanceType })).toEqual(
      wanted((one) => one.InstanceType === InstanceType),
    )
    expect(await idsOf({ InstanceName })).toEqual(
      wanted((one) => one.InstanceName === InstanceName),
    )
    expect(await idsOf({ InstanceName: 'web*' })).toEqual(
      wanted((one) => one.InstanceName.startsWith('web')),
    )
    for (const Status of ['Running', 'Stopped'] as const) {
      expect(await idsOf({ Status })).toEqual(wanted((one) => one.Status === Status))
    }
    expect(await idsOf({ Tag: [{ Key: 'env', Value: 'production' }] })).toEqual(
      wanted((one) => one.Tags.Tag.some((tag) => tag.TagValue === 'production')),
    )
    for (const none of [
      { InstanceIds: '[]' },
      { Status: 'Pending' },
      { InstanceChargeType: 'PrePaid' },
      { InstanceNetworkType: 'classic' },
      { EipAddresses: '["203.0.113.9"]' },
    ]) {
      expect(await idsOf(none), JSON.stringify(none)).toEqual([])
    }
    const there = await instancesOf(way, owner, { RegionId: elsewhere })
    expect(there.Instances.Instance.length).toBeGreaterThan(0)
    expect((await instancesOf(way, stranger)).TotalCount).toBe(0)
  })

  it('come in pages, by number or by token, of ten unless told', async () => {
    await run(way, owner, await plainImage(way), { Amount: 25 })
    const all = (await instancesOf(way, owner, { PageSize: 100 })).Instances.Instance
    const numbered = await instancesOf(way, owner, { PageNumber: 2, PageSize: 7 })
    expect(numbered.Instances.Instance).toEqual(all.slice(7, 14))
    expect(numbered).toMatchObject({ PageNumber: 2, PageSize: 7, TotalCount: all.length })
    const paged: typeof all = []
    let NextToken: string | undefined
    do {
      const page: Awaited<ReturnType<typeof instancesOf>> = await instancesOf(way, owner, {
        MaxResults: 5,
        NextToken,
      })
      expect(page.Instances.Instance.length).toBeLessThanOrEqual(10)
      paged.push(...page.Instances.Instance)
      NextToken = page.NextToken
    } while (NextToken)
    expect(paged).toEqual(all)
    expect((await instancesOf(way, owner, { PageNumber: 99 })).Instances.Instance).toEqual([])
  })

  it('are made once for a ClientToken', async () => {
    const request = {
      ...(await room(way, owner)),
      ImageId: await plainImage(way),
      ClientToken: 'only-once',
    }
    const { InstanceIdSets } = await way.call(owner, 'RunInstances', request)
    wait(way, 60)
    const again = await way.call(owner, 'RunInstances', request)
    expect(again.InstanceIdSets).toEqual(InstanceIdSets)
  })
})

throughEachLibrary('An instance made from a received image', (way) => {
  it('outlives the share and the image, but can’t go back to them', async () => {
    const imageId = await receivedImage(way)
    const seen = await imagesOf(way, stranger, { ImageId: imageId })
    expect(seen).toMatchObject([{ ImageOwnerAlias: 'others', Usage: 'none' }])
    const id = await stopped(way, stranger, imageId)
    const before = await systemDiskOf(way, stranger, id)
    const used = await imagesOf(way, stranger, { ImageId: imageId })
    expect(used).toMatchObject([{ Usage: 'instance' }])

    // Replaces the system disk, with the received image again.
    const replaced = await way.call(stranger, 'ReplaceSystemDisk', {
      InstanceId: id,
      ImageId: imageId,
      SystemDisk: { Size: 80 },
    })
    expect(replaced.DiskId).toBe(await systemDiskOf(way, stranger, id))
    expect(replaced.DiskId).not.toBe(before)
    const disk = { DiskId: replaced.DiskId }
    await way.call(stranger, 'ReInitDisk', disk)
    wait(way, 10)

    await withdraw(way, imageId)
    expect(await way.refusal(stranger, 'ReInitDisk', disk)).toMatchObject({
      code: 'InvalidImageId.NotFound',
    })
    await way.call(stranger, 'StartInstance', { InstanceId: id })
    wait(way, 10)
    expect(await instance(way, stranger, id)).toMatchObject({ Status: 'Running', ImageId: imageId })
    const change = { RegionId: home, ImageId: imageId }
    expect(await way.refusal(owner, 'DeleteImage', change)).toMatchObject({
      code: 'ImageUsingByInstance',
    })
    await way.call(owner, 'DeleteImage', { ...change, Force: true })
    expect(await instance(way, stranger, id)).toMatchObject({ Status: 'Running', ImageId: imageId })
    await way.call(stranger, 'StopInstance', { InstanceId: id })
    wait(way, 10)
    expect(await way.refusal(stranger, 'ReInitDisk', disk)).toMatchObject({
      code: 'SharedImageDeleted',
    })
    const [platform] = await imagesOf(way, stranger, {
      ImageOwnerAlias: 'system',
      Architecture: 'x86_64',
      OSType: 'linux',
    })
    const next = found(platform, 'platform image').ImageId
    await way.call(stranger, 'ReplaceSystemDisk', { InstanceId: id, ImageId: next })
    const fresh = { DiskId: await systemDiskOf(way, stranger, id), AutoStartInstance: true }
    await way.call(stranger, 'ReInitDisk', fresh)
    wait(way, 10)
    expect(await instance(way, stranger, id)).toMatchObject({ Status: 'Running', ImageId: next })
  })

  it('can be imaged into an image of one’s own', async () => {
    const imageId = await receivedImage(way)
    const id = await running(way, stranger, imageId)
    const { ImageId } = await way.call(stranger, 'CreateImage', {
      RegionId: home,
      InstanceId: id,
      ImageName: 'mine-now',
    })
    wait(way, 60)
    await withdraw(way, imageId)
    expect(await imagesOf(way, stranger, { ImageId })).toMatchObject([
      { ImageOwnerAlias: 'self', ImageName: 'mine-now', Status: 'Available', IsCopied: false },
    ])
  })
})
