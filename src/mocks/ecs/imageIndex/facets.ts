import type { ImageRecord } from '../records.ts'
import type { World } from '../world.ts'

/** What of an image has one of a few values, so that each value has many images. */
export const fewValued = {
  /** The status that an image has once its creation is over. */
  status: ({ status }: ImageRecord): string => status,
  osType: ({ os }: ImageRecord): string => os.type,
  architecture: ({ os }: ImageRecord): string => os.architecture,
  /** Whether instances use it, as its owner knows. */
  usage: ({ id }: ImageRecord, users: World['users']): string =>
    users.has(id) ? 'instance' : 'none',
}

export type FewValued = keyof typeof fewValued

/** What images of a many-valued facet are found under. */
export type Key = string

/** What of an image has any number of many values, so that most values have few images. */
export const manyValued = {
  family: ({ family }: ImageRecord): readonly Key[] => (family ? [family] : []),
  resourceGroup: ({ resourceGroupId }: ImageRecord): readonly Key[] =>
    resourceGroupId ? [resourceGroupId] : [],
  snapshot: ({ snapshotId, dataDisks }: ImageRecord): readonly Key[] => [
    snapshotId,
    ...dataDisks.map((disk) => disk.snapshotId),
  ],
  tag: ({ tags }: ImageRecord): readonly Key[] =>
    tags.flatMap(({ key, value }) => [tagKey(key), tagKey(key, value)]),
}

export type ManyValued = keyof typeof manyValued

/** What images with a tag are found under; without a value, those with a tag of that key. */
export const tagKey = (key: string, value?: string): string =>
  JSON.stringify(value === undefined ? [key] : [key, value])
