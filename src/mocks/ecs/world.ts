import { resourceId } from './ids.ts'
import type { ImageIndex } from './imageIndex/imageIndex.ts'
import { newestFirst } from './newestFirst.ts'
import type { Account, ImageRecord, InstanceRecord, SnapshotRecord } from './records.ts'

/** An answer that is given again to the same request with the same ClientToken. */
export interface RememberedAnswer {
  /** The request's parameters, as one text. */
  readonly request: string
  readonly response: object
}

/**
 * Everything that exists, and the indexes that answer questions about it. Only this module and its siblings
 * `worldImages.ts`, `worldInstances.ts` and `worldIndexes.ts` change it. Places are `owner/region`.
 */
export interface World {
  readonly scenario: string
  readonly seed: number
  /** The time at which the scenario starts, in milliseconds; its past and its future are relative to this. */
  readonly epoch: number
  readonly accounts: ReadonlyMap<string, Account>
  readonly images: Map<string, ImageRecord>
  /** Custom images by place, newest first. */
  readonly owned: Map<string, ImageRecord[]>
  /** What finds custom images by what is told of them, by place, as far as it was asked for. */
  readonly indexes: Map<string, ImageIndex>
  /** Images that an account has received, by image ID, in every region. */
  readonly received: Map<string, Map<string, ImageRecord>>
  /** Copies whose origin the world has seen: those that were asked for since the scenario began, or shortly before. */
  readonly copies: Set<ImageRecord>
  /** Platform images, newest first. */
  readonly system: readonly ImageRecord[]
  /** Marketplace images by region, newest first. */
  readonly marketplace: ReadonlyMap<string, readonly ImageRecord[]>
  /** Community images by region, newest first; nothing publishes or withdraws any. */
  readonly community: ReadonlyMap<string, readonly ImageRecord[]>
  readonly instances: Map<string, InstanceRecord>
  /** Instances by place, newest first. */
  readonly instancesIn: Map<string, InstanceRecord[]>
  /** The instance of each disk ID. */
  readonly disks: Map<string, InstanceRecord>
  /** The instances whose system disk was made from an image, of whatever account, by image ID. */
  readonly users: Map<string, Set<InstanceRecord>>
  /** Snapshots whose image is gone, by place, newest first; those of images that exist follow from the images. */
  readonly leftSnapshots: Map<string, SnapshotRecord[]>
  readonly answers: Map<string, RememberedAnswer>
  /** How many resources were made since the scenario began: what their IDs come from. */
  issued: number
}

/** What a scenario says of a world before its indexes are made. */
export interface WorldPlan {
  readonly scenario: string
  readonly seed: number
  readonly epoch: number
  readonly accounts: readonly Account[]
  readonly images: readonly ImageRecord[]
  readonly instances: readonly InstanceRecord[]
  /** Snapshots of images that were deleted before the scenario began. */
  readonly leftSnapshots?: readonly SnapshotRecord[]
}

/** The key of an account's resources in a region. */
export const placeOf = (ownerId: string, regionId: string): string => `${ownerId}/${regionId}`

function group<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const members = groups.get(key)
    if (members) members.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** Makes a world from a plan. */
export function createWorld(plan: WorldPlan): World {
  const ordered = plan.images.toSorted(newestFirst)
  const received = new Map<string, Map<string, ImageRecord>>()
  for (const image of ordered) {
    for (const accountId of image.shares?.keys() ?? []) receive(received, accountId, image)
  }
  const custom = ordered.filter((image) => image.kind === 'custom')
  const instances = plan.instances.toSorted(newestFirst)
  return {
    scenario: plan.scenario,
    seed: plan.seed,
    epoch: plan.epoch,
    accounts: new Map(plan.accounts.map((account) => [account.id, account])),
    images: new Map(ordered.map((image) => [image.id, image])),
    owned: group(custom, (image) => placeOf(image.ownerId, image.regionId)),
    indexes: new Map(),
    received,
    copies: new Set(custom.filter((image) => image.copyOf)),
    system: ordered.filter((image) => image.kind === 'system'),
    marketplace: group(
      ordered.filter((image) => image.kind === 'marketplace'),
      (image) => image.regionId,
    ),
    community: group(
      custom.filter((image) => image.isPublic),
      (image) => image.regionId,
    ),
    instances: new Map(instances.map((instance) => [instance.id, instance])),
    instancesIn: group(instances, ({ ownerId, regionId }) => placeOf(ownerId, regionId)),
    disks: new Map(
      instances.flatMap((instance) =>
        [instance.systemDisk, ...instance.dataDisks].map((disk) => [disk.id, instance] as const),
      ),
    ),
    users: usersOf(instances),
    leftSnapshots: group((plan.leftSnapshots ?? []).toSorted(newestFirst), (snapshot) =>
      placeOf(snapshot.ownerId, snapshot.regionId),
    ),
    answers: new Map(),
    issued: 0,
  }
}

/** Notes that an account has received an image. */
export function receive(received: World['received'], accountId: string, image: ImageRecord): void {
  const images = received.get(accountId)
  if (images) images.set(image.id, image)
  else received.set(accountId, new Map([[image.id, image]]))
}

function usersOf(instances: readonly InstanceRecord[]): World['users'] {
  const byImage = group(instances, (instance) => instance.imageId)
  return new Map([...byImage].map(([imageId, users]) => [imageId, new Set(users)]))
}

/** The ID of a new resource. It comes from the world's seed and a count: nothing is random, and no ID comes twice. */
export function issueId(world: World, kind: 'm' | 's' | 'i' | 'd', regionId: string): string {
  world.issued += 1
  return resourceId(kind, regionId, `issued/${world.seed}/${world.issued}`)
}
