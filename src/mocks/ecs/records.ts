import type { Action, ImageStatus } from '../../api/contract.ts'

/** An account of the world. Its access key is fake: it signs requests to this stand-in only. */
export interface Account {
  readonly id: string
  /** Empty for bare accounts, which exist only to be shared with. */
  readonly nickname: string
  readonly accessKeyId: string
  readonly accessKeySecret: string
  /** Actions that its RAM policy denies to whoever is signed in; `undefined` if it denies none. */
  readonly denied?: readonly Action[]
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

/** `service-key`: encrypted with the default key of the service, which can't be shared; `cmk` with the owner's own key. */
export type Encryption = '' | 'service-key' | 'cmk'

export interface DataDisk {
  readonly device: string
  /** GiB. */
  readonly size: number
  readonly snapshotId: string
  /** The disk that the snapshot was taken of, where the world has seen that. */
  readonly sourceDiskId?: string
}

/**
 * When a resource comes into being, decided once: what it is at any later time follows from this alone. In milliseconds;
 * `startedAt` may lie ahead of what caused it, for a copy that has to wait.
 */
export interface Creation {
  readonly startedAt: number
  readonly duration: number
}

/** What a copy was made from, and in which order the copies into its place were asked for. */
export interface CopyOrigin {
  readonly imageId: string
  readonly order: number
}

/**
 * An image as the world stores it; `describe.ts` turns it into what one account sees of it at one time. Properties that
 * aren't readonly can change, but only through the world's own functions.
 */
export interface ImageRecord {
  readonly id: string
  /** Where it comes from: an account's custom image, the platform's, or the marketplace's. */
  readonly kind: 'custom' | 'system' | 'marketplace'
  /** Empty for images of the platform and the marketplace. */
  readonly ownerId: string
  /** Empty for platform images, which are in every region. */
  readonly regionId: string
  name: string
  description: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** Until it has begun the image is Waiting, and while it isn't over, Creating. */
  creation?: Creation
  /** The status it has, or will have once its creation is over. */
  status: Exclude<ImageStatus, 'Creating' | 'Waiting'>
  os: OperatingSystem
  /** GiB of the system disk. */
  readonly size: number
  readonly snapshotId: string
  /** The disk that the snapshot was taken of, where the world has seen that. */
  readonly sourceDiskId?: string
  /** The instance whose disks it was made of, where the world has seen that. */
  readonly instanceId?: string
  readonly dataDisks: readonly DataDisk[]
  tags: readonly Tag[]
  readonly encryption: Encryption
  /** Published as a community image. */
  readonly isPublic: boolean
  readonly isCopied: boolean
  /** Set on copies that this world has seen made. */
  readonly copyOf?: CopyOrigin
  family: string
  readonly version: string
  /** Features that its owner has set; the others follow from its operating system. */
  features?: Readonly<Record<string, string>>
  readonly productCode: string
  readonly supplier: string
  readonly resourceGroupId: string
  /** Accounts it is shared with, in the order of sharing, with the time of sharing in milliseconds. */
  shares?: Map<string, number>
}

/** The last thing that happened to an instance's power; what it is at a later time follows from this alone. */
export interface PowerChange {
  readonly kind: 'created' | 'started' | 'stopped'
  /** Milliseconds; may lie ahead, for a start that follows something else. */
  readonly at: number
}

export interface DiskRecord {
  readonly id: string
  readonly type: 'system' | 'data'
  readonly device: string
  /** GiB. */
  readonly size: number
  readonly category: string
  /** The image it was filled from. */
  readonly imageId: string
  /** That image's owner, who is told something else than others once it is gone; empty for the platform's. */
  readonly imageOwnerId: string
  /** Empty unless it was filled from a snapshot of a custom image. */
  readonly snapshotId: string
  readonly encryption: Encryption
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** The last time it was re-initialized, in milliseconds. */
  reinitializedAt?: number
}

/** An instance as the world stores it, with its disks, which come and go with it. */
export interface InstanceRecord {
  readonly id: string
  readonly ownerId: string
  readonly regionId: string
  readonly zoneId: string
  readonly typeId: string
  readonly name: string
  readonly hostName: string
  readonly description: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly vSwitchId: string
  readonly securityGroupIds: readonly string[]
  readonly privateIp: string
  /** Empty without one. */
  readonly publicIp: string
  /** Mbit/s. */
  readonly bandwidthOut: number
  power: PowerChange
  /** The last time it was started, in milliseconds. */
  startedAt: number
  /** How it was stopped, for as long as it is. */
  stoppedMode: 'KeepCharging' | 'StopCharging' | 'Not-applicable'
  os: OperatingSystem
  /** The image of its system disk. */
  imageId: string
  systemDisk: DiskRecord
  readonly dataDisks: readonly DiskRecord[]
  tags: readonly Tag[]
}

/** A snapshot of one disk. */
export interface SnapshotRecord {
  readonly id: string
  readonly ownerId: string
  readonly regionId: string
  /** The image it is, or was, a part of. */
  readonly imageId: string
  readonly name: string
  readonly description: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly creation: Creation | undefined
  readonly diskType: 'system' | 'data'
  readonly sourceDiskId: string
  /** GiB. */
  readonly size: number
  readonly os: OperatingSystem
  readonly encryption: Encryption
}
