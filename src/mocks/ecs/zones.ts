import { instanceTypes, type InstanceTypeFacts } from './instanceTypes.ts'
import { findRegion, type RegionFacts } from './regions.ts'

/** A zone of a region as the stand-in knows it. */
export interface ZoneFacts {
  readonly id: string
  /** LocalName with AcceptLanguage=en-US. */
  readonly english: string
  /** LocalName with AcceptLanguage=zh-CN, the API's default. */
  readonly chinese: string
  readonly types: readonly InstanceTypeFacts[]
}

/** The letters of a region's zones, the oldest first, where they aren't the first two of the alphabet. */
const letters: Readonly<Record<string, string>> = {
  'cn-hangzhou': 'hijk',
  'cn-beijing': 'hkl',
  'cn-shanghai': 'elmn',
  'cn-shenzhen': 'def',
  'cn-zhangjiakou': 'abc',
  'cn-hongkong': 'bcd',
  'ap-southeast-1': 'abc',
  'ap-northeast-1': 'abc',
  'eu-central-1': 'abc',
  'us-east-1': 'ab',
}

/** What a name says in brackets, which is the city; the whole name if it says nothing there. */
const cityOf = (name: string) => /[（(](.+)[）)]$/.exec(name)?.[1] ?? name

function zonesIn({ id, english, chinese }: RegionFacts): ZoneFacts[] {
  const ofRegion = Array.from(letters[id] ?? 'ab')
  return ofRegion.map((letter, place) => ({
    // In and near mainland China a dash stands before the letter: cn-hangzhou-i, but ap-southeast-1a.
    id: id.startsWith('cn-') ? `${id}-${letter}` : `${id}${letter}`,
    english: `${cityOf(english)} Zone ${letter.toUpperCase()}`,
    chinese: `${cityOf(chinese)} 可用区${letter.toUpperCase()}`,
    types: instanceTypes.filter(({ offered }) => {
      if (offered === 'older zones') return place < ofRegion.length - 1
      return offered === 'everywhere' || place > 0
    }),
  }))
}

const known = new Map<string, readonly ZoneFacts[]>()

/** The zones of a region, the oldest first; none if there is no such region. */
export function zonesOf(regionId: string): readonly ZoneFacts[] {
  const region = findRegion(regionId)
  if (!region) return []
  const zones = known.get(regionId) ?? zonesIn(region)
  known.set(regionId, zones)
  return zones
}
