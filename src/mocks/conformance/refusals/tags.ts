import type { WireParams } from '../libraries.ts'
import { plainImage, receivedImage } from '../lifeSupport.ts'
import { elsewhere, home, owner, stranger, type Way } from '../support.ts'
import { badTags, spoilt, type Attempt, type RefusalTable } from './attempt.ts'

const Tag = [{ Key: 'env', Value: 'test' }]
const many = Array.from({ length: 51 }, (_, index) => `m-${index}`)

const ofPlain =
  (good: WireParams, ...wrong: readonly WireParams[]) =>
  async (way: Way): Promise<readonly Attempt[]> => {
    const ResourceId = [await plainImage(way)]
    return spoilt({ RegionId: home, ResourceType: 'image', ResourceId, ...good }, wrong)
  }

/** What every action on tags refuses alike. */
const common = (good: WireParams) =>
  ({
    'MissingParameter.RegionId': ofPlain(good, { RegionId: undefined }),
    'MissingParameter.ResourceType': ofPlain(good, { ResourceType: undefined }),
    'MissingParameter.ResourceIds': ofPlain(good, { ResourceId: undefined }, { ResourceId: [''] }),
    'InvalidRegionId.NotFound': ofPlain(good, { RegionId: 'cn-nowhere' }),
    'InvalidResourceType.NotFound': ofPlain(
      good,
      { ResourceType: 'Image' },
      { ResourceType: 'snapshot' },
    ),
    'NumberExceed.ResourceIds': ofPlain(good, { ResourceId: many }),
  }) as const

/** What those that change tags refuse too. */
const notThere = (good: WireParams) => async (way: Way) => {
  const attempts = await ofPlain(
    good,
    { ResourceId: ['m-bp1doesnotexist00000'] },
    { ResourceId: [await plainImage(way), 'm-bp1doesnotexist00000'] },
    { RegionId: elsewhere },
    { ResourceType: 'instance' },
  )(way)
  const ResourceId = [await receivedImage(way)]
  return [
    ...attempts,
    {
      params: { RegionId: home, ResourceType: 'image', ResourceId, ...good },
      account: stranger,
    },
  ]
}

export const tags: RefusalTable = {
  TagResources: {
    ...common({ Tag }),
    ...badTags(async (way) => ({
      RegionId: home,
      ResourceType: 'image',
      ResourceId: [await plainImage(way)],
    })),
    'MissingParameter.Tags': ofPlain({}, {}),
    'InvalidResourceId.NotFound': notThere({ Tag }),
    'OperationDenied.QuotaExceed': async (way) => {
      const tagged = {
        RegionId: home,
        ResourceType: 'image',
        ResourceId: [await plainImage(way)],
        Tag: Array.from({ length: 20 }, (_, index) => ({ Key: `key-${index}` })),
      }
      await way.call(owner, 'TagResources', tagged)
      return [{ params: { ...tagged, Tag: [{ Key: 'one-more' }] } }]
    },
  },
  UntagResources: {
    ...common({ TagKey: ['env'] }),
    'MissingParameter.Tags': ofPlain({}, {}, { All: false }),
    'InvalidResourceId.NotFound': notThere({ All: true }),
    'NumberExceed.Tags': ofPlain({}, { TagKey: many.slice(0, 21) }),
  },
  ListTagResources: {
    ...common({}),
    'InvalidTag.Mismatch': ofPlain({}, { Tag: [{ Value: 'a' }] }),
    InvalidTagCount: ofPlain({}, { Tag: many.slice(0, 21).map((Key) => ({ Key })) }),
    InvalidParameter: async (way) =>
      (await ofPlain({}, { NextToken: 'elsewhere' })(way)).map((attempt) => ({
        ...attempt,
        detail: 'NextToken',
      })),
  },
}
