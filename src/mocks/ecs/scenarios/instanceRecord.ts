import { resourceId } from '../ids.ts'
import { networkOf, privateIpOf, publicIpOf } from '../network.ts'
import type { Account, DiskRecord, ImageRecord, InstanceRecord } from '../records.ts'

/** An instance as a scenario lists it: what isn't told is as in most instances. */
export interface PlannedInstance {
  readonly name: string
  readonly description?: string
  /** Its name, unless told. */
  readonly hostName?: string
  readonly typeId: string
  /** Which of the region's zones it is in, the oldest being 0. */
  readonly zone: number
  /** Milliseconds from its creation to the scenario's start. */
  readonly age: number
  /** Milliseconds for which it has been stopped, if it is. */
  readonly stoppedFor?: number
  /** GiB of its system disk, where that is larger than the image. */
  readonly size?: number
  /** Mbit/s, for one with a public address. */
  readonly bandwidthOut?: number
  readonly tags?: Readonly<Record<string, string>>
}

interface Place {
  readonly owner: Account
  readonly regionId: string
  readonly image: ImageRecord
  /** The time at which the scenario starts, in milliseconds. */
  readonly epoch: number
}

/** Makes the record of an instance. Its ids come from its name and owner, so that it keeps them whatever else changes. */
export function instanceRecord(
  { age, stoppedFor, zone, size = 40, bandwidthOut = 0, tags = {}, ...told }: PlannedInstance,
  { owner, regionId, image, epoch }: Place,
): InstanceRecord {
  const createdAt = epoch - age
  const name = `${owner.id}/${told.name}`
  const id = resourceId('i', regionId, name)
  const network = networkOf(owner.id, regionId)
  const vSwitch = network.vSwitches[zone]
  if (!vSwitch) throw new Error(`There is no zone ${zone} in ${regionId}.`)
  const disk = (rest: Pick<DiskRecord, 'type' | 'device' | 'size' | 'snapshotId'>): DiskRecord => ({
    id: resourceId('d', regionId, `${name}${rest.device}`),
    category: 'cloud_essd',
    imageId: image.id,
    imageOwnerId: image.ownerId,
    encryption: image.encryption,
    createdAt,
    ...rest,
  })
  return {
    id,
    ownerId: owner.id,
    regionId,
    zoneId: vSwitch.zoneId,
    description: '',
    hostName: told.name,
    ...told,
    createdAt,
    startedAt: createdAt,
    power:
      stoppedFor === undefined
        ? { kind: 'created', at: createdAt }
        : { kind: 'stopped', at: epoch - stoppedFor },
    stoppedMode: stoppedFor === undefined ? 'Not-applicable' : 'StopCharging',
    vSwitchId: vSwitch.id,
    securityGroupIds: [network.securityGroupId],
    privateIp: privateIpOf(id, vSwitch),
    publicIp: bandwidthOut > 0 ? publicIpOf(id) : '',
    bandwidthOut,
    os: image.os,
    imageId: image.id,
    systemDisk: disk({
      type: 'system',
      device: '/dev/xvda',
      size: Math.max(size, image.size),
      snapshotId: image.snapshotId,
    }),
    dataDisks: image.dataDisks.map(({ device, size: gib, snapshotId }) =>
      disk({ type: 'data', device, size: gib, snapshotId }),
    ),
    tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
  }
}
