import type { ActionRequest } from '../../../api/contract.ts'
import { describeDisk } from '../describeInstance.ts'
import { refusal } from '../errors.ts'
import { diskStatusAt } from '../lifecycle.ts'
import { newestFirst } from '../newestFirst.ts'
import type { Params } from '../params.ts'
import type { DiskRecord, InstanceRecord } from '../records.ts'
import { findRegion } from '../regions.ts'
import { disksOf, instancesOf } from '../worldInstances.ts'
import type { ActionHandler } from './action.ts'
import { idFilter, oneOf, pageOf, timeFilters } from './lists.ts'

interface Place {
  readonly instance: InstanceRecord
  readonly disk: DiskRecord
}

/** DescribeDisks: the disks of the caller's instances in a region, newest first. Up to 500 are told at once. */
export const describeDisks: ActionHandler<'DescribeDisks'> = ({ world, caller, now }, params) => {
  const regionId = params.text('RegionId')
  if (!regionId) throw refusal('MissingParamter.RegionId')
  if (!findRegion(regionId)) throw refusal('InvalidRegion.NotFound')
  const filters = [
    ...diskFilters(params, now),
    ...timeFilters<Place>(params, { Creation: ({ disk }) => disk.createdAt }),
  ]
  if (params.flag('DryRun')) throw refusal('DryRunOperation')
  const found = instancesOf(world, caller.id, regionId)
    .flatMap((instance) => disksOf(instance).map((disk): Place => ({ instance, disk })))
    .filter((place) => filters.every((matches) => matches(place)))
    .sort((left, right) => newestFirst(left.disk, right.disk))
  const { shown, fields } = pageOf(params, found, 500)
  return {
    ...fields,
    Disks: { Disk: shown.map(({ instance, disk }) => describeDisk(instance, disk, now)) },
  }
}

function diskFilters(params: Params<ActionRequest<'DescribeDisks'>>, now: number) {
  const filters: ((place: Place) => boolean)[] = []
  const isNamed = idFilter(
    params.jsonList('DiskIds'),
    () => refusal('InvalidParameter.DiskIds'),
    () => refusal('InvalidDiskIds.Malformed'),
  )
  if (isNamed) filters.push(({ disk }) => isNamed(disk.id))
  const instanceId = params.text('InstanceId')
  if (instanceId) filters.push(({ instance }) => instance.id === instanceId)
  const type = oneOf(
    params.text('DiskType'),
    ['all', 'system', 'data'],
    'InvalidDiskType.ValueNotSupported',
  )
  if (type && type !== 'all') filters.push(({ disk }) => disk.type === type)
  const status = oneOf(
    params.text('Status'),
    ['In_use', 'Available', 'Attaching', 'Detaching', 'Creating', 'ReIniting', 'All'],
    'InvalidStatus.ValueNotSupported',
  )
  if (status && status !== 'All') filters.push(({ disk }) => diskStatusAt(disk, now) === status)
  const category = params.text('Category')
  if (category && category !== 'all') filters.push(({ disk }) => disk.category === category)
  const snapshotId = params.text('SnapshotId')
  if (snapshotId) filters.push(({ disk }) => disk.snapshotId === snapshotId)
  const encrypted = params.flag('Encrypted')
  if (encrypted !== undefined) {
    filters.push(({ disk }) => (disk.encryption !== '') === encrypted)
  }
  const zoneId = params.text('ZoneId')
  if (zoneId) filters.push(({ instance }) => instance.zoneId === zoneId)
  // No disk of the stand-in has a name or tags.
  if (params.text('DiskName') || params.objects('Tag').length > 0) filters.push(() => false)
  return filters
}
