import type { Image } from '../../../api/contract.ts'
import { armType, x86Type } from './instanceRules.ts'
import { WalkState, type Content, type WalkDisk, type WalkImage } from './state.ts'
import type { Tab } from './tabs.ts'

export const regions = ['cn-hangzhou', 'cn-shanghai'] as const

/** The one image of the scenario whose encryption nobody can see: with a key that can't be shared. */
const encryptedByService = 'payments-vault-r9'

/** What RunInstances wants of an account's network. */
export interface Room {
  readonly SecurityGroupId: string
  readonly VSwitchId: string
}

/** What the walk begins with. */
export interface Start {
  readonly state: WalkState
  /** The accounts that do something; all others are there to be shared with. */
  readonly players: readonly string[]
  /** By player and region, as `roomKey` names them. */
  readonly rooms: ReadonlyMap<string, Room>
}

export const roomKey = (account: string, region: string): string => `${account} ${region}`

/** Learns from the service what there is: the scenario's images, instances and networks in the regions of the walk. */
export async function learnStart(tab: Tab, now: number): Promise<Start> {
  const players = tab.accounts.slice(0, 4)
  const elsewhere = await countElsewhere(tab, players)
  const state = new WalkState(now, new Set(tab.accounts), elsewhere)
  const rooms = new Map<string, Room>()
  for (const region of regions) {
    for (const [index, player] of players.entries()) {
      for (const alias of index === 0 ? (['system', 'marketplace', 'self'] as const) : ['self']) {
        await learnImages(tab, state, player, region, alias)
      }
      rooms.set(roomKey(player, region), await learnRoom(tab, player, region))
    }
    for (const player of players) await learnInstances(tab, state, player, region)
  }
  return { state, players, rooms }
}

async function countElsewhere(tab: Tab, players: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const { Regions } = await tab.call(tab.accounts[0] ?? '', 'DescribeRegions', {})
  const others = Regions?.Region.map(({ RegionId }) => RegionId).filter(
    (id) => !regions.some((region) => region === id),
  )
  for (const player of players) {
    for (const RegionId of others ?? []) {
      const query = { RegionId, ImageOwnerAlias: 'others', Status: 'ALL', PageSize: 1 }
      const { TotalCount = 0 } = await tab.call(player, 'DescribeImages', query)
      counts.set(player, (counts.get(player) ?? 0) + TotalCount)
    }
  }
  return counts
}

async function learnImages(
  tab: Tab,
  state: WalkState,
  account: string,
  region: string,
  alias: string,
): Promise<void> {
  const query = { RegionId: region, ImageOwnerAlias: alias, Status: 'ALL', PageSize: 100 }
  const { Images } = await tab.call(account, 'DescribeImages', query)
  for (const image of Images?.Image ?? []) {
    const isOwn = alias === 'self'
    const shares = isOwn ? await sharesOf(tab, account, region, image.ImageId) : []
    state.images.set(image.ImageId, learnt(image, isOwn ? account : '', region, shares))
  }
}

/** The accounts that an own image is shared with, or the code of the refusal to tell. */
export async function sharesOf(
  tab: Tab,
  owner: string,
  RegionId: string,
  ImageId: string,
): Promise<string[]> {
  const query = { RegionId, ImageId, PageSize: 100 }
  const { Accounts, Code = '' } = await tab.call(owner, 'DescribeImageSharePermission', query)
  return Accounts?.Account.map(({ AliyunId }) => AliyunId) ?? [Code]
}

function learnt(image: Image, owner: string, region: string, shares: string[]): WalkImage {
  const { Status: status, ImageOwnerAlias: alias } = image
  if (status === 'Creating' || status === 'Waiting') throw new Error('The scenario is not over.')
  const disks = image.DiskDeviceMappings.DiskDeviceMapping
  const isEncrypted = disks.some(({ Encrypted }) => Encrypted)
  const key = image.ImageName === encryptedByService ? 'service key' : 'own key'
  return {
    id: image.ImageId,
    kind: alias === 'self' ? 'custom' : alias === 'system' ? 'system' : 'marketplace',
    owner,
    region: alias === 'system' ? '' : region,
    name: image.ImageName,
    description: image.Description,
    status,
    size: image.Size,
    dataDisks: disks.filter(({ Type }) => Type === 'data').map(({ Size }) => Number(Size)),
    isWindows: image.OSType === 'windows',
    isArm: image.Architecture === 'arm64',
    encryption: isEncrypted ? key : 'none',
    isPublic: image.IsPublic,
    isCopied: image.IsCopied,
    tags: new Map(image.Tags.Tag.map(({ TagKey, TagValue }) => [TagKey, TagValue])),
    shares,
    snapshots: disks.map(({ SnapshotId, Type, Size }) => ({
      id: SnapshotId,
      type: Type === 'data' ? 'data' : 'system',
      size: Number(Size),
    })),
  }
}

async function learnRoom(tab: Tab, account: string, RegionId: string): Promise<Room> {
  const { Zones } = await tab.call(account, 'DescribeZones', { RegionId })
  const zone = Zones?.Zone.find(({ AvailableInstanceTypes }) =>
    [x86Type, armType].every((type) => AvailableInstanceTypes?.InstanceTypes.includes(type)),
  )
  const query = { RegionId, ZoneId: zone?.ZoneId }
  const { VSwitches } = await tab.call(account, 'DescribeVSwitches', query)
  const { SecurityGroups } = await tab.call(account, 'DescribeSecurityGroups', { RegionId })
  return {
    SecurityGroupId: SecurityGroups?.SecurityGroup[0]?.SecurityGroupId ?? '',
    VSwitchId: VSwitches?.VSwitch[0]?.VSwitchId ?? '',
  }
}

async function learnInstances(
  tab: Tab,
  state: WalkState,
  owner: string,
  region: string,
): Promise<void> {
  const query = { RegionId: region, PageSize: 100 }
  const { Instances } = await tab.call(owner, 'DescribeInstances', query)
  const { Disks } = await tab.call(owner, 'DescribeDisks', query)
  for (const { InstanceId: id, ImageId, Status, ...instance } of Instances?.Instance ?? []) {
    const image = state.images.get(ImageId)
    if (!image) throw new Error(`${id} was made of an image that nobody knows.`)
    const disks = Disks?.Disk.filter(({ InstanceId }) => InstanceId === id) ?? []
    const content: Content = { ...image }
    state.instances.set(id, {
      id,
      owner,
      region,
      name: instance.InstanceName,
      // The scenario has an instance of each image's own architecture.
      isArmType: image.isArm,
      content,
      image: ImageId,
      phases: [],
      settled: Status,
      disks: disks.map(({ DiskId, Type, Size }): WalkDisk => {
        return {
          id: DiskId,
          type: Type,
          size: Size,
          image: ImageId,
          imageOwner: image.owner,
          reinitUntil: 0,
        }
      }),
      tags: new Map(instance.Tags.Tag.map(({ TagKey, TagValue }) => [TagKey, TagValue])),
    })
  }
}
