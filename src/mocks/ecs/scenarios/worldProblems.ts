import { limits } from '../../../api/contract.ts'
import {
  descriptionProblem,
  nameProblem,
  tagKeyProblem,
  tagValueProblem,
} from '../../../api/naming.ts'
import { mayUse } from '../actions/usableImage.ts'
import { findInstanceType, fits } from '../instanceTypes.ts'
import type { DiskRecord, ImageRecord, InstanceRecord, Tag } from '../records.ts'
import type { World } from '../world.ts'
import { receivedCount, snapshotsOf } from '../worldImages.ts'
import { disksOf } from '../worldInstances.ts'
import { zonesOf } from '../zones.ts'

/** What is wrong with one resource: of the named rules those that it doesn't keep. */
const broken = (rules: Readonly<Record<string, boolean>>): string[] =>
  Object.entries(rules).flatMap(([problem, isKept]) => (isKept ? [] : [problem]))

const isDescription = (text: string) => text === '' || !descriptionProblem(text)

const areTags = (tags: readonly Tag[]) =>
  tags.length <= limits.tagsPerResource &&
  new Set(tags.map(({ key }) => key)).size === tags.length &&
  tags.every(({ key, value }) => !tagKeyProblem(key) && !tagValueProblem(value))

/** What the service would never have let come about in a world, one line each; for tests of scenarios. */
export function worldProblems(world: World): string[] {
  const images = [...world.images.values()]
  return [
    ...idProblems(world),
    ...images.flatMap((image) => named(image.name, imageProblems(world, image))),
    ...[...world.instances.values()].flatMap((instance) =>
      named(instance.name, instanceProblems(world, instance)),
    ),
    ...[...world.accounts.keys()].flatMap((id) =>
      named(
        id,
        broken({ 'received too many': receivedCount(world, id) <= limits.imagesPerGrantee }),
      ),
    ),
  ]
}

const named = (name: string, problems: readonly string[]) =>
  problems.map((problem) => `${name}: ${problem}`)

/** The world's maps have one entry an ID; its lists have whatever the scenario listed. */
function idProblems(world: World): string[] {
  const listed = [world.owned, world.marketplace].flatMap((lists) => [...lists.values()].flat())
  const instances = [...world.instancesIn.values()].flat()
  const snapshots = [
    ...listed.filter(({ kind }) => kind === 'custom').flatMap(snapshotsOf),
    ...[...world.leftSnapshots.values()].flat(),
  ]
  const all = [
    ...listed,
    ...world.system,
    ...instances,
    ...instances.flatMap(disksOf),
    ...snapshots,
  ]
  const seen = new Set<string>()
  return all.flatMap(({ id }) => {
    if (seen.has(id)) return [`${id} is there twice`]
    seen.add(id)
    return []
  })
}

function imageProblems(world: World, image: ImageRecord): string[] {
  const { kind, id, createdAt, shares, copyOf, instanceId, sourceDiskId } = image
  const shared = broken({ 'in the future': createdAt <= world.epoch })
  if (kind !== 'custom') {
    return [
      ...shared,
      ...broken({ 'malformed id': kind === 'marketplace' || /_\d{8}\.vhd$/.test(id) }),
    ]
  }
  const place = world.owned.get(`${image.ownerId}/${image.regionId}`) ?? []
  return [
    ...shared,
    ...broken({
      'malformed id': /^m-[a-z0-9]{20}$/.test(id),
      'malformed name': !nameProblem(image.name),
      'malformed family': image.family === '' || !nameProblem(image.family),
      'malformed description': isDescription(image.description),
      'malformed tags': areTags(image.tags),
      'no such owner': world.accounts.has(image.ownerId),
      // A hundred thousand images are looked at by the one test that is about them.
      'name in use':
        place.length > 1_000 || place.every((one) => one === image || one.name !== image.name),
      'copy of nothing': !copyOf || world.images.has(copyOf.imageId),
      'made from no instance': !instanceId || world.instances.has(instanceId),
      'made from no disk': !sourceDiskId || world.disks.has(sourceDiskId),
    }),
    ...(shares ? shareProblems(world, image, shares) : []),
  ]
}

function shareProblems(
  world: World,
  { ownerId, createdAt, encryption, isPublic }: ImageRecord,
  shares: ReadonlyMap<string, number>,
): string[] {
  const times = [...shares.values()]
  return broken({
    'shared with too many': shares.size > 0 && shares.size <= limits.accountsPerImage,
    'shared with its owner': !shares.has(ownerId),
    'shared with nobody': [...shares.keys()].every((id) => world.accounts.has(id)),
    'shared at no time': times.every((at) => createdAt <= at && at <= world.epoch),
    'shared though it can’t be': encryption !== 'service-key' && !isPublic,
  })
}

/** An instance that its owner could have made: of an image that they had then, where its type is offered. */
function instanceProblems(world: World, instance: InstanceRecord): string[] {
  const { ownerId, regionId, createdAt, systemDisk } = instance
  const zone = zonesOf(regionId).find(({ id }) => id === instance.zoneId)
  const type = findInstanceType(instance.typeId)
  const isFilled = (disk: DiskRecord) => world.disks.get(disk.id) === instance
  return [
    ...broken({
      'malformed id': /^i-[a-z0-9]{20}$/.test(instance.id),
      'malformed name': !nameProblem(instance.name),
      'malformed description': isDescription(instance.description),
      'malformed host name': instance.hostName.length <= 64,
      'malformed tags': areTags(instance.tags),
      'no such owner': world.accounts.has(ownerId),
      'type not offered': zone?.types.some(({ id }) => id === instance.typeId) ?? false,
      'type doesn’t fit': type !== undefined && fits(instance.os, type),
      'switched in the future': createdAt <= instance.power.at && instance.power.at < world.epoch,
      'disk too large': systemDisk.size <= limits.largestSystemDisk,
      'disks of another': disksOf(instance).every(isFilled),
    }),
    ...originProblems(world.images.get(instance.imageId), instance),
  ]
}

/** Where an instance came from. In a world where images are withdrawn this is what isn't as it was. */
function originProblems(image: ImageRecord | undefined, instance: InstanceRecord): string[] {
  const { ownerId, regionId, createdAt, systemDisk } = instance
  if (!image) return ['its image is gone']
  if (!mayUse(image, ownerId, regionId)) return ['its image is not shared']
  return broken({
    'older than its image': createdAt > (image.shares?.get(ownerId) ?? image.createdAt),
    'smaller than its image': systemDisk.size >= image.size,
  })
}
