import { expect, it } from 'vitest'
import type { Image } from '../../api/contract.ts'
import type { WireParams } from './libraries.ts'
import { elsewhere, found, ids, imagesOf, owner, throughEachLibrary, type Way } from './support.ts'

const some = (way: Way, params: WireParams) => imagesOf(way, owner, { Status: 'ALL', ...params })

const lists = new WeakMap<Way, Promise<Image[]>>()

/** All images that the account sees. Nothing in here changes them, so that they are asked for once. */
function everything(way: Way): Promise<Image[]> {
  const known = lists.get(way) ?? some(way, {})
  lists.set(way, known)
  return known
}

/** Expects that a query finds exactly the images that fulfil a condition, which some do and some don't. */
async function expectFilter(way: Way, params: WireParams, condition: (image: Image) => boolean) {
  const images = await everything(way)
  const wanted = images.filter(condition)
  expect(wanted.length, 'images that match').toBeGreaterThan(0)
  expect(wanted.length, 'images that match').toBeLessThan(images.length)
  expect(ids(await some(way, params))).toEqual(ids(wanted))
}

const expectNothing = async (way: Way, params: WireParams) =>
  expect(await some(way, params)).toEqual([])

const expectEverything = async (way: Way, params: WireParams) =>
  expect(ids(await some(way, params))).toEqual(ids(await everything(way)))

throughEachLibrary('DescribeImages by ID and name', (way) => {
  it('ImageId finds that one image, whoever of those that the account sees owns it', async () => {
    for (const alias of ['self', 'others', 'system'] as const) {
      const images = await some(way, { ImageOwnerAlias: alias })
      const image = found(images[0], `image of ${alias}`)
      expect(await some(way, { ImageId: image.ImageId })).toEqual([image])
      const other = alias === 'self' ? 'others' : 'self'
      await expectNothing(way, { ImageId: image.ImageId, ImageOwnerAlias: other })
    }
  })

  it('ImageId finds nothing in another region, except platform images', async () => {
    const [own] = await some(way, { ImageOwnerAlias: 'self' })
    await expectNothing(way, { ImageId: found(own, 'image').ImageId, RegionId: elsewhere })
    const [platform] = await some(way, { ImageOwnerAlias: 'system' })
    const image = found(platform, 'platform image')
    expect(await some(way, { ImageId: image.ImageId, RegionId: elsewhere })).toEqual([image])
  })

  it('ImageName is contained in the name, whatever its capitals', async () => {
    const images = await some(way, { ImageOwnerAlias: 'self' })
    const { ImageName } = found(
      images.find((image) => /[a-z]/.test(image.ImageName)),
      'image with a Latin name',
    )
    for (const text of [ImageName.slice(1, 6), ImageName.slice(1, 6).toUpperCase(), '镜像', 'A']) {
      await expectFilter(way, { ImageName: text }, (image) =>
        image.ImageName.toLowerCase().includes(text.toLowerCase()),
      )
    }
  })

  it('ImageName takes * for any text', async () => {
    for (const [pattern, expression] of [
      ['golden*', /^golden/i],
      ['*golden*', /golden/i],
      ['*2', /2$/],
      ['web*3.1*', /^web.*3\.1/],
      ['*环境*', /环境/],
    ] as const) {
      await expectFilter(way, { ImageName: pattern }, (image) => expression.test(image.ImageName))
    }
    await expectEverything(way, { ImageName: '*' })
    await expectNothing(way, { ImageName: 'olden*' })
    await expectNothing(way, { ImageName: '.*' })
  })

  it('ImageName takes every character literally, and travels unharmed', async () => {
    for (const text of ["a+b c&d=e%/?'!()~", '😀', '[', '\\', '日本語 <&>"']) {
      await expectNothing(way, { ImageName: text })
      const { request } = found(way.door.standIn.last, 'exchange')
      const fields = new URLSearchParams(await request.text())
      for (const [name, value] of new URL(request.url).searchParams) fields.set(name, value)
      expect(fields.get('ImageName')).toBe(text)
    }
  })

  it('ImageFamily is the whole family', async () => {
    const images = await everything(way)
    const { ImageFamily } = found(
      images.find((image) => image.ImageFamily !== ''),
      'image of a family',
    )
    await expectFilter(way, { ImageFamily }, (image) => image.ImageFamily === ImageFamily)
    await expectNothing(way, { ImageFamily: ImageFamily.slice(0, -1) })
  })

  it('SnapshotId finds the image that has the snapshot on any of its disks', async () => {
    const images = await some(way, { ImageOwnerAlias: 'self' })
    const image = found(
      images.find((one) => one.DiskDeviceMappings.DiskDeviceMapping.length > 1),
      'image with a data disk',
    )
    for (const { SnapshotId } of image.DiskDeviceMappings.DiskDeviceMapping) {
      expect(ids(await some(way, { SnapshotId }))).toEqual([image.ImageId])
    }
    await expectNothing(way, { SnapshotId: 's-bp1doesnotexist00000' })
  })

  it('ResourceGroupId finds the images of that group only', async () => {
    await expectNothing(way, { ResourceGroupId: 'rg-doesnotexist' })
  })
})

throughEachLibrary('DescribeImages by status and kind', (way) => {
  it('Status is Available unless told, one status, several, or ALL', async () => {
    const images = await everything(way)
    const counts = new Map<string, number>()
    for (const { Status } of images) counts.set(Status, (counts.get(Status) ?? 0) + 1)
    const present = ['Creating', 'Available', 'UnAvailable', 'CreateFailed', 'Deprecated']
    expect([...counts.keys()].toSorted()).toEqual(present.toSorted())
    for (const status of present) {
      await expectFilter(way, { Status: status }, (image) => image.Status === status)
    }
    await expectNothing(way, { Status: 'Waiting' })
    await expectFilter(way, { Status: undefined }, (image) => image.Status === 'Available')
    await expectFilter(way, { Status: '' }, (image) => image.Status === 'Available')
    await expectFilter(way, { Status: 'Deprecated,Creating,Waiting' }, (image) =>
      ['Deprecated', 'Creating'].includes(image.Status),
    )
    await expectEverything(way, { Status: [...present, 'Waiting'].join(',') })
  })

  it('Usable narrows given statuses to what can, or cannot, be used', async () => {
    await expectFilter(way, { Usable: true }, (image) => image.Status === 'Available')
    await expectFilter(way, { Usable: false }, (image) => image.Status !== 'Available')
    await expectNothing(way, { Status: 'Deprecated', Usable: true })
  })

  it('Usage tells images of instances from others', async () => {
    for (const usage of ['instance', 'none']) {
      await expectFilter(way, { Usage: usage }, (image) => image.Usage === usage)
    }
  })

  it('OSType tells Linux from Windows', async () => {
    for (const type of ['linux', 'windows']) {
      await expectFilter(way, { OSType: type }, (image) => image.OSType === type)
    }
  })

  it('Architecture tells processors apart', async () => {
    for (const architecture of ['x86_64', 'arm64']) {
      await expectFilter(
        way,
        { Architecture: architecture },
        (image) => image.Architecture === architecture,
      )
    }
    const images = await some(way, { Architecture: 'i386' })
    expect(images.every((image) => image.Architecture === 'i386')).toBe(true)
  })

  it('InstanceType finds what runs on it', async () => {
    const isArm = (image: Image) => image.Architecture === 'arm64'
    await expectFilter(way, { InstanceType: 'ecs.g8y.large' }, isArm)
    await expectFilter(way, { InstanceType: 'ecs.g7.large' }, (image) => !isArm(image))
  })

  it('IsSupportIoOptimized and IsSupportCloudinit go by those fields', async () => {
    for (const name of ['IsSupportIoOptimized', 'IsSupportCloudinit'] as const) {
      for (const value of [true, false]) {
        const images = await everything(way)
        expect(ids(await some(way, { [name]: value }))).toEqual(
          ids(images.filter((image) => image[name] === value)),
        )
      }
    }
  })

  it('ActionType and ShowExpired are taken, and change nothing here', async () => {
    await expectEverything(way, { ActionType: 'CreateEcs' })
    await expectEverything(way, { ActionType: 'ChangeOS' })
    await expectEverything(way, { ShowExpired: true })
    await expectEverything(way, { ShowExpired: false })
  })
})

throughEachLibrary('DescribeImages by tag and time', (way) => {
  const has = (image: Image, key: string, value?: string) =>
    image.Tags.Tag.some((tag) => tag.TagKey === key && (!value || tag.TagValue === value))

  it('Tag.N finds images with all of the tags, or with a key whatever its value', async () => {
    const images = await everything(way)
    const { Tag } = found(
      images.find((image) => image.Tags.Tag.length > 1),
      'image with two tags',
    ).Tags
    const [first, second] = [found(Tag[0], 'tag'), found(Tag[1], 'tag')]
    const asked = (...tags: typeof Tag) => ({
      Tag: tags.map(({ TagKey, TagValue }) => ({ Key: TagKey, Value: TagValue })),
    })
    await expectFilter(way, asked(first), (image) => has(image, first.TagKey, first.TagValue))
    await expectFilter(
      way,
      asked(first, second),
      (image) =>
        has(image, first.TagKey, first.TagValue) && has(image, second.TagKey, second.TagValue),
    )
    await expectFilter(way, { Tag: [{ Key: first.TagKey }] }, (image) => has(image, first.TagKey))
    await expectFilter(way, { Tag: [{ Key: '环境', Value: '生产' }] }, (image) =>
      has(image, '环境', '生产'),
    )
    await expectNothing(way, { Tag: [{ Key: first.TagKey, Value: 'nothing like it' }] })
    await expectNothing(way, { Tag: [{ Key: first.TagKey.toUpperCase() }] })
  })

  it('Tag.N takes twenty tags', async () => {
    await expectNothing(way, {
      Tag: Array.from({ length: 20 }, (_, index) => ({ Key: `key-${index}` })),
    })
  })

  it('Tag.N finds no received image: its tags belong to its owner', async () => {
    const received = await some(way, { ImageOwnerAlias: 'others' })
    let tagged = 0
    for (const image of received) {
      for (const { TagKey } of (await atItsOwner(way, image)).Tags.Tag) {
        tagged += 1
        const query = { ImageId: image.ImageId, Tag: [{ Key: TagKey }] }
        await expectNothing(way, query)
      }
    }
    expect(tagged).toBeGreaterThan(0)
  })

  it('Filter.N finds images created between two times, to the minute', async () => {
    const images = await everything(way)
    const middle = found(images[Math.floor(images.length / 2)], 'image')
    const older = found(images[Math.floor(images.length * 0.75)], 'image')
    const minute = (image: Image) => `${image.CreationTime.slice(0, 16)}Z`
    const createdAt = (image: Image) => Date.parse(image.CreationTime)
    const [start, end] = [Date.parse(minute(older)), Date.parse(minute(middle))]
    const from = { Key: 'CreationStartTime', Value: minute(older) }
    const to = { Key: 'CreationEndTime', Value: minute(middle) }
    await expectFilter(way, { Filter: [from] }, (image) => createdAt(image) >= start)
    await expectFilter(way, { Filter: [to] }, (image) => createdAt(image) <= end)
    await expectFilter(
      way,
      { Filter: [to, from] },
      (image) => createdAt(image) >= start && createdAt(image) <= end,
    )
  })

  it('Filter.N knows the other documented keys', async () => {
    for (const Value of ['vpc', 'classic']) {
      await expectEverything(way, { Filter: [{ Key: 'NetworkType', Value }] })
    }
    for (const device of ['Cpu', 'Memory']) {
      for (const direction of ['Upgrade', 'Downgrade']) {
        const Key = `${device}Online${direction}`
        await expectNothing(way, { Filter: [{ Key, Value: 'supported' }] })
        await expectEverything(way, { Filter: [{ Key, Value: 'unsupported' }] })
      }
    }
  })

  it('conditions add up', async () => {
    const query = {
      OSType: 'linux',
      Usage: 'instance',
      ImageOwnerAlias: 'self',
      Status: 'Available',
    }
    await expectFilter(
      way,
      query,
      (image) =>
        image.OSType === 'linux' &&
        image.Usage === 'instance' &&
        image.ImageOwnerAlias === 'self' &&
        image.Status === 'Available',
    )
  })
})

/** A received image as its owner sees it. */
async function atItsOwner(way: Way, image: Image): Promise<Image> {
  for (const account of await way.door.standIn.accounts()) {
    if (account.nickname === '') continue
    const query = { ImageId: image.ImageId, ImageOwnerAlias: 'self', Status: 'ALL' }
    const [own] = await imagesOf(way, account, query)
    if (own) return own
  }
  throw new Error(`Nobody owns ${image.ImageId}.`)
}
