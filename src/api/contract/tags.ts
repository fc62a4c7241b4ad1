import type { ListTagResourcesRequest } from '@alicloud/ecs20140526/dist/models/ListTagResourcesRequest'
import type { ListTagResourcesResponseBody } from '@alicloud/ecs20140526/dist/models/ListTagResourcesResponseBody'
import type { TagResourcesRequest } from '@alicloud/ecs20140526/dist/models/TagResourcesRequest'
import type { TagResourcesResponseBody } from '@alicloud/ecs20140526/dist/models/TagResourcesResponseBody'
import type { UntagResourcesRequest } from '@alicloud/ecs20140526/dist/models/UntagResourcesRequest'
import type { UntagResourcesResponseBody } from '@alicloud/ecs20140526/dist/models/UntagResourcesResponseBody'
import type { Sent, Wire, WireRequest } from '../wire.ts'

/** What can be asked of tags. `ResourceType` is `image` or `instance`. */
export interface TagActions {
  TagResources: {
    request: WireRequest<TagResourcesRequest, 'RegionId' | 'ResourceType' | 'ResourceId' | 'Tag'>
    response: Sent<Wire<TagResourcesResponseBody>>
  }
  UntagResources: {
    request: WireRequest<UntagResourcesRequest, 'RegionId' | 'ResourceType' | 'ResourceId'>
    response: Sent<Wire<UntagResourcesResponseBody>>
  }
  ListTagResources: {
    request: WireRequest<ListTagResourcesRequest, 'RegionId' | 'ResourceType'>
    response: Sent<Wire<ListTagResourcesResponseBody>>
  }
}
