import { expect, it } from 'vitest'
import { plainImage, receivedImage, running } from './lifeSupport.ts'
import type { WireParams } from './libraries.ts'
import {
  elsewhere,
  found,
  home,
  imagesOf,
  ownImage,
  owner,
  stranger,
  throughEachLibrary,
  type Way,
} from './support.ts'

const ofImages = (ResourceId: readonly string[]) => ({
  RegionId: home,
  ResourceType: 'image',
  ResourceId,
})

const list = async (way: Way, params: WireParams, account = owner) => {
  const query = { RegionId: home, ResourceType: 'image', ...params }
  return way.call(account, 'ListTagResources', query)
}

const rows = async (way: Way, params: WireParams) =>
  (await list(way, params)).TagResources.TagResource.map(
    ({ TagKey, TagValue }) => `${TagKey}=${TagValue}`,
  )

throughEachLibrary('Tags', (way) => {
  it('are added to images, replaced by key, listed and removed', async () => {
    const ResourceId = [await plainImage(way)]
    const target = ofImages(ResourceId)
    const answer = await way.call(owner, 'TagResources', {
      ...target,
      Tag: [
        { Key: '环境', Value: 'a b+c&d=e' },
        { Key: 'team', Value: '' },
      ],
    })
    expect(answer).toEqual({ RequestId: expect.any(String) })
    await way.call(owner, 'TagResources', { ...target, Tag: [{ Key: '环境', Value: '生产' }] })
    expect(await list(way, { ResourceId })).toEqual({
      RequestId: expect.any(String),
      NextToken: '',
      TagResources: {
        TagResource: [
          {
            ResourceType: 'image',
            ResourceId: ResourceId[0],
            TagKey: '环境',
            TagValue: '生产',
          },
          { ResourceType: 'image', ResourceId: ResourceId[0], TagKey: 'team', TagValue: '' },
        ],
      },
    })
    const [image] = await imagesOf(way, owner, { ImageId: ResourceId[0] })
    expect(image?.Tags.Tag).toEqual([
      { TagKey: '环境', TagValue: '生产' },
      { TagKey: 'team', TagValue: '' },
    ])
    const query = { Tag: [{ Key: '环境', Value: '生产' }], ImageOwnerAlias: 'self' }
    const found = await imagesOf(way, owner, query)
    expect(found.map((one) => one.ImageId)).toContain(ResourceId[0])
    await way.call(owner, 'UntagResources', { ...target, TagKey: ['team', 'never-there'] })
    expect(await rows(way, { ResourceId })).toEqual(['环境=生产'])
    await way.call(owner, 'UntagResources', { ...target, All: true })
    expect(await rows(way, { ResourceId })).toEqual([])
  })

  it('are twenty on one image at most', async () => {
    const ResourceId = [await plainImage(way)]
    const Tag = Array.from({ length: 20 }, (_, index) => ({
      Key: `key-${index}`,
      Value: `value ${index}`,
    }))
    await way.call(owner, 'TagResources', { ...ofImages(ResourceId), Tag })
    expect(await rows(way, { ResourceId })).toHaveLength(20)
    // A key that is there already takes no more room.
    await way.call(owner, 'TagResources', {
      ...ofImages(ResourceId),
      Tag: [{ Key: 'key-7', Value: 'changed' }],
    })
    expect(await rows(way, { ResourceId, Tag: [{ Key: 'key-7' }] })).toContain('key-7=changed')
  })

  it('find what has them, page by page', async () => {
    const image = await ownImage(way, 'tagged image', (one) => one.Tags.Tag.length > 2)
    const all = await imagesOf(way, owner, { ImageOwnerAlias: 'self', Status: 'ALL' })
    const Tag = image.Tags.Tag.slice(0, 1).map((tag) => ({ Key: tag.TagKey, Value: tag.TagValue }))
    const { TagResources } = await list(way, { Tag })
    const has = all.filter((one) =>
      one.Tags.Tag.some((tag) => tag.TagKey === Tag[0]?.Key && tag.TagValue === Tag[0].Value),
    )
    expect(TagResources.TagResource).toHaveLength(has.flatMap((one) => one.Tags.Tag).length)

    const some = all.slice(0, 10).map((one) => one.ImageId)
    const many = Array.from({ length: 15 }, (_, index) => ({ Key: `many-${index}` }))
    await way.call(owner, 'TagResources', { ...ofImages(some), Tag: many })
    const first = await list(way, { ResourceId: some })
    expect(first.TagResources.TagResource).toHaveLength(50)
    const pages = [first]
    for (let page = first; page.NextToken;) {
      page = await list(way, { ResourceId: some, NextToken: page.NextToken })
      pages.push(page)
    }
    const keys = pages
      .flatMap((page) => page.TagResources.TagResource)
      .map((row) => `${row.ResourceId}/${row.TagKey}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.filter((key) => key.includes('/many-'))).toHaveLength(150)
  })

  it('are the owner’s: who receives the image sees none', async () => {
    const ImageId = await receivedImage(way)
    const Tag = [{ Key: 'secret', Value: 'yes' }]
    await way.call(owner, 'TagResources', { ...ofImages([ImageId]), Tag })
    const [received] = await imagesOf(way, stranger, { ImageId })
    expect(found(received, 'received image').Tags.Tag).toEqual([])
    const theirs = await list(way, { ResourceId: [ImageId] }, stranger)
    expect(theirs.TagResources.TagResource).toEqual([])
    const there = await list(way, { RegionId: elsewhere, ResourceId: [ImageId] })
    expect(there.TagResources.TagResource).toEqual([])
  })

  it('are on instances too', async () => {
    const id = await running(way, owner, await plainImage(way))
    const target = { RegionId: home, ResourceType: 'instance', ResourceId: [id] }
    await way.call(owner, 'TagResources', { ...target, Tag: [{ Key: 'role', Value: 'test' }] })
    const { Instances } = await way.call(owner, 'DescribeInstances', {
      RegionId: home,
      Tag: [{ Key: 'role', Value: 'test' }],
    })
    expect(Instances.Instance.map((one) => one.InstanceId)).toEqual([id])
    await way.call(owner, 'UntagResources', { ...target, TagKey: ['role'] })
    expect(await rows(way, target)).toEqual([])
  })
})
