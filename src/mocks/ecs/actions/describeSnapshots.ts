import { describeSnapshot, usageOf } from '../describeInstance.ts'
import { refusal } from '../errors.ts'
import { isInCreation } from '../lifecycle.ts'
import { newestFirst } from '../newestFirst.ts'
import type { SnapshotRecord } from '../records.ts'
import { placeOf } from '../world.ts'
import { ownedImages, snapshotsOf } from '../worldImages.ts'
import { disksOf } from '../worldInstances.ts'
import type { ActionHandler } from './action.ts'
import { idFilter, oneOf, pageOf } from './lists.ts'
import { requiredRegion } from './region.ts'

/**
 * DescribeSnapshots: the caller's snapshots in a region, newest first: those that their images consist of, and those
 * that deleted images have left. Nothing in the stand-in makes any others.
 */
export const describeSnapshots: ActionHandler<'DescribeSnapshots'> = (
  { world, caller, now },
  params,
) => {
  const regionId = requiredRegion(params)
  const filters: ((snapshot: SnapshotRecord) => boolean)[] = []
  const invalid = () => refusal('InvalidParameter', 'SnapshotIds')
  const isNamed = idFilter(params.jsonList('SnapshotIds'), invalid, invalid)
  if (isNamed) filters.push(({ id }) => isNamed(id))
  const diskId = params.text('DiskId')
  if (diskId) filters.push(({ sourceDiskId }) => sourceDiskId === diskId)
  const instanceId = params.text('InstanceId')
  if (instanceId) {
    const instance = world.instances.get(instanceId)
    const disks = instance?.ownerId === caller.id ? disksOf(instance).map(({ id }) => id) : []
    filters.push(({ sourceDiskId }) => disks.includes(sourceDiskId))
  }
  const name = params.text('SnapshotName')
  if (name) filters.push((snapshot) => snapshot.name === name)
  const status = oneOf(
    params.text('Status'),
    ['progressing', 'accomplished', 'failed', 'all'],
    'InvalidParameter',
    'Status',
  )
  if (status && status !== 'all') {
    filters.push(
      (snapshot) =>
        status !== 'failed' && isInCreation(snapshot, now) === (status === 'progressing'),
    )
  }
  const type = oneOf(
    params.text('SnapshotType'),
    ['auto', 'user', 'all'],
    'InvalidParameter',
    'SnapshotType',
  )
  if (type === 'auto') filters.push(() => false)
  const usage = oneOf(
    params.text('Usage'),
    ['image', 'disk', 'image_disk', 'none'],
    'InvalidParameter',
    'Usage',
  )
  if (usage) filters.push((snapshot) => usageOf(world, snapshot) === usage)
  if (params.flag('DryRun')) throw refusal('DryRunOperation')

  const left = world.leftSnapshots.get(placeOf(caller.id, regionId)) ?? []
  const images = ownedImages(world, caller.id, regionId).filter(
    // Among a hundred thousand images it takes a while to look at each one's snapshots.
    (image) =>
      !isNamed ||
      isNamed(image.snapshotId) ||
      image.dataDisks.some(({ snapshotId }) => isNamed(snapshotId)),
  )
  const found = [...images.flatMap(snapshotsOf), ...left]
    .filter((snapshot) => filters.every((matches) => matches(snapshot)))
    .sort(newestFirst)
  const { shown, fields } = pageOf(params, found)
  return {
    ...fields,
    Snapshots: { Snapshot: shown.map((snapshot) => describeSnapshot(world, snapshot, now)) },
  }
}
