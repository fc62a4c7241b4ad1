import type { PlayedWrite } from './ecs/replay.ts'
import type { World } from './ecs/world.ts'

/** A change of the world, as the stage tells of it. */
export interface StageEntry {
  readonly action: string
  readonly caller: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly params: Readonly<Record<string, string>>
  /** What it was done to, an image or an instance: its name, or its ID if it is gone by now. */
  readonly about: string
  /** The IDs of what it made. */
  readonly made: readonly string[]
  /** Whether this version of the stand-in refuses what an earlier one accepted, and leaves it out. */
  readonly leftOut: boolean
}

/** The parts of an answer that name what was made. */
interface MadeResources {
  readonly ImageId?: string
  readonly InstanceIdSets?: { readonly InstanceIdSet: readonly string[] }
}

/** Tells of a write that was played in a world. */
export function entryOf({ write, response }: PlayedWrite, world: World): StageEntry {
  const { action, caller, at, params } = write
  const { ImageId, InstanceIdSets } = (response ?? {}) as MadeResources
  const made = [
    ...(ImageId === undefined ? [] : [ImageId]),
    ...(InstanceIdSets?.InstanceIdSet ?? []),
  ]
  const about = nameOf(aboutId(params), world)
  return { action, caller, at, params, about, made, leftOut: response === undefined }
}

/** An action on an instance may name an image as well, which it takes for it. */
const aboutId = (params: AcceptedParams): string =>
  params['InstanceId'] ?? params['DiskId'] ?? params['ImageId'] ?? params['ResourceId.1'] ?? ''

type AcceptedParams = PlayedWrite['write']['params']

const nameOf = (id: string, { images, instances, disks }: World): string =>
  (images.get(id) ?? instances.get(id) ?? disks.get(id))?.name ?? id
