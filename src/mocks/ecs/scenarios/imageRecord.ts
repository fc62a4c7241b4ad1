import { blankImage } from '../blankImage.ts'
import { resourceId } from '../ids.ts'
import type { Account, ImageRecord } from '../records.ts'

type Told = 'description' | 'status' | 'encryption' | 'isPublic' | 'isCopied'
type Versioned = 'family' | 'version'

/** A custom image as a scenario lists it: what isn't told is as in most images. */
export interface CustomImage
  extends Pick<ImageRecord, 'name' | 'os' | 'size'>, Partial<Pick<ImageRecord, Told | Versioned>> {
  /** Milliseconds from its creation, or the start of it, to the scenario's start. */
  readonly age: number
  /** Milliseconds that its creation takes altogether, for an image that isn't ready yet. */
  readonly creationTakes?: number
  /** GiB of each data disk. */
  readonly dataDisks?: readonly number[]
  readonly tags?: Readonly<Record<string, string>>
  /** In the order of sharing. */
  readonly sharedWith?: readonly Account[]
}

interface Place {
  readonly owner: Account
  readonly regionId: string
  /** The time at which the scenario starts, in milliseconds. */
  readonly epoch: number
}

/** Makes the record of a custom image. Its ids come from its name, so that it keeps them whatever else changes. */
export function customImage(
  { age, creationTakes, dataDisks = [], tags = {}, sharedWith = [], ...told }: CustomImage,
  { owner, regionId, epoch }: Place,
): ImageRecord {
  const createdAt = epoch - age
  return {
    ...blankImage,
    ...told,
    id: resourceId('m', regionId, told.name),
    kind: 'custom',
    ownerId: owner.id,
    regionId,
    createdAt,
    snapshotId: resourceId('s', regionId, told.name),
    dataDisks: dataDisks.map((size, index) => {
      const device = `/dev/xvd${'bcdefghijklmnopq'.charAt(index)}`
      return { device, size, snapshotId: resourceId('s', regionId, `${told.name}${device}`) }
    }),
    tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
    ...(creationTakes ? { creation: { startedAt: createdAt, duration: creationTakes } } : {}),
    ...(sharedWith.length > 0 ? { shares: sharesSince(createdAt, age, sharedWith) } : {}),
  }
}

/** Times of sharing, evenly spread between an image's creation and the scenario's start. */
function sharesSince(createdAt: number, age: number, sharedWith: readonly Account[]) {
  const step = age / (sharedWith.length + 1)
  return new Map(
    sharedWith.map((account, index) => [account.id, Math.floor(createdAt + step * (index + 1))]),
  )
}
