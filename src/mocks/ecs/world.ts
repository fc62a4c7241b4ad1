import type { ImageStatus } from '../../api/contract.ts'

/** An account of the world. Its access key is fake: it signs requests to this stand-in only. */
export interface Account {
  readonly id: string
  /** Empty for bare accounts, which exist only to be shared with. */
  readonly nickname: string
  readonly accessKeyId: string
  readonly accessKeySecret: string
}

/** What an image contains: everything about it that comes from its operating system. */
export interface OperatingSystem {
  readonly platform: string
  /** OSName, Chinese. */
  readonly name: string
  /** OSNameEn. */
  readonly nameEn: string
  readonly type: 'linux' | 'windows'
  readonly architecture: 'x86_64' | 'i386' | 'arm64'
  readonly bootMode: 'BIOS' | 'UEFI' | 'UEFI-Preferred'
}

export interface Tag {
  readonly key: string
  readonly value: string
}

export interface DataDisk {
  readonly device: string
  /** GiB. */
  readonly size: number
  readonly snapshotId: string
}

/** An image as the world stores it; `describe.ts` turns it into what one account sees of it at one time. */
export interface ImageRecord {
  readonly id: string
  /** Where it comes from: an account's custom image, the platform's, or the marketplace's. */
  readonly kind: 'custom' | 'system' | 'marketplace'
  /** Empty for images of the platform and the marketplace. */
  readonly ownerId: string
  /** Empty for platform images, which are in every region. */
  readonly regionId: string
  readonly name: string
  readonly description: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** While set and not over, the image is Creating. */
  readonly creation?: { readonly startedAt: number; readonly duration: number }
  /** The status it has, or will have once its creation is over. */
  readonly status: Exclude<ImageStatus, 'Creating' | 'Waiting'>
  readonly os: OperatingSystem
  /** GiB of the system disk. */
  readonly size: number
  readonly snapshotId: string
  readonly dataDisks: readonly DataDisk[]
  readonly tags: readonly Tag[]
  /** `service-key`: encrypted with the default key of the service, which can't be shared; `cmk` with the owner's own key. */
  readonly encryption: '' | 'service-key' | 'cmk'
  /** Published as a community image. */
  readonly isPublic: boolean
  readonly isCopied: boolean
  /** Whether instances were made from it. */
  readonly inUse: boolean
  readonly family: string
  readonly version: string
  readonly productCode: string
  readonly supplier: string
  readonly resourceGroupId: string
  /** Accounts it is shared with, in the order of sharing, with the time of sharing in milliseconds. */
  shares?: Map<string, number>
}

/** Everything that exists, and the indexes that answer questions about it. Only this module changes it. */
export interface World {
  readonly scenario: string
  readonly seed: number
  /** The time at which the scenario starts, in milliseconds; its past and its future are relative to this. */
  readonly epoch: number
  readonly accounts: ReadonlyMap<string, Account>
  readonly images: ReadonlyMap<string, ImageRecord>
  /** Custom images by owner and region, newest first. */
  readonly owned: ReadonlyMap<string, readonly ImageRecord[]>
  /** Images that an account has received, by image ID, in every region. */
  readonly received: Map<string, Map<string, ImageRecord>>
  /** Platform images, newest first. */
  readonly system: readonly ImageRecord[]
  /** Marketplace images by region, newest first. */
  readonly marketplace: ReadonlyMap<string, readonly ImageRecord[]>
  /** Community images by region, newest first. */
  readonly community: ReadonlyMap<string, readonly ImageRecord[]>
}

/** What a scenario says of a world before its indexes are made. */
export interface WorldPlan {
  readonly scenario: string
  readonly seed: number
  readonly epoch: number
  readonly accounts: readonly Account[]
  readonly images: readonly ImageRecord[]
}

/** The order of every list of images: newest first, id as the tie-break. */
export const newestFirst = (left: ImageRecord, right: ImageRecord): number =>
  right.createdAt - left.createdAt || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)

const placeOf = (ownerId: string, regionId: string) => `${ownerId}/${regionId}`

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
  return {
    scenario: plan.scenario,
    seed: plan.seed,
    epoch: plan.epoch,
    accounts: new Map(plan.accounts.map((account) => [account.id, account])),
    images: new Map(ordered.map((image) => [image.id, image])),
    owned: group(custom, (image) => placeOf(image.ownerId, image.regionId)),
    received,
    system: ordered.filter((image) => image.kind === 'system'),
    marketplace: group(
      ordered.filter((image) => image.kind === 'marketplace'),
      (image) => image.regionId,
    ),
    community: group(
      custom.filter((image) => image.isPublic),
      (image) => image.regionId,
    ),
  }
}

function receive(
  received: Map<string, Map<string, ImageRecord>>,
  accountId: string,
  image: ImageRecord,
) {
  const images = received.get(accountId)
  if (images) images.set(image.id, image)
  else received.set(accountId, new Map([[image.id, image]]))
}

/** An account's custom images in a region, newest first. */
export const ownedImages = (
  world: World,
  accountId: string,
  regionId: string,
): readonly ImageRecord[] => world.owned.get(placeOf(accountId, regionId)) ?? []

/** The images that others share with an account in a region, newest first. */
export const receivedImages = (world: World, accountId: string, regionId: string): ImageRecord[] =>
  [...(world.received.get(accountId)?.values() ?? [])]
    .filter((image) => image.regionId === regionId)
    .sort(newestFirst)

/** How many images an account has received, over all regions. */
export const receivedCount = (world: World, accountId: string): number =>
  world.received.get(accountId)?.size ?? 0

/** Whether an image is shared with an account. */
export const isSharedWith = (image: ImageRecord, accountId: string): boolean =>
  image.shares?.has(accountId) ?? false

/** Shares an image with an account at a time in milliseconds. Sharing again changes nothing. */
export function share(world: World, image: ImageRecord, accountId: string, at: number): void {
  if (isSharedWith(image, accountId)) return
  image.shares ??= new Map()
  image.shares.set(accountId, at)
  receive(world.received, accountId, image)
}

/** Takes a share back. Unsharing what isn't shared changes nothing. */
export function unshare(world: World, image: ImageRecord, accountId: string): void {
  if (!image.shares?.delete(accountId)) return
  if (image.shares.size === 0) delete image.shares
  world.received.get(accountId)?.delete(image.id)
}
