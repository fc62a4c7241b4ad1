import type { Made, Operation } from './operation.ts'
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
  switch (action) {
    case 'CreateImage':
    case 'CopyImage': {
      const elsewhere = 'DestinationRegionId' in request ? request.DestinationRegionId : undefined
      const RegionId = elsewhere ?? request.RegionId
      const query = { RegionId, ImageId, Status: 'ALL' }
      const { Images } = await tab.call(caller, 'DescribeImages', query)
      const disks = Images?.Image[0]?.DiskDeviceMappings.DiskDeviceMapping ?? []
      const snapshots = disks.map(({ SnapshotId }) => SnapshotId)
      return { images: [{ id: ImageId ?? 'not told', snapshots }] }
    }
    case 'RunInstances': {
      const instances = InstanceIdSets?.InstanceIdSet.map(async (id) => {
        const query = { RegionId: request.RegionId, InstanceId: id, PageSize: 100 }
        const { Disks } = await tab.call(caller, 'DescribeDisks', query)
        const disks = Disks?.Disk.toSorted((left, right) => (left.Device < right.Device ? -1 : 1))
        return { id, disks: disks?.map((disk) => disk.DiskId) ?? [] }
      })
      const made = await Promise.all(instances ?? [])
      // One instance, unless more were asked for: the answer could tell too few of them.
      if (made.length !== (request.Amount ?? 1)) throw new Error('Another number of instances.')
      return { instances: made }
    }
    case 'ReplaceSystemDisk':
      return { disks: [DiskId ?? 'not told'] }
    default:
      return {}
  }
}
