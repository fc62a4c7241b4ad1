import { expect, it } from 'vitest'
import {
  bigNumber,
  elsewhere,
  found,
  home,
  ids,
  imagesOf,
  imageSharedWith,
  modify,
  ownImage,
  ownImages,
  owner,
  partner,
  partners,
  refusedModify,
  sharedWith,
  stranger,
  strangers,
  throughEachLibrary,
  unsharedImage,
  type Way,
} from './support.ts'
import type { Account } from '../ecs/records.ts'

const idsOf = (accounts: readonly Account[]) => accounts.map((account) => account.id)
const received = (way: Way, account: Account) =>
  imagesOf(way, account, { ImageOwnerAlias: 'others', Status: 'ALL' })
const notFound = {
  code: 'InvalidImageId.NotFound',
  message: 'The specified ImageId does not exist.',
  httpStatus: 404,
}

throughEachLibrary('Sharing an image', (way) => {
  it('lets the other account see it among the images of others, until it is unshared', async () => {
    const image = await unsharedImage(way)
    const before = ids(await received(way, stranger))
    const began = Math.floor(Date.now() / 1000)
    expect(await modify(way, image.ImageId, { AddAccount: [stranger.id] })).toEqual({
      RequestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
    })

    const permission = await way.call(owner, 'DescribeImageSharePermission', {
      RegionId: home,
      ImageId: image.ImageId,
    })
    expect(permission).toEqual({
      RequestId: expect.any(String),
      ImageId: image.ImageId,
      RegionId: home,
      PageNumber: 1,
      PageSize: 10,
      TotalCount: 1,
      Accounts: { Account: [{ AliyunId: stranger.id, SharedTime: expect.any(String) }] },
      ShareGroups: { ShareGroup: [] },
    })
    const { SharedTime } = found(permission.Accounts.Account[0], 'account')
    expect(SharedTime).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
    const sharedAt = Date.parse(SharedTime) / 1000
    expect(sharedAt).toBeGreaterThanOrEqual(began)
    expect(sharedAt).toBeLessThanOrEqual(Date.now() / 1000)

    const [own] = await imagesOf(way, owner, { ImageId: image.ImageId })
    expect(own).toEqual({ ...image, IsSelfShared: 'True' })
    const there = await received(way, stranger)
    expect(ids(there).filter((id) => !before.includes(id))).toEqual([image.ImageId])
    expect(there.find((one) => one.ImageId === image.ImageId)).toEqual({
      ...image,
      ImageOwnerAlias: 'others',
      ImageOwnerId: owner.id,
      IsSelfShared: '',
      Tags: { Tag: [] },
    })
    const query = { ImageId: image.ImageId }
    expect(ids(await imagesOf(way, stranger, query)), 'without asking whose').toEqual([
      image.ImageId,
    ])
    for (const other of [
      { ImageOwnerAlias: 'self' },
      { ImageOwnerAlias: 'others', IsPublic: true },
    ]) {
      expect(await imagesOf(way, stranger, { ...query, ...other })).toEqual([])
    }
    expect(await imagesOf(way, found(strangers[1], 'stranger'), query)).toEqual([])

    await modify(way, image.ImageId, { RemoveAccount: [stranger.id] })
    expect(await sharedWith(way, image.ImageId)).toEqual([])
    expect(await imagesOf(way, owner, query)).toEqual([image])
    expect(await imagesOf(way, stranger, query)).toEqual([])
    expect(ids(await received(way, stranger))).toEqual(before)
  })

  it('takes ten accounts to add and ten to remove in one call, and keeps their order', async () => {
    const image = await unsharedImage(way)
    const [first, second] = [idsOf(strangers.slice(0, 10)), idsOf(strangers.slice(10, 20))]
    await modify(way, image.ImageId, { AddAccount: first })
    expect(await sharedWith(way, image.ImageId)).toEqual(first)
    await modify(way, image.ImageId, { AddAccount: second, RemoveAccount: first })
    expect(await sharedWith(way, image.ImageId)).toEqual(second)
  })

  it('processes the first ten accounts of a list and ignores the rest, whoever they are', async () => {
    const image = await unsharedImage(way)
    const eleven = idsOf(strangers.slice(0, 11))
    await modify(way, image.ImageId, { AddAccount: eleven })
    expect(await sharedWith(way, image.ImageId)).toEqual(eleven.slice(0, 10))
    await modify(way, image.ImageId, { AddAccount: eleven.slice(10) })
    await modify(way, image.ImageId, { RemoveAccount: eleven })
    expect(await sharedWith(way, image.ImageId)).toEqual(eleven.slice(10))
    await modify(way, image.ImageId, { AddAccount: [...eleven.slice(0, 10), '12', owner.id] })
    expect(await sharedWith(way, image.ImageId)).toEqual([
      ...eleven.slice(10),
      ...eleven.slice(0, 10),
    ])
  })

  it('again, or twice in one call, changes nothing: not even the time of sharing', async () => {
    const image = await imageSharedWith(way, 1)
    const permission = () =>
      way.call(owner, 'DescribeImageSharePermission', { RegionId: home, ImageId: image.ImageId })
    const before = await permission()
    const { AliyunId } = found(before.Accounts.Account[0], 'account')
    await modify(way, image.ImageId, { AddAccount: [AliyunId, AliyunId] })
    expect((await permission()).Accounts).toEqual(before.Accounts)
  })

  it('taken back from accounts that never had it is no error', async () => {
    const image = await unsharedImage(way)
    await modify(way, image.ImageId, { RemoveAccount: idsOf(strangers.slice(0, 3)) })
    await modify(way, image.ImageId, { RemoveAccount: [stranger.id, stranger.id] })
    expect(await imagesOf(way, owner, { ImageId: image.ImageId })).toEqual([image])
  })

  it('can be taken back from the last account', async () => {
    const image = await imageSharedWith(way, 1)
    const [last] = await sharedWith(way, image.ImageId)
    await modify(way, image.ImageId, { RemoveAccount: [last] })
    expect(await sharedWith(way, image.ImageId)).toEqual([])
    const [own] = await imagesOf(way, owner, { ImageId: image.ImageId })
    expect(own?.IsSelfShared).toBe('False')
  })

  it('with nobody is accepted and changes nothing', async () => {
    const image = await imageSharedWith(way, 1)
    const before = await sharedWith(way, image.ImageId)
    await modify(way, image.ImageId, {})
    await modify(way, image.ImageId, { AddAccount: [], RemoveAccount: [] })
    await modify(way, image.ImageId, { IsPublic: false, AddAccount: before })
    expect(await sharedWith(way, image.ImageId)).toEqual(before)
  })

  it('removes before it adds: an account in both lists has the image afterwards', async () => {
    const image = await unsharedImage(way)
    const both = { AddAccount: [stranger.id], RemoveAccount: [stranger.id] }
    await modify(way, image.ImageId, both)
    expect(await sharedWith(way, image.ImageId)).toEqual([stranger.id])
    await modify(way, image.ImageId, both)
    expect(await sharedWith(way, image.ImageId)).toEqual([stranger.id])
  })

  it('works with an account whose ID is above 2^53', async () => {
    const image = await unsharedImage(way)
    await modify(way, image.ImageId, { AddAccount: [bigNumber.id] })
    expect(await sharedWith(way, image.ImageId)).toEqual([bigNumber.id])
    expect(ids(await received(way, bigNumber))).toContain(image.ImageId)
    await modify(way, image.ImageId, { RemoveAccount: [bigNumber.id] })
    expect(ids(await received(way, bigNumber))).not.toContain(image.ImageId)
  })

  it('works for an image that is encrypted with an own key', async () => {
    const image = await ownImage(
      way,
      'shared encrypted image',
      (one) =>
        one.IsSelfShared === 'True' &&
        one.DiskDeviceMappings.DiskDeviceMapping.some((disk) => disk.Encrypted),
    )
    await modify(way, image.ImageId, { AddAccount: [stranger.id] })
    expect(await sharedWith(way, image.ImageId)).toContain(stranger.id)
  })
})

throughEachLibrary('Nobody but the owner', (way) => {
  it('can share an image, take a share back or see who has it: not even who received it', async () => {
    const image = await imageSharedWith(way, 1)
    const [grantee] = await sharedWith(way, image.ImageId)
    const outsiders = [stranger, ...partners]
    expect(idsOf(outsiders), 'one of them has the image').toContain(grantee)
    for (const outsider of outsiders) {
      const target = { RegionId: home, ImageId: image.ImageId }
      for (const change of [
        { AddAccount: [stranger.id] },
        { AddAccount: [owner.id] },
        { RemoveAccount: [grantee] },
        { RemoveAccount: [outsider.id] },
        {},
      ]) {
        const params = { ...target, ...change }
        expect(await way.refusal(outsider, 'ModifyImageSharePermission', params)).toMatchObject(
          notFound,
        )
      }
      expect(await way.refusal(outsider, 'DescribeImageSharePermission', target)).toMatchObject(
        notFound,
      )
    }
    expect(await sharedWith(way, image.ImageId)).toEqual([grantee])
  })

  it('of custom images: platform, marketplace and community images are not to be found', async () => {
    for (const query of [
      { ImageOwnerAlias: 'system' },
      { ImageOwnerAlias: 'marketplace' },
      { ImageOwnerAlias: 'others', IsPublic: true },
      { ImageOwnerAlias: 'others' },
    ]) {
      const [image] = await imagesOf(way, owner, query)
      const { ImageId } = found(image, 'such image')
      expect(await refusedModify(way, ImageId, { AddAccount: [stranger.id] })).toMatchObject(
        notFound,
      )
      expect(
        await way.refusal(owner, 'DescribeImageSharePermission', { RegionId: home, ImageId }),
      ).toMatchObject(notFound)
    }
  })

  it('and only in the region of the image', async () => {
    const image = await imageSharedWith(way, 1)
    const target = { RegionId: elsewhere, ImageId: image.ImageId }
    for (const change of [{ AddAccount: [stranger.id] }, { RemoveAccount: [stranger.id] }]) {
      expect(
        await way.refusal(owner, 'ModifyImageSharePermission', { ...target, ...change }),
      ).toMatchObject(notFound)
    }
    expect(await way.refusal(owner, 'DescribeImageSharePermission', target)).toMatchObject(notFound)
    const [other] = await imagesOf(way, owner, { RegionId: elsewhere, ImageOwnerAlias: 'self' })
    const there = { RegionId: elsewhere, ImageId: found(other, 'image elsewhere').ImageId }
    await way.call(owner, 'ModifyImageSharePermission', { ...there, AddAccount: [stranger.id] })
    const query = { ImageOwnerAlias: 'others', ImageId: there.ImageId }
    expect(await imagesOf(way, stranger, query), 'at home').toEqual([])
    expect(ids(await imagesOf(way, stranger, { ...query, RegionId: elsewhere }))).toEqual([
      there.ImageId,
    ])
  })
})

throughEachLibrary('An image that is not to be shared', (way) => {
  it.each([
    ['Deprecated', 403, 'OperationDenied.InvalidImageStatus', 'when it is deprecated'],
    ['Creating', 400, 'IncorrectImageStatus', 'The image is not available.'],
    ['UnAvailable', 400, 'IncorrectImageStatus', 'The image is not available.'],
    ['CreateFailed', 400, 'IncorrectImageStatus', 'The image is not available.'],
  ] as const)('because it is %s', async (status, httpStatus, code, message) => {
    const image = await ownImage(way, `${status} image`, ({ Status }) => Status === status)
    const refusal = await refusedModify(way, image.ImageId, { AddAccount: [stranger.id] })
    expect(refusal).toMatchObject({ httpStatus, code })
    expect(refusal.message).toContain(message)
    expect(await sharedWith(way, image.ImageId)).toEqual([])
    await modify(way, image.ImageId, { RemoveAccount: [stranger.id] })
  })

  it('because it is encrypted with the key of the service', async () => {
    const encrypted = (await ownImages(way)).filter(({ DiskDeviceMappings }) =>
      DiskDeviceMappings.DiskDeviceMapping.some((disk) => disk.Encrypted),
    )
    const image = found(
      encrypted.find(({ IsSelfShared }) => IsSelfShared === 'False'),
      'encrypted image that is not shared',
    )
    const refusal = await refusedModify(way, image.ImageId, { AddAccount: [stranger.id] })
    expect(refusal).toMatchObject({
      httpStatus: 403,
      code: 'InvalidOperation.ServiceKeyEncryptedImageUnsupported',
    })
    expect(await sharedWith(way, image.ImageId)).toEqual([])
  })

  it('because it is a community image', async () => {
    const image = await ownImage(way, 'community image', ({ IsPublic }) => IsPublic)
    const refusal = await refusedModify(way, image.ImageId, { AddAccount: [stranger.id] })
    expect(refusal).toMatchObject({ httpStatus: 403, code: 'Image.Public' })
    expect(await sharedWith(way, image.ImageId)).toEqual([])
  })
})

throughEachLibrary('An account that an image is not to be shared with', (way) => {
  it('is oneself', async () => {
    const image = await unsharedImage(way)
    expect(await refusedModify(way, image.ImageId, { AddAccount: [owner.id] })).toMatchObject({
      httpStatus: 404,
      code: 'InvalidAccount.Forbbiden',
      message: 'The specified Account does not yourself.',
    })
  })

  it('is one that does not exist, to add or to remove', async () => {
    const image = await unsharedImage(way)
    for (const id of ['1234567890123456', '12', 'partner@example.com', `${partner.id} `, '镜像']) {
      for (const name of ['AddAccount', 'RemoveAccount']) {
        expect(await refusedModify(way, image.ImageId, { [name]: [id] })).toMatchObject({
          httpStatus: 404,
          code: 'InvalidAccount.NotFound',
          message: `The specified account ${id} in parameter "AddAccount.n" or "RemoveAccount.n" does not exist.`,
        })
      }
    }
  })

  it('is an empty one', async () => {
    const image = await unsharedImage(way)
    expect(await refusedModify(way, image.ImageId, { AddAccount: [''] })).toMatchObject({
      httpStatus: 404,
      code: 'InvalidAccount.NotFound',
      message: 'The specified parameter "AddAccount.n" or "RemoveAccount.n" does not exist.',
    })
  })

  it('spoils the whole call, whatever its place in it: nobody is added, nobody removed', async () => {
    const image = await imageSharedWith(way, 1)
    const before = await sharedWith(way, image.ImageId)
    const good = idsOf(strangers.slice(0, 9).filter(({ id }) => !before.includes(id)))
    for (const bad of ['1234567890123456', owner.id]) {
      for (const change of [
        { AddAccount: [...good, bad] },
        { AddAccount: [bad, ...good] },
        { AddAccount: [bad], RemoveAccount: before },
      ]) {
        expect(await refusedModify(way, image.ImageId, change)).toMatchObject({ httpStatus: 404 })
        expect(await sharedWith(way, image.ImageId)).toEqual(before)
      }
    }
    const change = { AddAccount: good, RemoveAccount: [...before, '1234567890123456'] }
    await refusedModify(way, image.ImageId, change)
    expect(await sharedWith(way, image.ImageId)).toEqual(before)
  })
})

throughEachLibrary('Fifty accounts', (way) => {
  const tooMany = {
    httpStatus: 403,
    code: 'QuotaExceed.ShareImageUser',
    message: 'The shared Image user Quota exceeds.',
  }
  const without = (accounts: readonly string[]) =>
    idsOf([...partners, ...strangers]).filter((id) => !accounts.includes(id))

  it('can have an image, and the 51st cannot', async () => {
    const image = await imageSharedWith(way, 49)
    const before = await sharedWith(way, image.ImageId)
    const [last, tooLate] = without(before)
    await modify(way, image.ImageId, { AddAccount: [last] })
    expect(await sharedWith(way, image.ImageId)).toEqual([...before, last])
    const refusal = await refusedModify(way, image.ImageId, { AddAccount: [tooLate] })
    expect(refusal).toMatchObject(tooMany)
    expect(await sharedWith(way, image.ImageId)).toEqual([...before, last])
  })

  it('are the limit for a batch too, of which nobody is added then', async () => {
    const image = await imageSharedWith(way, 49)
    const before = await sharedWith(way, image.ImageId)
    const batch = without(before).slice(0, 2)
    expect(await refusedModify(way, image.ImageId, { AddAccount: batch })).toMatchObject(tooMany)
    expect(await sharedWith(way, image.ImageId)).toEqual(before)
  })

  it('leave room for accounts that have the image already, and for a swap in one call', async () => {
    const image = await imageSharedWith(way, 50)
    const before = await sharedWith(way, image.ImageId)
    await modify(way, image.ImageId, { AddAccount: before.slice(0, 10) })
    const [newcomer] = without(before)
    await modify(way, image.ImageId, { AddAccount: [newcomer], RemoveAccount: [before[0]] })
    expect(await sharedWith(way, image.ImageId)).toEqual([...before.slice(1), newcomer])
  })

  it('leave room again once one is removed', async () => {
    const image = await imageSharedWith(way, 50)
    const before = await sharedWith(way, image.ImageId)
    const [newcomer] = without(before)
    const add = { AddAccount: [newcomer] }
    expect(await refusedModify(way, image.ImageId, add)).toMatchObject(tooMany)
    await modify(way, image.ImageId, { RemoveAccount: [before[7]] })
    await modify(way, image.ImageId, add)
    expect((await sharedWith(way, image.ImageId)).length).toBe(50)
  })
})

throughEachLibrary('A dry run', (way) => {
  const passed = {
    httpStatus: 400,
    code: 'DryRunOperation',
    message: 'Request validation has been passed with DryRun flag set.',
  }

  it('of ModifyImageSharePermission changes nothing and says that it would have', async () => {
    const image = await imageSharedWith(way, 1)
    const before = await sharedWith(way, image.ImageId)
    for (const change of [{ AddAccount: [bigNumber.id] }, { RemoveAccount: before }, {}]) {
      const refusal = await refusedModify(way, image.ImageId, { ...change, DryRun: true })
      expect(refusal).toMatchObject(passed)
      expect(await sharedWith(way, image.ImageId)).toEqual(before)
    }
    await modify(way, image.ImageId, { RemoveAccount: before, DryRun: false })
    expect(await sharedWith(way, image.ImageId)).toEqual([])
  })

  it('of a call that would be refused gives that refusal', async () => {
    const image = await imageSharedWith(way, 50)
    for (const [id, code] of [
      [owner.id, 'InvalidAccount.Forbbiden'],
      ['12', 'InvalidAccount.NotFound'],
    ] as const) {
      const refusal = await refusedModify(way, image.ImageId, { AddAccount: [id], DryRun: true })
      expect(refusal.code).toBe(code)
    }
    const all = await sharedWith(way, image.ImageId)
    const newcomer = found(
      strangers.find(({ id }) => !all.includes(id)),
      'account without the image',
    )
    const add = { AddAccount: [newcomer.id], DryRun: true }
    expect((await refusedModify(way, image.ImageId, add)).code).toBe('QuotaExceed.ShareImageUser')
    expect((await refusedModify(way, 'm-bp1doesnotexist00000', add)).code).toBe(notFound.code)
  })

  it('of DescribeImages tells nothing but that it would have', async () => {
    const query = { RegionId: home, DryRun: true }
    expect(await way.refusal(owner, 'DescribeImages', query)).toMatchObject(passed)
    const wrong = { ...query, Status: 'Ready' }
    expect((await way.refusal(owner, 'DescribeImages', wrong)).code).toBe('InvalidParamter')
    await way.call(owner, 'DescribeImages', { ...query, DryRun: false })
  })
})

throughEachLibrary('Pages of DescribeImageSharePermission', (way) => {
  it('are of ten accounts unless told, in the order of sharing, with the total of all', async () => {
    const image = await imageSharedWith(way, 50)
    const page = (params: object) =>
      way.call(owner, 'DescribeImageSharePermission', {
        RegionId: home,
        ImageId: image.ImageId,
        ...params,
      })
    const all = await page({ PageSize: 100 })
    const accounts = all.Accounts.Account
    expect(accounts).toHaveLength(50)
    const times = accounts.map((account) => Date.parse(account.SharedTime))
    expect(times).toEqual(times.toSorted((left, right) => left - right))
    expect(await page({})).toMatchObject({ PageNumber: 1, PageSize: 10, TotalCount: 50 })
    for (const size of [10, 7]) {
      const gathered: typeof accounts = []
      for (let number = 1; number <= Math.ceil(50 / size); number++) {
        const answer = await page({ PageSize: size, PageNumber: number })
        expect(answer).toMatchObject({ PageNumber: number, PageSize: size, TotalCount: 50 })
        gathered.push(...answer.Accounts.Account)
      }
      expect(gathered).toEqual(accounts)
    }
    expect(await page({ PageNumber: 99 })).toMatchObject({
      TotalCount: 50,
      Accounts: { Account: [] },
    })
  })

  it('of an image that is not shared are empty', async () => {
    const image = await unsharedImage(way)
    expect(
      await way.call(owner, 'DescribeImageSharePermission', {
        RegionId: home,
        ImageId: image.ImageId,
      }),
    ).toMatchObject({
      TotalCount: 0,
      Accounts: { Account: [] },
      ShareGroups: { ShareGroup: [] },
    })
  })
})
