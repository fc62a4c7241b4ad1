import { expect, it } from 'vitest'
import type { Image } from '../../api/contract.ts'
import { copy, plainImage, receivedImage, running, systemDiskOf, wait } from './lifeSupport.ts'
import type { WireParams } from './libraries.ts'
import {
  elsewhere,
  found,
  home,
  ids,
  imagesOf,
  ownImage,
  ownImages,
  owner,
  stranger,
  throughEachLibrary,
  type Way,
} from './support.ts'

const onlyRequestId = { RequestId: expect.stringMatching(/^[0-9A-F-]{36}$/) }

async function look(way: Way, imageId: string, regionId = home): Promise<Image | undefined> {
  const query = { RegionId: regionId, ImageId: imageId, Status: 'ALL' }
  return (await imagesOf(way, owner, query))[0]
}

const change = (way: Way, imageId: string, params: WireParams) =>
  way.call(owner, 'ModifyImageAttribute', { RegionId: home, ImageId: imageId, ...params })

throughEachLibrary('CreateImage', (way) => {
  // The clock runs while the test does: on a busy machine there may be a per cent or two already.
  const justBegun = expect.stringMatching(/^\d%$/)

  it('makes an image of an instance, which is there after a while', async () => {
    const source = await plainImage(way)
    const instanceId = await running(way, owner, source)
    const answer = await way.call(owner, 'CreateImage', {
      RegionId: home,
      InstanceId: instanceId,
      ImageName: '备份-2026:a_b.c',
      Description: 'With a + and a & and 镜像 😀.',
      ImageFamily: 'backups',
      ImageVersion: '1.0',
      ClientToken: 'create-1',
      Tag: [
        { Key: 'env', Value: 'test' },
        { Key: 'empty', Value: '' },
      ],
    })
    expect(answer).toEqual({
      ...onlyRequestId,
      ImageId: expect.stringMatching(/^m-bp1[0-9a-z]{17}$/),
    })
    const { ImageId } = answer
    const creating = found(await look(way, ImageId), 'image')
    const original = found(await look(way, source), 'source')
    expect(creating).toEqual({
      ...original,
      ImageId,
      ImageName: '备份-2026:a_b.c',
      Description: 'With a + and a & and 镜像 😀.',
      ImageFamily: 'backups',
      ImageVersion: '1.0',
      Status: 'Creating',
      Progress: justBegun,
      Usage: 'none',
      CreationTime: expect.any(String),
      DiskDeviceMappings: { DiskDeviceMapping: [expect.objectContaining({ Progress: justBegun })] },
      Tags: {
        Tag: [
          { TagKey: 'env', TagValue: 'test' },
          { TagKey: 'empty', TagValue: '' },
        ],
      },
    })
    expect(ids(await ownImages(way))[0], 'newest first').toBe(ImageId)
    const DiskId = await systemDiskOf(way, owner, instanceId)
    const query = { RegionId: home, DiskId }
    const snapshots = await way.call(owner, 'DescribeSnapshots', query)
    const [mapping] = creating.DiskDeviceMappings.DiskDeviceMapping
    expect(snapshots.Snapshots.Snapshot).toMatchObject([
      {
        SnapshotId: mapping?.SnapshotId,
        SourceDiskId: DiskId,
        SourceDiskType: 'system',
        SourceDiskSize: '40',
        Status: 'progressing',
        Available: false,
        Usage: 'image',
      },
    ])
    wait(way, 12)
    const half = found(await look(way, ImageId), 'image')
    expect(half.Progress).toMatch(/^[45]\d%$/)
    wait(way, 60)
    expect(await look(way, ImageId)).toMatchObject({ Status: 'Available', Progress: '100%' })
    expect((await way.call(owner, 'DescribeSnapshots', query)).Snapshots.Snapshot).toMatchObject([
      { Status: 'accomplished', Available: true, Progress: '100%' },
    ])
    const again = await way.call(owner, 'CreateImage', {
      RegionId: home,
      SnapshotId: mapping?.SnapshotId,
    })
    expect(await look(way, again.ImageId)).toMatchObject({
      ImageName: again.ImageId,
      Status: 'Creating',
    })
  })
})

throughEachLibrary('CopyImage', (way) => {
  it('copies an own image to another region', async () => {
    const source = await plainImage(way)
    const { ImageId } = await way.call(owner, 'CopyImage', {
      RegionId: home,
      ImageId: source,
      DestinationRegionId: elsewhere,
      DestinationImageName: 'from-hangzhou',
      DestinationDescription: 'For the recovery drill.',
      Encrypted: false,
      Tag: [{ Key: 'copy', Value: 'yes' }],
    })
    expect(ImageId).toMatch(/^m-2ze[0-9a-z]{17}$/)
    const there = found(await look(way, ImageId, elsewhere), 'copy')
    expect(there).toMatchObject({
      ImageName: 'from-hangzhou',
      Description: 'For the recovery drill.',
      Status: 'Creating',
      IsCopied: true,
      IsSelfShared: 'False',
      ImageOwnerAlias: 'self',
      Tags: { Tag: [{ TagKey: 'copy', TagValue: 'yes' }] },
    })
    wait(way, 60)
    expect((await look(way, ImageId, elsewhere))?.Status).toBe('Available')
    expect(await look(way, source)).toMatchObject({ IsCopied: false, Status: 'Available' })
  })

  it('copies a received image within its region, for whoever made the copy', async () => {
    const source = await receivedImage(way)
    const { ImageId } = await way.call(stranger, 'CopyImage', {
      RegionId: home,
      ImageId: source,
      DestinationRegionId: home,
      DestinationImageName: 'mine-now',
    })
    wait(way, 60)
    const query = { ImageId, ImageOwnerAlias: 'self' }
    expect(await imagesOf(way, stranger, query)).toMatchObject([
      { ImageName: 'mine-now', IsCopied: true, ImageOwnerAlias: 'self', Status: 'Available' },
    ])
    expect(await look(way, ImageId)).toBeUndefined()
    // It can be shared back, copied on and deleted like any other.
    const own = { RegionId: home, ImageId }
    await way.call(stranger, 'ModifyImageSharePermission', { ...own, AddAccount: [owner.id] })
    expect(await look(way, ImageId)).toMatchObject({ ImageOwnerId: stranger.id })
    await way.call(stranger, 'ModifyImageSharePermission', { ...own, RemoveAccount: [owner.id] })
    await way.call(stranger, 'CopyImage', { ...own, DestinationRegionId: elsewhere })
    wait(way, 60)
    await way.call(stranger, 'DeleteImage', own)
    expect(await imagesOf(way, stranger, query)).toEqual([])
  })

  it('encrypts a copy where it is told to, even within the region', async () => {
    const { ImageId } = await way.call(owner, 'CopyImage', {
      RegionId: home,
      ImageId: await plainImage(way),
      Encrypted: true,
    })
    const image = found(await look(way, ImageId), 'copy')
    expect(image.DiskDeviceMappings.DiskDeviceMapping).toMatchObject([{ Encrypted: true }])
    wait(way, 60)
    const share = { RegionId: home, ImageId, AddAccount: [stranger.id] }
    expect(await way.refusal(owner, 'ModifyImageSharePermission', share)).toMatchObject({
      code: 'InvalidOperation.ServiceKeyEncryptedImageUnsupported',
    })
  })

  it('runs five at once; CancelCopyImage makes room', async () => {
    const sources = (await ownImages(way)).filter(
      (image) =>
        image.Status === 'Available' &&
        !image.IsPublic &&
        image.DiskDeviceMappings.DiskDeviceMapping.every(({ Encrypted }) => !Encrypted),
    )
    const copies: string[] = []
    for (const { ImageId } of sources.slice(0, 7)) copies.push(await copy(way, ImageId, elsewhere))
    const statuses = async () => {
      const query = { RegionId: elsewhere, ImageOwnerAlias: 'self', Status: 'ALL' }
      const there = await imagesOf(way, owner, query)
      return copies.map((id) => there.find((image) => image.ImageId === id)?.Status)
    }
    const running = Array.from({ length: 5 }, () => 'Creating')
    expect(await statuses()).toEqual([...running, 'Waiting', 'Waiting'])
    const cancel = { RegionId: elsewhere, ImageId: copies[0] }
    expect(await way.call(owner, 'CancelCopyImage', cancel)).toEqual(onlyRequestId)
    expect(await statuses()).toEqual([undefined, ...running, 'Waiting'])
    wait(way, 120)
    expect(await statuses()).toEqual([undefined, ...Array.from({ length: 6 }, () => 'Available')])
  })
})

throughEachLibrary('ModifyImageAttribute', (way) => {
  it('renames, describes and sorts into a family; what is empty stays', async () => {
    const imageId = await plainImage(way)
    const before = found(await look(way, imageId), 'image')
    const given = { ImageName: '改名:a_b.c-1', Description: 'New & better.', ImageFamily: 'family' }
    expect(await change(way, imageId, given)).toEqual(onlyRequestId)
    expect(await look(way, imageId)).toEqual({ ...before, ...given })
    await change(way, imageId, { ImageName: '', Description: '', ImageFamily: '' })
    expect(await look(way, imageId)).toEqual({ ...before, ...given })
    await change(way, imageId, { ImageName: given.ImageName })
    const { BootMode: old, Features } = before
    const BootMode = old === 'BIOS' ? 'UEFI' : 'BIOS'
    await change(way, imageId, { BootMode, Features: { NvmeSupport: 'unsupported' } })
    expect(await look(way, imageId)).toEqual({
      ...before,
      ...given,
      BootMode,
      Features: { ...Features, NvmeSupport: 'unsupported' },
    })
    expect(await imagesOf(way, owner, { ImageFamily: 'family' })).toHaveLength(1)
  })

  it('deprecates and restores: a deprecated image is for its owner’s instances only', async () => {
    const imageId = await plainImage(way)
    await change(way, imageId, { Status: 'Deprecated' })
    expect(await look(way, imageId)).toMatchObject({ Status: 'Deprecated' })
    const query = { ImageOwnerAlias: 'self' }
    expect(ids(await imagesOf(way, owner, query)), 'not listed by default').not.toContain(imageId)
    const share = { RegionId: home, ImageId: imageId, AddAccount: [stranger.id] }
    expect(await way.refusal(owner, 'ModifyImageSharePermission', share)).toMatchObject({
      code: 'OperationDenied.InvalidImageStatus',
    })
    const id = await running(way, owner, imageId)
    expect(id).toMatch(/^i-/)
    await change(way, imageId, { Status: 'Available' })
    expect(ids(await imagesOf(way, owner, query))).toContain(imageId)
  })
})

throughEachLibrary('DeleteImage', (way) => {
  it('takes an image away, but not its snapshots', async () => {
    const imageId = await plainImage(way)
    const image = found(await look(way, imageId), 'image')
    const { SnapshotId } = found(image.DiskDeviceMappings.DiskDeviceMapping[0], 'disk')
    const query = { RegionId: home, SnapshotIds: JSON.stringify([SnapshotId]) }
    const usage = async () =>
      (await way.call(owner, 'DescribeSnapshots', query)).Snapshots.Snapshot.map(
        ({ Usage }) => Usage,
      )
    expect(await usage()).toEqual(['image'])
    const before = ids(await ownImages(way))
    const gone = { RegionId: home, ImageId: imageId }
    expect(await way.call(owner, 'DeleteImage', gone)).toEqual(onlyRequestId)
    expect(ids(await ownImages(way))).toEqual(before.filter((id) => id !== imageId))
    expect(await usage()).toEqual(['none'])
  })

  it('takes Force while instances use the image, and leaves them alone', async () => {
    const used = await ownImage(way, 'used image', (image) => image.Usage === 'instance')
    const instances = () =>
      way.call(owner, 'DescribeInstances', { RegionId: home, ImageId: used.ImageId })
    const before = (await instances()).Instances.Instance
    expect(before.length).toBeGreaterThan(0)
    await way.call(owner, 'DeleteImage', { RegionId: home, ImageId: used.ImageId, Force: true })
    expect((await instances()).Instances.Instance).toEqual(before)
  })

  it('ends a creation, and takes away what failed', async () => {
    const unfinished = (await ownImages(way)).filter(
      ({ Status }) => Status === 'Creating' || Status === 'CreateFailed',
    )
    expect(unfinished).toHaveLength(2)
    for (const { ImageId } of unfinished) {
      await way.call(owner, 'DeleteImage', { RegionId: home, ImageId })
      expect(await look(way, ImageId)).toBeUndefined()
    }
  })
})
