import { insert, remove } from './newestFirst.ts'
import type { DiskRecord, InstanceRecord, PowerChange } from './records.ts'
import { placeOf, type World } from './world.ts'
import { changingIndexed } from './worldIndexes.ts'

/** An account's instances in a region, newest first. */
export const instancesOf = (
  world: World,
  accountId: string,
  regionId: string,
): readonly InstanceRecord[] => world.instancesIn.get(placeOf(accountId, regionId)) ?? []

/** An instance's disks, the system disk first. */
export const disksOf = (instance: InstanceRecord): readonly DiskRecord[] => [
  instance.systemDisk,
  ...instance.dataDisks,
]

/** Adds an instance with its disks. */
export function addInstance(world: World, instance: InstanceRecord): void {
  const place = placeOf(instance.ownerId, instance.regionId)
  const there = world.instancesIn.get(place)
  if (there) insert(there, instance)
  else world.instancesIn.set(place, [instance])
  world.instances.set(instance.id, instance)
  for (const disk of disksOf(instance)) world.disks.set(disk.id, instance)
  beginUsing(world, instance)
}

/** Releases an instance and its disks. */
export function removeInstance(world: World, instance: InstanceRecord): void {
  remove(world.instancesIn.get(placeOf(instance.ownerId, instance.regionId)) ?? [], instance)
  world.instances.delete(instance.id)
  for (const disk of disksOf(instance)) world.disks.delete(disk.id)
  stopUsing(world, instance)
}

function beginUsing(world: World, instance: InstanceRecord) {
  const { imageId } = instance
  const users = world.users.get(imageId)
  if (users) users.add(instance)
  else {
    changingIndexed(world, world.images.get(imageId), () =>
      world.users.set(imageId, new Set([instance])),
    )
  }
}

function stopUsing(world: World, instance: InstanceRecord) {
  const { imageId } = instance
  const users = world.users.get(imageId)
  users?.delete(instance)
  if (users?.size === 0) {
    changingIndexed(world, world.images.get(imageId), () => world.users.delete(imageId))
  }
}

/** Starts or stops an instance. */
export function setPower(
  instance: InstanceRecord,
  power: PowerChange,
  stoppedMode: InstanceRecord['stoppedMode'] = 'Not-applicable',
): void {
  instance.power = power
  instance.stoppedMode = stoppedMode
  if (power.kind === 'started') instance.startedAt = power.at
}

/** Puts a disk in the place of an instance's system disk, which is released. */
export function replaceSystemDisk(
  world: World,
  instance: InstanceRecord,
  disk: DiskRecord,
  os: InstanceRecord['os'],
): void {
  stopUsing(world, instance)
  world.disks.delete(instance.systemDisk.id)
  instance.systemDisk = disk
  instance.imageId = disk.imageId
  instance.os = os
  world.disks.set(disk.id, instance)
  beginUsing(world, instance)
}

/** Brings a disk back to what it was filled from. */
export function reinitializeDisk(disk: DiskRecord, at: number): void {
  disk.reinitializedAt = at
}

/** Sets an instance's tags. */
export function tagInstance(instance: InstanceRecord, tags: InstanceRecord['tags']): void {
  instance.tags = tags
}
