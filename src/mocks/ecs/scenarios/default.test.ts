import { describe, expect, it } from 'vitest'
import { limits, type Image, type SharedAccount } from '../../../api/contract.ts'
import { memoryJournal } from '../journal.ts'
import type { InstanceRecord } from '../records.ts'
import { regions } from '../regions.ts'
import { EcsStandIn } from '../standIn.ts'
import { hours } from '../time.ts'
import type { World } from '../world.ts'
import { dawn, omar } from './accounts.ts'
import { buildWorld } from './scenarios.ts'
import { worldProblems } from './worldProblems.ts'

const epoch = Date.UTC(2026, 4, 11, 8)
const everyStatus = 'Creating,Waiting,Available,UnAvailable,CreateFailed,Deprecated'

function open(scenario: string, now = epoch) {
  const journal = memoryJournal({ scenario, seed: 1, epoch })
  const standIn = new EcsStandIn({ journal, clock: () => now })
  const ask = async (caller: string, params: Record<string, string>) => {
    const query = new URLSearchParams({ RegionId: 'cn-hangzhou', Version: '2014-05-26', ...params })
    const request = new Request(`http://ecs.test/?${query}`)
    const response = await standIn.respond(request, { unsignedCaller: caller })
    expect(response.status).toBe(200)
    return response.json()
  }
  /** All pages of a list of images. */
  const images = async (caller: string, params: Record<string, string> = {}): Promise<Image[]> => {
    const all: Image[] = []
    for (let page = 1; ; page++) {
      const { Images, TotalCount } = await ask(caller, {
        Action: 'DescribeImages',
        ImageOwnerAlias: 'self',
        Status: everyStatus,
        PageNumber: String(page),
        PageSize: '100',
        ...params,
      })
      all.push(...Images.Image)
      if (all.length >= TotalCount || Images.Image.length === 0) return all
    }
  }
  const sharees = async (caller: string, imageId: string): Promise<string[]> => {
    const { Accounts } = await ask(caller, {
      Action: 'DescribeImageSharePermission',
      ImageId: imageId,
      PageSize: '100',
    })
    return Accounts.Account.map((account: SharedAccount) => account.AliyunId)
  }
  return { standIn, ask, images, sharees }
}

/** The accounts with a name; the first is signed in at the start. */
async function named(standIn: EcsStandIn) {
  const [first, second, ...rest] = await standIn.accounts()
  if (!first || !second) throw new Error('The scenario has too few accounts.')
  return { first, second, others: [second, ...rest].filter((account) => account.nickname !== '') }
}

const count = (images: readonly Image[], matches: (image: Image) => unknown) =>
  images.filter(matches).length

describe('accounts', () => {
  it('are five with a name and enough without one to fill an image', async () => {
    const accounts = await open('default').standIn.accounts()
    const bare = accounts.filter((account) => account.nickname === '')
    expect(accounts.length - bare.length).toBe(5)
    expect(accounts.slice(0, 5).every((account) => account.nickname !== '')).toBe(true)
    expect(bare.length).toBe(64)
    for (const account of accounts) {
      expect(account.id).toMatch(/^[1-9]\d{15}$/)
      expect(account.accessKeyId).toMatch(/^LTAI-FAKE-[A-Z0-9-]+$/)
      expect(account.accessKeySecret).toMatch(/^fake-secret-[a-z0-9-]+$/)
    }
    for (const key of ['id', 'accessKeyId', 'accessKeySecret'] as const) {
      expect(new Set(accounts.map((account) => account[key])).size).toBe(69)
    }
    const tooBig = accounts.filter(({ id }) => !Number.isSafeInteger(Number(id)))
    expect(tooBig.map(({ id }) => id)).toEqual(['9999999999999991'])
  })
})

describe('the default scenario', () => {
  it('is the same each time, and keeps the rules of the service', () => {
    const world = buildWorld({ scenario: 'default', seed: 1, epoch })
    expect(buildWorld({ scenario: 'default', seed: 1, epoch })).toEqual(world)
    expect(worldProblems(world)).toEqual([])
  })

  it('has an image of the first account for every state that the console tells apart', async () => {
    const { standIn, images } = open('default')
    const { first } = await named(standIn)
    const own = await images(first.id)
    const disks = (image: Image) => image.DiskDeviceMappings.DiskDeviceMapping
    expect(own.length).toBe(43)
    for (const status of ['Creating', 'Deprecated', 'UnAvailable', 'CreateFailed']) {
      expect(count(own, (image) => image.Status === status)).toBe(1)
    }
    expect(own.find((image) => image.Status === 'Creating')?.Progress).toBe('41%')
    expect(count(own, (image) => disks(image).some((disk) => disk.Encrypted))).toBe(2)
    expect(count(own, (image) => disks(image).length > 1)).toBeGreaterThan(5)
    expect(count(own, (image) => image.Tags.Tag.length === 5)).toBe(1)
    expect(count(own, (image) => image.ImageName.length === limits.imageName)).toBe(1)
    expect(count(own, (image) => image.ImageName === '生产环境-网站基础镜像-2026')).toBe(1)
    expect(count(own, (image) => image.Description === '<img src=x onerror=alert(1)>')).toBe(1)
    expect(count(own, (image) => image.IsPublic)).toBe(1)
    expect(count(own, (image) => image.IsCopied)).toBe(1)
    expect(count(own, (image) => image.Usage === 'instance')).toBeGreaterThan(2)
    expect(count(own, (image) => image.Architecture === 'arm64')).toBeGreaterThan(2)
    expect(count(own, (image) => image.OSType === 'windows')).toBeGreaterThan(2)
    expect(new Set(own.map((image) => image.Platform)).size).toBeGreaterThan(6)
    expect(own.every(({ Size }) => Size >= 20 && Size <= 500)).toBe(true)
  })

  it('encrypts one image with the service key, which can’t be shared, and one with a key of the owner', () => {
    const { images } = buildWorld({ scenario: 'default', seed: 1, epoch })
    const encrypted = [...images.values()].filter((image) => image.encryption !== '')
    expect(
      encrypted.map(({ encryption, shares }) => [encryption, shares !== undefined]).sort(),
    ).toEqual([
      ['cmk', true],
      ['service-key', false],
    ])
  })

  it('shares images of the first account with 3, 49 and 50 accounts, and some with nobody', async () => {
    const { standIn, images, sharees } = open('default')
    const { first, second } = await named(standIn)
    const own = await images(first.id)
    const lists = await Promise.all(own.map((image) => sharees(first.id, image.ImageId)))
    for (const size of [3, 49, 50]) {
      expect(lists.filter((list) => list.length === size)).toEqual([
        expect.arrayContaining([second.id]),
      ])
    }
    expect(lists.filter((list) => list.length === 0).length).toBeGreaterThan(20)
    expect(own.map((image) => image.IsSelfShared)).toEqual(
      lists.map((list) => (list.length > 0 ? 'True' : 'False')),
    )
    const pageOne = lists.slice(0, 10)
    expect(pageOne.map((list) => list.length)).toContain(3)
    expect(own.slice(0, 2).map((image) => image.Status)).toEqual(['Available', 'Available'])
    expect(own.slice(0, 10).map((image) => image.Status)).toContain('Creating')
    expect(own.slice(0, 10).map((image) => image.Tags.Tag.length)).toContain(5)
  })

  it('finishes the creation under way within the hour', async () => {
    const { standIn, images } = open('default', epoch + hours)
    const { first } = await named(standIn)
    expect(await images(first.id, { Status: 'Creating' })).toEqual([])
  })

  it('lets the first account receive images from several owners and in several regions', async () => {
    const { standIn, images } = open('default')
    const { first } = await named(standIn)
    const received = await Promise.all(
      regions.map(({ id }) => images(first.id, { RegionId: id, ImageOwnerAlias: 'others' })),
    )
    const inHangzhou = received[regions.findIndex(({ id }) => id === 'cn-hangzhou')] ?? []
    expect(inHangzhou.length).toBeGreaterThanOrEqual(4)
    expect(received.filter((list) => list.length > 0).length).toBeGreaterThanOrEqual(2)
    const bigOwner = { ImageOwnerAlias: 'others', ImageOwnerId: '9999999999999991' }
    const fromBig = await images(first.id, bigOwner)
    expect(fromBig.length).toBeGreaterThanOrEqual(1)
    expect(fromBig.length).toBeLessThan(inHangzhou.length)
  })

  it('gives the first account images in five regions, every named account some, and cn-qingdao none', async () => {
    const { standIn, images } = open('default')
    const { first, others } = await named(standIn)
    const regionsOf = async (id: string) => {
      const lists = await Promise.all(regions.map((region) => images(id, { RegionId: region.id })))
      return regions.map(({ id }) => id).filter((_, index) => lists[index]?.length)
    }
    expect((await regionsOf(first.id)).sort()).toEqual([
      'ap-southeast-1',
      'cn-beijing',
      'cn-hangzhou',
      'cn-shanghai',
      'eu-central-1',
    ])
    for (const account of others) {
      const held = await regionsOf(account.id)
      expect(held).toContain('cn-hangzhou')
      expect(held).not.toContain('cn-qingdao')
    }
  })

  it('lets accounts run instances of own, public and received images, in several regions', () => {
    const { images, instances, disks } = buildWorld({ scenario: 'default', seed: 1, epoch })
    const all = [...instances.values()]
    const [first, second] = [dawn, omar].map(({ id }) =>
      all.filter((instance) => instance.ownerId === id),
    )
    if (!first || !second) throw new Error('Nobody has instances.')
    const kindsOf = (list: readonly InstanceRecord[]) =>
      new Set(
        list.map(({ imageId, ownerId }) => {
          const image = images.get(imageId)
          return image?.kind === 'custom' && image.ownerId === ownerId ? 'own' : image?.kind
        }),
      )
    expect(kindsOf(first)).toEqual(new Set(['own', 'custom', 'system']))
    const inHangzhou = first.filter(({ regionId }) => regionId === 'cn-hangzhou')
    expect(inHangzhou.length).toBeGreaterThanOrEqual(6)
    expect(new Set(inHangzhou.map(({ power }) => power.kind)).size).toBe(2)
    expect(first.length).toBeGreaterThan(inHangzhou.length)
    const fromFirst = second.filter(({ imageId }) => images.get(imageId)?.ownerId === dawn.id)
    expect(fromFirst.length).toBe(2)
    expect(disks.size).toBeGreaterThanOrEqual(all.length)
  })

  it('leaves each account room for more images in every region', () => {
    const { owned } = buildWorld({ scenario: 'default', seed: 1, epoch })
    for (const images of owned.values()) {
      expect(images.length).toBeLessThan(limits.imagesPerRegion / 2)
    }
  })

  it('has platform images everywhere, with the date of their name, and marketplace images in every region', async () => {
    const { standIn, images } = open('default')
    const { first } = await named(standIn)
    const ids = new Set<string>()
    for (const { id } of regions) {
      const system = await images(first.id, { RegionId: id, ImageOwnerAlias: 'system' })
      expect(system.length).toBeGreaterThanOrEqual(30)
      for (const { ImageId, ImageName, CreationTime } of system) {
        expect(ImageName).toBe(ImageId)
        expect(ImageId).toContain(`_${CreationTime.slice(0, 10).replaceAll('-', '')}.vhd`)
      }
      const market = await images(first.id, { RegionId: id, ImageOwnerAlias: 'marketplace' })
      expect(market.length).toBeGreaterThanOrEqual(12)
      for (const image of market) {
        expect(image.ProductCode).toMatch(/^cmjj\d{6}$/)
        expect(image.SupplierName).toBeTruthy()
        expect(ids.has(image.ImageId)).toBe(false)
        ids.add(image.ImageId)
      }
    }
  })
})

describe('the large scenario', () => {
  it('has 100,000 images of the first account, 20 of them shared with the second', async () => {
    const { standIn, ask, images } = open('large')
    const { first, second } = await named(standIn)
    const find = async (ImageName: string): Promise<number> => {
      const params = { Action: 'DescribeImages', ImageOwnerAlias: 'self', ImageName }
      return (await ask(first.id, params)).TotalCount
    }
    expect(await find('build-')).toBe(100_000)
    expect(await find('build-000001-*')).toBe(1)
    expect(await find('payments-hotfix')).toBeGreaterThan(1_000)
    const fromFirst = { ImageOwnerAlias: 'others', ImageOwnerId: first.id }
    expect((await images(second.id, fromFirst)).length).toBe(20)
  })

  it('is the same each time, and no two of its images have the same ID', () => {
    const one = buildWorld({ scenario: 'large', seed: 1, epoch })
    const other = buildWorld({ scenario: 'large', seed: 1, epoch })
    const owned = [...one.owned.values()].flat()
    const idsOf = (world: World) => [...world.images.keys()]
    expect(idsOf(other)).toEqual(idsOf(one))
    expect(new Set(owned.map((image) => image.id)).size).toBe(owned.length)
    expect(new Set(owned.map((image) => image.snapshotId)).size).toBe(owned.length)
  })
})
