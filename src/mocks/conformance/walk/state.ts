import { copiesAtOnce } from './facts.ts'

/** How an image comes into being, for as long as it does. */
export interface Making {
  /** When it began; `undefined` while it waits for its turn. */
  startedAt: number | undefined
  readonly takes: number
  /** The instance that is imaged. */
  readonly instance?: string
  /** The image that is copied. */
  readonly source?: string
}

export interface Snapshot {
  readonly id: string
  readonly type: 'system' | 'data'
  readonly size: number
}

/** What is the same for an image and for a disk that was filled from it. */
export interface Content {
  readonly isWindows: boolean
  readonly isArm: boolean
  readonly encryption: 'none' | 'service key' | 'own key'
}

export interface WalkImage extends Content {
  readonly id: string
  readonly kind: 'custom' | 'system' | 'marketplace'
  /** Empty unless custom. */
  readonly owner: string
  /** Empty for images of the platform, which are everywhere. */
  readonly region: string
  name: string
  description: string
  /** What it is once it has been made. */
  status: 'Available' | 'Deprecated' | 'UnAvailable' | 'CreateFailed'
  making?: Making | undefined
  readonly size: number
  readonly dataDisks: readonly number[]
  readonly isPublic: boolean
  readonly isCopied: boolean
  tags: Map<string, string>
  /** In the order of sharing. */
  shares: string[]
  readonly snapshots: readonly Snapshot[]
}

export interface WalkDisk {
  readonly id: string
  readonly type: 'system' | 'data'
  readonly size: number
  /** The image it was filled from, and whose that is: it may be gone by now. */
  readonly image: string
  readonly imageOwner: string
  reinitUntil: number
}

export type Power = 'Pending' | 'Starting' | 'Running' | 'Stopping' | 'Stopped'

export interface WalkInstance {
  readonly id: string
  readonly owner: string
  readonly region: string
  readonly name: string
  /** Whether its type has arm64 processors; its image may be another one. */
  readonly isArmType: boolean
  content: Content
  image: string
  /** What it is until some times, and at last for good. */
  phases: readonly { readonly status: Power; readonly until: number }[]
  settled: Power
  disks: WalkDisk[]
  tags: Map<string, string>
}

/** A snapshot whose image is gone. */
export interface LeftSnapshot extends Content, Snapshot {
  readonly owner: string
  readonly region: string
}

/** Everything that there is in the model's world, and its time, which brings about what was begun. */
export class WalkState {
  readonly images = new Map<string, WalkImage>()
  readonly instances = new Map<string, WalkInstance>()
  readonly left: LeftSnapshot[] = []
  /** IDs of what is gone. */
  readonly goneImages: string[] = []
  readonly goneInstances: string[] = []
  readonly goneDisks: { readonly id: string; readonly owner: string }[] = []

  constructor(
    public now: number,
    readonly accounts: ReadonlySet<string>,
    /** How many images an account has received in other regions, which the walk doesn't enter. */
    readonly receivedElsewhere: ReadonlyMap<string, number>,
  ) {}

  /** Lets time go by: what was being made is there, and copies that wait take the places of those that are over. */
  advanceTo(time: number): void {
    for (;;) {
      const next = this.nextMade()
      if (!next || next.at > time) break
      this.now = next.at
      next.image.making = undefined
      this.startWaiting(next.image.owner, next.image.region)
    }
    this.now = time
  }

  /** Begins copies into an account's region for as long as fewer than five run; the first come first. */
  startWaiting(owner: string, region: string): void {
    const copies = this.ownImages(owner, region).flatMap(({ making }) =>
      making?.source === undefined ? [] : [making],
    )
    let running = copies.filter(({ startedAt }) => startedAt !== undefined).length
    for (const copy of copies) {
      if (copy.startedAt !== undefined || running >= copiesAtOnce) continue
      copy.startedAt = this.now
      running += 1
    }
  }

  /** An account's images in a region, in the order in which they came. */
  ownImages(owner: string, region: string): WalkImage[] {
    const own: WalkImage[] = []
    for (const image of this.images.values()) {
      if (image.owner === owner && image.region === region && owner !== '') own.push(image)
    }
    return own
  }

  receivedImages(account: string): WalkImage[] {
    const received: WalkImage[] = []
    for (const image of this.images.values()) {
      if (image.shares.includes(account)) received.push(image)
    }
    return received
  }

  statusOf({ making, status }: WalkImage) {
    if (!making) return status
    return making.startedAt === undefined ? 'Waiting' : 'Creating'
  }

  powerOf({ phases, settled }: WalkInstance): Power {
    return phases.find(({ until }) => this.now < until)?.status ?? settled
  }

  isReIniting({ reinitUntil }: WalkDisk): boolean {
    return this.now < reinitUntil
  }

  usersOf(imageId: string): WalkInstance[] {
    return [...this.instances.values()].filter(({ image }) => image === imageId)
  }

  instanceOfDisk(diskId: string): WalkInstance | undefined {
    return [...this.instances.values()].find(({ disks }) => disks.some(({ id }) => id === diskId))
  }

  /** The next time at which something that was begun comes to its end. */
  nextChange(): number | undefined {
    const times = [...this.instances.values()].flatMap(({ phases, disks }) => [
      ...phases.map(({ until }) => until),
      ...disks.map(({ reinitUntil }) => reinitUntil),
    ])
    const next = Math.min(
      ...times.filter((time) => time > this.now),
      this.nextMade()?.at ?? Number.POSITIVE_INFINITY,
    )
    return Number.isFinite(next) ? next : undefined
  }

  private nextMade(): { image: WalkImage; at: number } | undefined {
    let next: { image: WalkImage; at: number } | undefined
    for (const image of this.images.values()) {
      if (image.making?.startedAt === undefined) continue
      const at = image.making.startedAt + image.making.takes
      if (!next || at < next.at) next = { image, at }
    }
    return next
  }
}
