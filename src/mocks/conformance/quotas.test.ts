import { beforeAll, expect, it } from 'vitest'
import type { Image } from '../../api/contract.ts'
import { running } from './lifeSupport.ts'
import {
  found,
  home,
  ids,
  imagesOf,
  modify,
  owner,
  partner,
  refusedModify,
  sharedWith,
  stranger,
  throughEachLibraryOf,
  type Refusal,
  type Way,
} from './support.ts'

const quota = {
  httpStatus: 403,
  code: 'QuotaExceed.ShareImage',
  message: 'The shared Image Quota exceeds.',
}

/** Images of `owner`, of which there have to be more than one account may receive. */
async function candidates(way: Way) {
  const page = (number: number) =>
    way.call(owner, 'DescribeImages', {
      RegionId: home,
      ImageOwnerAlias: 'self',
      PageSize: 100,
      PageNumber: number,
    })
  const pages = await Promise.all([page(1), page(2)])
  return ids(
    pages.flatMap(({ Images }) => Images.Image).filter((one) => one.IsSelfShared === 'False'),
  )
}

/** Shares images with `partner` until that is refused. */
async function fill(way: Way): Promise<Refusal> {
  for (const imageId of await candidates(way)) {
    try {
      await modify(way, imageId, { AddAccount: [partner.id] })
    } catch {
      return refusedModify(way, imageId, { AddAccount: [partner.id] })
    }
  }
  throw new Error('There is no limit.')
}

/** All images that `partner` has received, in every region. */
async function received(way: Way): Promise<Image[]> {
  const { Regions } = await way.call(owner, 'DescribeRegions')
  const everywhere = await Promise.all(
    Regions.Region.map(({ RegionId }) =>
      imagesOf(way, partner, { RegionId, ImageOwnerAlias: 'others', Status: 'ALL' }),
    ),
  )
  return everywhere.flat()
}

/** One of them that `owner` shares, at home. */
async function receivedFromOwner(way: Way): Promise<string> {
  const query = { ImageOwnerAlias: 'others', ImageOwnerId: owner.id, PageSize: 1 }
  const { Images } = await way.call(partner, 'DescribeImages', { RegionId: home, ...query })
  return found(Images.Image[0], 'received image').ImageId
}

throughEachLibraryOf('large', 'A hundred received images', (way) => {
  beforeAll(async () => {
    expect(await fill(way)).toMatchObject(quota)
  })

  it('are what one account may have, over all regions', async () => {
    expect(await received(way)).toHaveLength(100)
  })

  it('are the limit in a batch too, of which nobody gets anything then', async () => {
    const [imageId] = await candidates(way)
    const free = found(imageId, 'unshared image')
    for (const AddAccount of [
      [stranger.id, partner.id],
      [partner.id, stranger.id],
    ]) {
      expect(await refusedModify(way, free, { AddAccount })).toMatchObject(quota)
      expect(await refusedModify(way, free, { AddAccount, DryRun: true })).toMatchObject(quota)
      expect(await sharedWith(way, free)).toEqual([])
    }
  })

  it('stay what they are when one of them is shared again', async () => {
    const before = await received(way)
    await modify(way, await receivedFromOwner(way), { AddAccount: [partner.id] })
    expect(await received(way)).toEqual(before)
  })

  it('leave room for one more once one is taken back', async () => {
    const [imageId] = await candidates(way)
    const next = found(imageId, 'unshared image')
    const old = await receivedFromOwner(way)
    await modify(way, old, { RemoveAccount: [partner.id] })
    expect(await received(way)).toHaveLength(99)
    await modify(way, next, { AddAccount: [partner.id] })
    expect(await received(way)).toHaveLength(100)
    expect(await refusedModify(way, old, { AddAccount: [partner.id] })).toMatchObject(quota)
  })

  it('leave room for as many at another account', async () => {
    const [imageId] = await candidates(way)
    const free = found(imageId, 'unshared image')
    await modify(way, free, { AddAccount: [stranger.id] })
    expect(await sharedWith(way, free)).toEqual([stranger.id])
    await modify(way, free, { RemoveAccount: [stranger.id] })
  })

  it('don’t count as images of one’s own, of which a hundred in a region are the limit', async () => {
    const [imageId] = await candidates(way)
    const instanceId = await running(way, owner, found(imageId, 'image'))
    const create = { RegionId: home, InstanceId: instanceId }
    for (const params of [create, { ...create, DryRun: true }]) {
      expect(await way.refusal(owner, 'CreateImage', params)).toMatchObject({
        httpStatus: 403,
        code: 'QuotaExceed.Image',
        message: 'The Image Quota exceeds.',
      })
    }
    const [theirs] = await imagesOf(way, owner, { ImageOwnerAlias: 'others' })
    const copy = { RegionId: home, ImageId: found(theirs, 'received image').ImageId }
    expect(await way.refusal(owner, 'CopyImage', copy)).toMatchObject({
      httpStatus: 403,
      code: 'QuotaExceed.Image',
      message: 'The number of images exceeds the limit (100).',
    })
    // The one who has received a hundred has a hundred less to count.
    const mine = await way.call(partner, 'CopyImage', {
      RegionId: home,
      ImageId: await receivedFromOwner(way),
    })
    await way.call(partner, 'CancelCopyImage', { RegionId: home, ImageId: mine.ImageId })
    await way.call(owner, 'DeleteInstance', { InstanceId: instanceId, Force: true })
    way.door.standIn.ahead = 0
  })

  it('are counted, searched and paged like few, though they are among a hundred thousand', async () => {
    const page = (params: object) =>
      way.call(owner, 'DescribeImages', { RegionId: home, ImageOwnerAlias: 'self', ...params })
    const { TotalCount } = await page({})
    expect(TotalCount).toBeGreaterThanOrEqual(100_000)
    const last = await page({ PageSize: 100, PageNumber: Math.ceil(TotalCount / 100) })
    expect(last.Images.Image.length).toBeGreaterThan(0)
    const image = found(last.Images.Image.at(-1), 'oldest image')
    expect(await page({ ImageName: image.ImageName })).toMatchObject({
      TotalCount: 1,
      Images: { Image: [image] },
    })
  })
})
