import type { Account } from '../ecs/records.ts'
import type { WireParams } from './libraries.ts'
import { found, home, modify, ownImage, owner, stranger, type Way } from './support.ts'

/** What RunInstances wants beside an image. */
interface Room {
  readonly RegionId: string
  readonly InstanceType: string
  readonly SecurityGroupId: string
  readonly VSwitchId: string
}

/** Rooms that were found so far: nothing changes an account's network. */
const rooms = new WeakMap<Way, Map<string, Promise<Room>>>()

/** An account's network in one zone of a region, and a type that is there. */
export function room(
  way: Way,
  account: Account,
  type = 'ecs.g7.large',
  regionId = home,
): Promise<Room> {
  const ofWay = rooms.get(way) ?? new Map<string, Promise<Room>>()
  rooms.set(way, ofWay)
  const key = `${account.id}/${type}/${regionId}`
  const known = ofWay.get(key) ?? findRoom(way, account, type, regionId)
  ofWay.set(key, known)
  return known
}

async function findRoom(way: Way, account: Account, type: string, regionId: string): Promise<Room> {
  const { Zones } = await way.call(account, 'DescribeZones', { RegionId: regionId })
  const zone = Zones.Zone.find((one) => one.AvailableInstanceTypes?.InstanceTypes.includes(type))
  const query = { RegionId: regionId, ZoneId: found(zone, `zone with ${type}`).ZoneId }
  const [switches, groups] = await Promise.all([
    way.call(account, 'DescribeVSwitches', query),
    way.call(account, 'DescribeSecurityGroups', { RegionId: regionId }),
  ])
  const group = found(groups.SecurityGroups.SecurityGroup[0], 'security group')
  return {
    RegionId: regionId,
    InstanceType: type,
    SecurityGroupId: group.SecurityGroupId,
    VSwitchId: found(switches.VSwitches.VSwitch[0], 'vSwitch').VSwitchId,
  }
}

/** Lets seconds go by for the service. A case may go on for fourteen minutes: then signatures expire. */
export function wait(way: Way, seconds: number): void {
  way.door.standIn.ahead += seconds * 1_000
}

/** Makes an instance at home, which is Pending. @returns its ID */
export async function run(
  way: Way,
  account: Account,
  imageId: string,
  params: WireParams = {},
): Promise<string> {
  const type = params['InstanceType']
  const { InstanceIdSets } = await way.call(account, 'RunInstances', {
    ...(await room(way, account, typeof type === 'string' ? type : undefined)),
    ImageId: imageId,
    ...params,
  })
  return found(InstanceIdSets.InstanceIdSet[0], 'instance ID')
}

/** Makes an instance at home that is Running. @returns its ID */
export async function running(way: Way, account: Account, imageId: string): Promise<string> {
  const id = await run(way, account, imageId)
  wait(way, 10)
  return id
}

/** Makes an instance at home that is Stopped. @returns its ID */
export async function stopped(way: Way, account: Account, imageId: string): Promise<string> {
  const id = await running(way, account, imageId)
  await way.call(account, 'StopInstance', { InstanceId: id })
  wait(way, 10)
  return id
}

/** The ID of an instance's system disk. */
export async function systemDiskOf(
  way: Way,
  account: Account,
  instanceId: string,
): Promise<string> {
  const { Disks } = await way.call(account, 'DescribeDisks', {
    RegionId: home,
    InstanceId: instanceId,
    DiskType: 'system',
  })
  return found(Disks.Disk[0], 'system disk').DiskId
}

/** An image of `owner` at home that fits every x86 type, is 40 GiB and used, shared and tagged by nobody. */
export async function plainImage(way: Way): Promise<string> {
  const image = await ownImage(
    way,
    'plain image',
    (one) =>
      one.Status === 'Available' &&
      one.Usage === 'none' &&
      one.IsSelfShared === 'False' &&
      one.Architecture === 'x86_64' &&
      one.Size === 40 &&
      !one.IsPublic &&
      !one.IsCopied &&
      one.Tags.Tag.length === 0 &&
      one.DiskDeviceMappings.DiskDeviceMapping.length === 1 &&
      one.DiskDeviceMappings.DiskDeviceMapping.every(({ Encrypted }) => !Encrypted),
  )
  return image.ImageId
}

/** The same, shared with `stranger`. */
export async function receivedImage(way: Way): Promise<string> {
  const imageId = await plainImage(way)
  await modify(way, imageId, { AddAccount: [stranger.id] })
  return imageId
}

/** Takes back what `receivedImage` shared. */
export const withdraw = (way: Way, imageId: string) =>
  modify(way, imageId, { RemoveAccount: [stranger.id] })

/** Starts a copy of an image of `owner` at home. @returns the copy's ID */
export async function copy(way: Way, imageId: string, regionId: string): Promise<string> {
  const { ImageId } = await way.call(owner, 'CopyImage', {
    RegionId: home,
    ImageId: imageId,
    DestinationRegionId: regionId,
  })
  return ImageId
}
