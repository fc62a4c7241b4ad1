import type { Made, Operation, RequestOf } from './operation.ts'
import type { Tab } from './tabs.ts'

/** The fields of answers that tell the ID of something new. */
interface Told {
  readonly Code?: string
  readonly ImageId?: string
  readonly DiskId?: string
  readonly InstanceIdSets?: { readonly InstanceIdSet: readonly string[] }
}

/** Learns the IDs of what an accepted operation has made, with those of the disks and snapshots that came with it. */
export async function learnMade(
  tab: Tab,
  { action, caller, request }: Operation,
  { ImageId, DiskId, InstanceIdSets }: Told,
): Promise<Made> {
  if (action === 'CreateImage') return madeImage(tab, caller, request.RegionId, ImageId)
  if (action === 'CopyImage') {
    return madeImage(tab, caller, request.DestinationRegionId ?? request.RegionId, ImageId)
  }
  if (action === 'RunInstances') {
    return madeInstances(tab, caller, request, InstanceIdSets?.InstanceIdSet ?? [])
  }
  return action === 'ReplaceSystemDisk' ? { disks: [DiskId ?? 'not told'] } : {}
}

async function madeImage(
  tab: Tab,
  owner: string,
  RegionId: string,
  ImageId = 'not told',
): Promise<Made> {
  const { Images } = await tab.call(owner, 'DescribeImages', { RegionId, ImageId, Status: 'ALL' })
  const disks = Images?.Image[0]?.DiskDeviceMappings.DiskDeviceMapping ?? []
  return { images: [{ id: ImageId, snapshots: disks.map(({ SnapshotId }) => SnapshotId) }] }
}

async function madeInstances(
  tab: Tab,
  owner: string,
  { RegionId, Amount = 1 }: RequestOf<'RunInstances'>,
  ids: readonly string[],
): Promise<Made> {
  // The model takes what it is told: nobody else would miss an instance.
  if (ids.length !== Amount) throw new Error(`${ids.length} instances were made, not ${Amount}.`)
  const instances = ids.map(async (id) => {
    const query = { RegionId, InstanceId: id, PageSize: 100 }
    const { Disks } = await tab.call(owner, 'DescribeDisks', query)
    const disks = Disks?.Disk.toSorted((left, right) => (left.Device < right.Device ? -1 : 1))
    return { id, disks: disks?.map(({ DiskId }) => DiskId) ?? [] }
  })
  return { instances: await Promise.all(instances) }
}
