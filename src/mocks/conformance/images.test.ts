import { expect, it } from 'vitest'
import type { Image } from '../../api/contract.ts'
import {
  bigNumber,
  elsewhere,
  found,
  home,
  ids,
  imagesOf,
  owner,
  partner,
  partners,
  stranger,
  throughEachLibrary,
  type Way,
} from './support.ts'

const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/
const text = expect.any(String)

/** Every field that an image has whoever sees it, by its type on the wire. */
const common = {
  ImageId: expect.stringMatching(/./),
  ImageName: expect.stringMatching(/./),
  Description: text,
  ImageFamily: text,
  ImageVersion: text,
  ImageOwnerAlias: expect.stringMatching(/^(?:self|system|others|marketplace)$/),
  IsSelfShared: expect.stringMatching(/^(?:True|False|)$/),
  IsPublic: expect.any(Boolean),
  IsCopied: expect.any(Boolean),
  IsSubscribed: expect.any(Boolean),
  IsSupportCloudinit: expect.any(Boolean),
  IsSupportIoOptimized: expect.any(Boolean),
  LoginAsNonRootSupported: expect.any(Boolean),
  Status: expect.stringMatching(
    /^(?:Creating|Waiting|Available|UnAvailable|CreateFailed|Deprecated)$/,
  ),
  Progress: expect.stringMatching(/^\d{1,3}%$/),
  Usage: expect.stringMatching(/^(?:instance|none)$/),
  Size: expect.any(Number),
  OSType: expect.stringMatching(/^(?:linux|windows)$/),
  OSName: expect.stringMatching(/./),
  OSNameEn: expect.stringMatching(/^\p{ASCII}+$/u),
  Platform: expect.stringMatching(/./),
  Architecture: expect.stringMatching(/^(?:i386|x86_64|arm64)$/),
  BootMode: expect.stringMatching(/^(?:BIOS|UEFI|UEFI-Preferred)$/),
  CreationTime: expect.stringMatching(time),
  ProductCode: text,
  ResourceGroupId: text,
  DetectionOptions: {},
  Features: { NvmeSupport: expect.stringMatching(/^(?:un)?supported$/) },
  Tags: { Tag: expect.any(Array) },
  DiskDeviceMappings: { DiskDeviceMapping: expect.any(Array) },
}

const disk = {
  SnapshotId: expect.stringMatching(/^s-[0-9a-z]{20}$/),
  Type: expect.stringMatching(/^(?:system|data)$/),
  Device: expect.stringMatching(/^\/dev\/xvd[a-z]$/),
  Size: expect.stringMatching(/^\d+$/),
  Progress: text,
  Format: '',
  ImportOSSBucket: '',
  ImportOSSObject: '',
}

const disksOf = (image: Image) => image.DiskDeviceMappings.DiskDeviceMapping
const newestFirst = (images: readonly Image[]) =>
  images.toSorted(
    (left, right) =>
      Date.parse(right.CreationTime) - Date.parse(left.CreationTime) ||
      (left.ImageId < right.ImageId ? -1 : 1),
  )
const all = (way: Way, params: Readonly<Record<string, unknown>> = {}) =>
  imagesOf(way, owner, { Status: 'ALL', ...params })

throughEachLibrary('What DescribeImages tells', (way) => {
  it('of own images is everything, and whether others have them', async () => {
    const images = await all(way, { ImageOwnerAlias: 'self' })
    expect(images.length).toBeGreaterThan(20)
    for (const image of images) {
      expect(image).toEqual({ ...common, ImageOwnerAlias: 'self' })
      expect(image.ImageId).toMatch(/^m-bp1[0-9a-z]{17}$/)
      expect(image.IsSelfShared).toMatch(/^(?:True|False)$/)
      for (const tag of image.Tags.Tag) {
        expect(tag).toEqual({ TagKey: expect.stringMatching(/./), TagValue: text })
      }
      const [system, ...data] = disksOf(image)
      expect(system).toMatchObject({
        Type: 'system',
        Device: '/dev/xvda',
        Size: String(image.Size),
      })
      for (const { Encrypted, ...rest } of disksOf(image)) {
        expect(rest).toEqual(disk)
        expect([undefined, true]).toContain(Encrypted)
      }
      expect(data.every(({ Type }) => Type === 'data')).toBe(true)
    }
    const kinds = {
      tagged: images.some((image) => image.Tags.Tag.length > 0),
      withData: images.some((image) => disksOf(image).length > 1),
      encrypted: images.some((image) => disksOf(image).some(({ Encrypted }) => Encrypted)),
      shared: images.some((image) => image.IsSelfShared === 'True'),
      unshared: images.some((image) => image.IsSelfShared === 'False'),
    }
    expect(Object.values(kinds), 'the scenario has all kinds').not.toContain(false)
  })

  it('of received images is who owns them and what is on their disks, but not their tags', async () => {
    const images = await all(way, { ImageOwnerAlias: 'others' })
    expect(images.length).toBeGreaterThan(2)
    for (const image of images) {
      expect(image).toEqual({
        ...common,
        ImageOwnerAlias: 'others',
        ImageOwnerId: expect.stringMatching(/^\d{16}$/),
        IsSelfShared: '',
        IsPublic: false,
        ResourceGroupId: '',
        Tags: { Tag: [] },
      })
      expect(disksOf(image).length).toBeGreaterThan(0)
      for (const mapping of disksOf(image)) expect(mapping).toEqual(disk)
    }
  })

  it('of images of the platform and the marketplace is neither an owner nor disks', async () => {
    for (const alias of ['system', 'marketplace']) {
      const images = await all(way, { ImageOwnerAlias: alias })
      expect(images.length).toBeGreaterThan(1)
      for (const image of images) {
        const { SupplierName = '', ...rest } = image
        expect(rest).toEqual({
          ...common,
          ImageOwnerAlias: alias,
          IsSelfShared: '',
          Tags: { Tag: [] },
          DiskDeviceMappings: { DiskDeviceMapping: [] },
        })
        expect(SupplierName !== '').toBe(alias === 'marketplace')
        expect(image.ImageId).toMatch(alias === 'system' ? /\.vhd$/ : /^m-[0-9a-z]{20}$/)
      }
    }
  })

  it('has the types and the names that the SDK declares, and nothing else', async () => {
    const answer = await way.call(owner, 'DescribeImages', {
      RegionId: home,
      PageSize: 100,
      Status: 'ALL',
    })
    const wire: unknown = JSON.parse(
      found(way.door.standIn.last, 'exchange').text.replace(/("ImageOwnerId":)(\d+)/g, '$1"$2"'),
    )
    expect(withoutOwners(answer)).toEqual(withoutOwners(wire))
  })

  it('is a progress below 100% while an image is being created, and the full one later', async () => {
    const [creating] = await all(way, { ImageOwnerAlias: 'self', Status: 'Creating' })
    const image = found(creating, 'image in creation')
    const percent = Number.parseInt(image.Progress, 10)
    expect(percent).toBeGreaterThanOrEqual(0)
    expect(percent).toBeLessThan(100)
    expect(disksOf(image)[0]?.Progress).toBe(image.Progress)
    way.door.standIn.ahead = 14 * 60_000
    const [later] = await all(way, { ImageId: image.ImageId })
    expect(Number.parseInt(found(later, 'image in creation').Progress, 10)).toBeGreaterThan(percent)
  })
})

throughEachLibrary('Which images DescribeImages tells of', (way) => {
  it('are by default the available ones of the account itself, the platform and who shares', async () => {
    const [byDefault, own, system, received] = await Promise.all([
      imagesOf(way, owner),
      imagesOf(way, owner, { ImageOwnerAlias: 'self' }),
      imagesOf(way, owner, { ImageOwnerAlias: 'system' }),
      imagesOf(way, owner, { ImageOwnerAlias: 'others' }),
    ])
    expect(byDefault.every((image) => image.Status === 'Available')).toBe(true)
    expect(ids(byDefault)).toEqual(ids(newestFirst([...own, ...system, ...received])))
    expect(new Set(byDefault.map((image) => image.ImageOwnerAlias))).toEqual(
      new Set(['self', 'system', 'others']),
    )
  })

  it('are the same platform images in every region, and own ones of that region only', async () => {
    const own = await all(way, { ImageOwnerAlias: 'self' })
    const ownElsewhere = await all(way, { ImageOwnerAlias: 'self', RegionId: elsewhere })
    expect(ownElsewhere.length).toBeGreaterThan(0)
    expect(ids(own).filter((id) => ids(ownElsewhere).includes(id))).toEqual([])
    expect(ids(await all(way, { ImageOwnerAlias: 'system', RegionId: elsewhere }))).toEqual(
      ids(await all(way, { ImageOwnerAlias: 'system' })),
    )
  })

  it('are images that others share, each at its owner too', async () => {
    const received = await all(way, { ImageOwnerAlias: 'others' })
    const explained: string[] = []
    for (const account of partners) {
      const own = await imagesOf(way, account, { ImageOwnerAlias: 'self', Status: 'ALL' })
      expect(own.every((image) => image.ImageOwnerAlias === 'self')).toBe(true)
      const sent = received.filter((image) => ids(own).includes(image.ImageId))
      const readId = (id: string) => (way.library.exactIntegers ? id : String(Number(id)))
      for (const image of sent) expect(image.ImageOwnerId).toBe(readId(account.id))
      explained.push(...ids(sent))
    }
    expect(explained.toSorted()).toEqual(ids(received).toSorted())
  })

  it('can be narrowed to those of one owner', async () => {
    const received = await all(way, { ImageOwnerAlias: 'others' })
    const wanted = received.filter((image) => image.ImageOwnerId === partner.id)
    expect(wanted.length).toBeGreaterThan(0)
    expect(wanted.length).toBeLessThan(received.length)
    const query = { ImageOwnerAlias: 'others', ImageOwnerId: partner.id }
    expect(await all(way, query)).toEqual(wanted)
    expect(await all(way, { ...query, IsPublic: false })).toEqual(wanted)
    expect(await all(way, { ...query, ImageOwnerId: stranger.id })).toEqual([])
  })

  it('are community images of others only if asked for, and nobody has to share those', async () => {
    const community = await all(way, { ImageOwnerAlias: 'others', IsPublic: true })
    expect(community.length).toBeGreaterThan(0)
    for (const image of community) {
      expect(image).toMatchObject({ ImageOwnerAlias: 'others', IsPublic: true, IsSelfShared: '' })
      const query = { ImageOwnerAlias: 'others', IsPublic: true, ImageOwnerId: image.ImageOwnerId }
      expect(ids(await all(way, query))).toContain(image.ImageId)
    }
    const seen = await imagesOf(way, stranger, { ImageOwnerAlias: 'others', IsPublic: true })
    expect(ids(seen)).toEqual(expect.arrayContaining(ids(community)))
    const received = await imagesOf(way, stranger, { ImageOwnerAlias: 'others' })
    expect(received.filter((image) => image.IsPublic)).toEqual([])
    const own = await all(way, { ImageOwnerAlias: 'self' })
    const published = own.filter((image) => image.IsPublic)
    expect(ids(seen), 'an own community image is a community image to others').toEqual(
      expect.arrayContaining(ids(published)),
    )
    expect(published.length).toBeGreaterThan(0)
    const query = { ImageOwnerAlias: 'others', IsPublic: true, ImageOwnerId: stranger.id }
    expect(await all(way, query)).toEqual([])
  })

  it('is never an image that nobody shared, whatever the question', async () => {
    const own = await all(way, { ImageOwnerAlias: 'self' })
    const secret = found(
      own.find((image) => image.IsSelfShared === 'False' && !image.IsPublic),
      'unshared image',
    )
    for (const alias of ['self', 'others', 'system', 'marketplace', undefined]) {
      const query = { ImageOwnerAlias: alias, ImageId: secret.ImageId, Status: 'ALL' }
      expect(await imagesOf(way, stranger, query)).toEqual([])
    }
    const query = { ImageOwnerAlias: 'others', IsPublic: true, ImageId: secret.ImageId }
    expect(await imagesOf(way, stranger, query)).toEqual([])
  })
})

throughEachLibrary('Pages of DescribeImages', (way) => {
  const page = (params: Readonly<Record<string, unknown>>) =>
    way.call(owner, 'DescribeImages', { RegionId: home, Status: 'ALL', ...params })

  it('are of ten images unless told, newest first, with the total of all', async () => {
    const answer = await page({})
    expect(answer).toEqual({
      RequestId: expect.any(String),
      RegionId: home,
      PageNumber: 1,
      PageSize: 10,
      TotalCount: expect.any(Number),
      Images: { Image: expect.any(Array) },
    })
    const images = await all(way)
    expect(answer.TotalCount).toBe(images.length)
    expect(images.length).toBeGreaterThan(30)
    expect(answer.Images.Image).toEqual(images.slice(0, 10))
    expect(ids(images)).toEqual(ids(newestFirst(images)))
  })

  it('together are the whole list, whatever their size', async () => {
    const images = await all(way)
    for (const size of [1, 7, 50, 100]) {
      const pages = Math.ceil(images.length / size)
      const gathered: string[] = []
      for (let number = 1; number <= Math.min(pages, 20); number++) {
        const answer = await page({ PageSize: size, PageNumber: number })
        expect(answer).toMatchObject({
          PageNumber: number,
          PageSize: size,
          TotalCount: images.length,
        })
        gathered.push(...ids(answer.Images.Image))
      }
      expect(gathered).toEqual(ids(images).slice(0, 20 * size))
    }
  })

  it('past the end are empty, and still tell the total', async () => {
    const { TotalCount } = await page({})
    expect(await page({ PageNumber: 2_000 })).toMatchObject({
      PageNumber: 2_000,
      TotalCount,
      Images: { Image: [] },
    })
  })

  it('of nothing are an empty list and the total 0', async () => {
    const answer = await page({ ImageId: 'm-bp1doesnotexist00000' })
    expect(answer).toMatchObject({ TotalCount: 0, PageNumber: 1, Images: { Image: [] } })
  })
})

throughEachLibrary('An owner ID above 2^53', (way) => {
  it('loses no digit on the wire', async () => {
    const received = await all(way, { ImageOwnerAlias: 'others' })
    const { text: wire } = found(way.door.standIn.last, 'exchange')
    const [sent] = await imagesOf(way, bigNumber, { ImageOwnerAlias: 'self' })
    expect(sent?.ImageOwnerId).toBeUndefined()
    expect(wire).toContain(`"ImageOwnerId":${bigNumber.id},`)
    const read = received.map((image) => image.ImageOwnerId)
    if (way.library.exactIntegers) expect(read).toContain(bigNumber.id)
    // The SDK reads it with JSON.parse, which rounds it: that is how it is with the real service, too.
    else expect(read).toContain(String(Number(bigNumber.id)))
  })

  it('arrives with an image that was shared just now, until it is unshared', async () => {
    const received = () => imagesOf(way, stranger, { ImageOwnerAlias: 'others' })
    const before = ids(await received())
    const [own] = await imagesOf(way, bigNumber, { ImageOwnerAlias: 'self' })
    const image = found(own, 'image of that account')
    const change = { RegionId: home, ImageId: image.ImageId }
    await way.call(bigNumber, 'ModifyImageSharePermission', {
      ...change,
      AddAccount: [stranger.id],
    })
    expect(ids(await received()).filter((id) => !before.includes(id))).toEqual([image.ImageId])
    expect(found(way.door.standIn.last, 'exchange').text).toContain(
      `"ImageOwnerId":${bigNumber.id},`,
    )
    await way.call(bigNumber, 'ModifyImageSharePermission', {
      ...change,
      RemoveAccount: [stranger.id],
    })
    expect(ids(await received())).toEqual(before)
    expect(found(way.door.standIn.last, 'exchange').text).not.toContain(bigNumber.id)
  })
})

/** An answer with its owner IDs taken out: the libraries read big numbers differently. */
function withoutOwners(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => (key === 'ImageOwnerId' ? undefined : value)),
  )
}
