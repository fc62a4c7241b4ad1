import { isTagKey, isTagValue, tagsPerResource } from './facts.ts'
import { refused, type RequestOf, type Verdict } from './operation.ts'
import type { WalkImage, WalkInstance, WalkState } from './state.ts'

type Given = readonly { readonly Key?: string; readonly Value?: string }[] | undefined

/** The tags of a request, and the code that refuses them if something is wrong with them. */
export function givenTags(given: Given = []): { tags: Map<string, string>; problem?: string } {
  const pairs = given.map(({ Key = '', Value = '' }) => [Key, Value] as const)
  const tags = new Map(pairs)
  if (pairs.length > tagsPerResource) return { tags, problem: 'NumberExceed.Tags' }
  if (pairs.some(([key]) => !isTagKey(key))) return { tags, problem: 'InvalidTagKey.Malformed' }
  if (pairs.some(([, value]) => !isTagValue(value))) {
    return { tags, problem: 'InvalidTagValue.Malformed' }
  }
  return tags.size < pairs.length ? { tags, problem: 'Duplicate.TagKey' } : { tags }
}

/** Those of some IDs that are the caller's own in a region, each once. */
function own(
  state: WalkState,
  caller: string,
  { RegionId, ResourceType, ResourceId }: RequestOf<'UntagResources'>,
): (WalkImage | WalkInstance)[] | undefined {
  const all = ResourceType === 'image' ? state.images : state.instances
  const found = [...new Set(ResourceId)].map((id) => all.get(id))
  const mine = found.filter((one) => one?.owner === caller && one.region === RegionId)
  return mine.length === found.length ? mine.flatMap((one) => one ?? []) : undefined
}

/** Tagging own images or instances: all of them or none. */
export function tag(state: WalkState, caller: string, request: RequestOf<'TagResources'>): Verdict {
  const { tags, problem } = givenTags(request.Tag)
  if (problem) return refused(problem)
  const things = own(state, caller, request)
  if (!things) return refused('InvalidResourceId.NotFound')
  const tagged = things.map((thing) => ({ thing, all: new Map([...thing.tags, ...tags]) }))
  if (tagged.some(({ all }) => all.size > tagsPerResource)) {
    return refused('OperationDenied.QuotaExceed')
  }
  return {
    code: 'OK',
    done: () => {
      for (const { thing, all } of tagged) thing.tags = all
    },
  }
}

/** Taking tags away: those that are named, or all of them. */
export function untag(
  state: WalkState,
  caller: string,
  request: RequestOf<'UntagResources'>,
): Verdict {
  const keys = request.TagKey ?? []
  if (keys.length === 0 && !request.All) return refused('MissingParameter.Tags')
  const things = own(state, caller, request)
  if (!things) return refused('InvalidResourceId.NotFound')
  return {
    code: 'OK',
    done: () => {
      for (const { tags } of things) {
        if (keys.length === 0) tags.clear()
        for (const key of keys) tags.delete(key)
      }
    },
  }
}
