import type { RandomNumbers } from './randomNumbers.ts'
import { regions, type Start } from './start.ts'
import type { WalkImage, WalkInstance, WalkState } from './state.ts'

/** Names that images may have; few, so that they meet. Some differ in capitals only, some are as long as can be. */
const goodNames = [
  'web',
  'Web',
  'db-1',
  'golden.v1',
  'a:b_c',
  '镜像',
  '镜像-2',
  'ab',
  'W'.repeat(128),
  '\u4e00'.repeat(128),
]
const badNames = [
  'x',
  '1web',
  '-web',
  'aliyun-web',
  'Aliyun',
  'acs:web',
  'ACS:web',
  'http://web',
  'a b',
  'webhttp://a',
  'W'.repeat(129),
  '名字！',
  'a😀',
]
const goodDescriptions = ['ok', '说明', 'see http://example.com', 'x'.repeat(256), '😀'.repeat(256)]
const badDescriptions = ['x', 'http://example.com', 'HTTPS://example.com', 'x'.repeat(257)]

type TagPair = { Key: string; Value: string }

const badTags: readonly (readonly TagPair[])[] = [
  [{ Key: 'acs:team', Value: 'web' }],
  [{ Key: 'aliyun', Value: 'web' }],
  [{ Key: 'k'.repeat(129), Value: 'web' }],
  [{ Key: 'team', Value: 'http://web' }],
  [{ Key: 'team', Value: 'v'.repeat(129) }],
  [
    { Key: 'team', Value: 'a' },
    { Key: 'team', Value: 'b' },
  ],
  Array.from({ length: 21 }, (_, index) => ({ Key: `many-${index}`, Value: '' })),
]

/** Fields that are given under a condition only. */
export const when = <Fields extends object>(condition: boolean, fields: Fields): Partial<Fields> =>
  condition ? fields : {}

/** What operations are put together from: mostly what makes sense, and now and then what doesn't. */
export class Choices {
  readonly state: WalkState
  readonly players: readonly string[]

  constructor(
    readonly random: RandomNumbers,
    readonly start: Start,
  ) {
    this.state = start.state
    this.players = start.players
  }

  player(): string {
    return this.random.pick(this.players)
  }

  /** Mostly who it should be. */
  callerFor(owner: string): string {
    return owner !== '' && this.random.chance(0.93) ? owner : this.player()
  }

  region(): string {
    return this.random.pick(regions)
  }

  /** Mostly where it should be. */
  regionFor(region: string): string {
    return region !== '' && this.random.chance(0.97) ? region : this.region()
  }

  /** Some image of somebody: mostly there, preferably one that something is going on with. */
  image(isPreferred: (image: WalkImage) => boolean = () => false): WalkImage {
    const custom = [...this.state.images.values()].filter(({ kind }) => kind === 'custom')
    const preferred = custom.filter(isPreferred)
    return this.random.pick(preferred.length > 0 && this.random.chance(0.6) ? preferred : custom)
  }

  /** How many images there are apart from the platform's. */
  imageCount(): number {
    return [...this.state.images.values()].filter(({ kind }) => kind === 'custom').length
  }

  /** The ID of an image that was meant, or of one that is gone or of another kind. */
  imageId(meant: WalkImage | undefined): string {
    const { chance, pick } = this.random
    if (meant && chance(0.96)) return meant.id
    const { goneImages, images } = this.state
    return goneImages.length > 0 && chance(0.6) ? pick(goneImages) : pick([...images.keys()])
  }

  /** An image that an account may want instances of in a region, from wherever. */
  imageToUse(account: string, region: string): WalkImage | undefined {
    const { chance, pick } = this.random
    const images = [...this.state.images.values()]
    const there = images.filter((image) => image.region === region)
    const pools = [
      there.filter(({ dataDisks }) => dataDisks.length > 0),
      there.filter(({ owner }) => owner === account),
      there.filter(({ shares }) => shares.includes(account)),
      there.filter(({ shares }) => shares.includes(account)),
      images.filter(({ kind }) => kind !== 'custom'),
      there.filter(({ making, status }) => making !== undefined || status !== 'Available'),
      there.filter(({ isPublic }) => isPublic),
    ]
    const pool = chance(0.06) ? images : pick(pools)
    return pool.length > 0 ? pick(pool) : undefined
  }

  instance(
    isPreferred: (instance: WalkInstance) => boolean = () => false,
  ): WalkInstance | undefined {
    const all = [...this.state.instances.values()]
    const preferred = all.filter(isPreferred)
    if (all.length === 0) return undefined
    return this.random.pick(preferred.length > 0 && this.random.chance(0.7) ? preferred : all)
  }

  /** Whether something is going on with an instance's disks. */
  isBusy({ id, disks }: WalkInstance): boolean {
    const isImaged = [...this.state.images.values()].some(({ making }) => making?.instance === id)
    return isImaged || disks.some((disk) => this.state.isReIniting(disk))
  }

  /** The ID of an instance that was meant, or of one that is gone. */
  instanceId(meant: WalkInstance | undefined): string {
    const { goneInstances } = this.state
    if (meant && (goneInstances.length === 0 || this.random.chance(0.97))) return meant.id
    return goneInstances.length > 0 ? this.random.pick(goneInstances) : 'i-never-there'
  }

  name(): string {
    return this.random.pick(this.random.chance(0.1) ? badNames : goodNames)
  }

  description(): string {
    return this.random.pick(this.random.chance(0.1) ? badDescriptions : goodDescriptions)
  }

  tags(): TagPair[] {
    const { chance, below, pick } = this.random
    if (chance(0.15)) return [...pick(badTags)]
    // So many at once that two of these are more than there can be.
    const first = below(20)
    if (chance(0.3)) return this.tagRow(first, 12)
    return this.tagRow(first, 1 + below(2))
  }

  private tagRow(first: number, count: number): TagPair[] {
    const values = ['', 'web', '环境']
    return Array.from({ length: count }, (_, index) => ({
      Key: `key-${first + index}`,
      Value: this.random.pick(values),
    }))
  }

  /** What can go with many requests: a dry run, or a ClientToken, of which there are few, so that they meet. */
  dryRun(): { DryRun?: boolean } {
    return when(this.random.chance(0.05), { DryRun: true })
  }

  token(share = 0.15): { ClientToken?: string } {
    return when(this.random.chance(share), { ClientToken: `token-${this.random.below(12)}` })
  }
}
