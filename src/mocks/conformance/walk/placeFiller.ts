import type { Choices } from './choices.ts'
import { imagesPerGrantee, imagesPerPlace } from './facts.ts'
import type { Operation } from './operation.ts'
import { regions } from './start.ts'
import type { WalkImage } from './state.ts'

/**
 * Leads the walk to the two quotas that random steps would never reach: so many images in one account's region that there
 * is room for no more, and then so many received by another account.
 */
export class PlaceFiller {
  isDone = false
  private tooMany = 0
  private readonly owner: string
  private readonly grantee: string

  constructor(private readonly choices: Choices) {
    const [owner = '', grantee = ''] = choices.players
    this.owner = owner
    this.grantee = grantee
  }

  /** The next operation on that way; `undefined` while something has to get ready. */
  operation(): Operation | undefined {
    const isFull = this.choices.state.ownImages(this.owner, regions[0]).length >= imagesPerPlace
    if (!isFull || this.tooMany < 6) return this.makeImage(isFull)
    return this.giveImage()
  }

  /** One more image, and a few more than there can be: made of a snapshot, or copied. */
  private makeImage(isFull: boolean): Operation | undefined {
    const { state, random } = this.choices
    if (isFull) this.tooMany += 1
    const caller = this.owner
    const elsewhere = state.ownImages(caller, regions[1]).filter(isGivable)
    if (isFull && elsewhere.length > 0 && this.tooMany % 2 === 0) {
      const { id, region } = random.pick(elsewhere)
      const request = { RegionId: region, ImageId: id, DestinationRegionId: regions[0] }
      return { action: 'CopyImage', caller, request }
    }
    const source = state.ownImages(caller, regions[0]).find(({ making }) => !making)
    const snapshot = source?.snapshots.find(({ type }) => type === 'system')
    if (!snapshot) return undefined
    const request = { RegionId: regions[0], SnapshotId: snapshot.id }
    return { action: 'CreateImage', caller, request }
  }

  private giveImage(): Operation | undefined {
    const { state, random } = this.choices
    const { grantee } = this
    const images = [...state.images.values()].filter(
      (image) => isGivable(image) && image.owner !== grantee && !image.shares.includes(grantee),
    )
    if (images.length === 0) return undefined
    const elsewhere = state.receivedElsewhere.get(grantee) ?? 0
    this.isDone = state.receivedImages(grantee).length + elsewhere >= imagesPerGrantee
    const { id, region, owner } = random.pick(images)
    return {
      action: 'ModifyImageSharePermission',
      caller: owner,
      request: { RegionId: region, ImageId: id, AddAccount: [grantee] },
    }
  }
}

/** Whether an image can be shared with one more account. */
const isGivable = ({ kind, making, status, isPublic, encryption, shares }: WalkImage) =>
  kind === 'custom' &&
  !making &&
  status === 'Available' &&
  !isPublic &&
  encryption === 'none' &&
  shares.length < 50
