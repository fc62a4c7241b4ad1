import type { Disk, Image, Instance } from '../../../api/contract.ts'
import type { WalkDisk, WalkImage, WalkInstance, WalkState } from './state.ts'
import type { Tab } from './tabs.ts'

// What one account sees, as lines of text: what the model says it should, and what the service shows it.

const line = (...facts: readonly (string | number | boolean)[]): string => facts.join(' | ')

const tagLine = (tags: Iterable<readonly [string, string]>) =>
  Array.from(tags, ([key, value]) => `${key}=${value}`).join(', ')

/** An account ID as it survives being a JSON number. */
const rounded = (accountId: string) => Number(accountId)

function progressOf({ now }: WalkState, { making, status }: WalkImage): string {
  if (!making) return status === 'CreateFailed' ? '0%' : '100%'
  if (making.startedAt === undefined) return '0%'
  return `${Math.min(99, Math.floor((100 * (now - making.startedAt)) / making.takes))}%`
}

/** An image as one account should see it: received ones show nobody else's use, and no tags. */
export function imageLine(state: WalkState, account: string, image: WalkImage): string {
  const isOwn = image.owner === account
  const users = state.usersOf(image.id).filter(({ owner }) => isOwn || owner === account)
  return line(
    image.id,
    image.name,
    image.description,
    state.statusOf(image),
    progressOf(state, image),
    users.length > 0 ? 'instance' : 'none',
    [image.size, ...image.dataDisks].join('+'),
    isOwn ? (image.shares.length > 0 ? 'True' : 'False') : '',
    isOwn ? 'self' : `others ${rounded(image.owner)}`,
    image.isCopied,
    image.isPublic,
    image.encryption !== 'none',
    tagLine(isOwn ? image.tags : []),
  )
}

function shownImage(image: Image): string {
  const disks = image.DiskDeviceMappings.DiskDeviceMapping
  return line(
    image.ImageId,
    image.ImageName,
    image.Description,
    image.Status,
    image.Progress,
    image.Usage,
    // The size that the image tells of itself has to be its system disk's.
    disks.map(({ Size }, index) => (index === 0 ? image.Size : Size)).join('+'),
    image.IsSelfShared,
    [image.ImageOwnerAlias, image.ImageOwnerId ?? []].flat().join(' '),
    image.IsCopied,
    image.IsPublic,
    disks.every(({ Encrypted = false }) => Encrypted),
    tagLine(image.Tags.Tag.map(({ TagKey, TagValue }) => [TagKey, TagValue])),
  )
}

/** An instance as its owner should see it. */
export const instanceLine = (state: WalkState, instance: WalkInstance): string =>
  line(
    instance.id,
    instance.name,
    state.powerOf(instance),
    instance.image,
    instance.content.isWindows ? 'windows' : 'linux',
    tagLine(instance.tags),
  )

const shownInstance = (instance: Instance): string =>
  line(
    instance.InstanceId,
    instance.InstanceName,
    instance.Status,
    instance.ImageId,
    instance.OSType,
    tagLine(instance.Tags.Tag.map(({ TagKey, TagValue }) => [TagKey, TagValue])),
  )

/** A disk as its owner should see it. Only system disks tell an image. */
export const diskLine = (state: WalkState, instance: WalkInstance, disk: WalkDisk): string =>
  line(
    disk.id,
    disk.type,
    state.isReIniting(disk) ? 'ReIniting' : 'In_use',
    disk.size,
    disk.type === 'system' ? disk.image : '',
    instance.id,
  )

const shownDisk = (disk: Disk): string =>
  line(disk.DiskId, disk.Type, disk.Status, disk.Size, disk.ImageId, disk.InstanceId)

/** The images that DescribeImages shows an account, of whatever status. */
export async function seenImages(
  tab: Tab,
  account: string,
  params: {
    readonly RegionId: string
    readonly ImageOwnerAlias?: string
    readonly ImageId?: string
  },
): Promise<string[]> {
  const query = { ...params, Status: 'ALL', PageSize: 100 }
  const { Images } = await tab.call(account, 'DescribeImages', query)
  return (Images?.Image ?? []).map(shownImage)
}

/** The instances that DescribeInstances shows an account. */
export async function seenInstances(
  tab: Tab,
  account: string,
  RegionId: string,
  ids?: readonly string[],
): Promise<string[]> {
  const named = ids ? { InstanceIds: JSON.stringify(ids) } : {}
  const query = { RegionId, PageSize: 100, ...named }
  const { Instances } = await tab.call(account, 'DescribeInstances', query)
  return (Instances?.Instance ?? []).map(shownInstance)
}

/** The disks that DescribeDisks shows an account. */
export async function seenDisks(
  tab: Tab,
  account: string,
  RegionId: string,
  ids?: readonly string[],
): Promise<string[]> {
  const named = ids ? { DiskIds: JSON.stringify(ids) } : {}
  const query = { RegionId, MaxResults: 500, ...named }
  const { Disks } = await tab.call(account, 'DescribeDisks', query)
  return (Disks?.Disk ?? []).map(shownDisk)
}
