import { when, type Choices } from './choices.ts'
import type { Operation } from './operation.ts'
import { regions } from './start.ts'
import type { WalkImage } from './state.ts'

/** Some image with who is likely to do something with it, and where. */
function target(
  choices: Choices,
  isPreferred?: (image: WalkImage) => boolean,
): { image: WalkImage; caller: string; RegionId: string; ImageId: string } {
  const image = choices.image(isPreferred)
  return {
    image,
    caller: choices.callerFor(image.owner),
    RegionId: choices.regionFor(image.region),
    ImageId: choices.imageId(image),
  }
}

const isThere = ({ making, status }: WalkImage) => !making && status === 'Available'

/** Whether an image was never any good, or isn't any more: there are few of these to try things on. */
const isOdd = ({ status }: WalkImage) => status === 'UnAvailable' || status === 'CreateFailed'

/** Shares an image with players, most of all, or takes shares back. */
export function chooseShare(choices: Choices): Operation {
  const { random, players, state } = choices
  const isCrowd = random.chance(0.08)
  const { image, caller, RegionId, ImageId } = target(choices, (one) =>
    isCrowd ? one.shares.length > 40 : isThere(one),
  )
  const others = players.filter((player) => player !== caller)
  const all = [...state.accounts]
  const outsiders = all.filter((one) => one !== image.owner && !image.shares.includes(one))
  const someone = () => {
    if (random.chance(0.015)) return '1234567890'
    if (random.chance(0.015)) return caller
    if (isCrowd) return random.pick(random.chance(0.5) ? outsiders : all)
    return random.pick(random.chance(0.1) ? all : others)
  }
  const some = (most: number) => Array.from({ length: random.below(most + 1) }, someone)
  const isUnsharing = random.chance(0.45) && !isCrowd
  const leaving = random.chance(0.7) ? image.shares : image.shares.filter(() => random.chance(0.3))
  // One in, one out: a crowd stays about as large as it may be.
  const swapped = image.shares.filter(() => random.chance(0.02))
  const mostLeaving = image.shares.length > 40 ? 2 : 12
  return {
    action: 'ModifyImageSharePermission',
    caller,
    request: {
      RegionId,
      ImageId,
      AddAccount:
        isUnsharing && random.chance(0.8) ? [] : some(isCrowd || random.chance(0.1) ? 12 : 2),
      RemoveAccount: isUnsharing
        ? leaving.slice(0, mostLeaving)
        : isCrowd
          ? swapped
          : some(random.below(2)),
      ...choices.dryRun(),
    },
  }
}

/** Renames, describes, deprecates or restores an image. */
export function chooseModify(choices: Choices): Operation {
  const { random } = choices
  const isRare = random.chance(0.3)
  const { image, caller, RegionId, ImageId } = target(choices, (one) =>
    isRare ? !isThere(one) : one.shares.length === 0,
  )
  const likely = image.status === 'Deprecated' ? 'Available' : 'Deprecated'
  const status = random.chance(0.9) ? likely : random.pick(['Available', 'Deprecated'])
  return {
    action: 'ModifyImageAttribute',
    caller,
    request: {
      RegionId,
      ImageId,
      ...when(random.chance(0.5), { ImageName: choices.name() }),
      ...when(random.chance(0.3), { Description: choices.description() }),
      ...when(random.chance(0.4), { Status: status }),
      ...choices.dryRun(),
    },
  }
}

/** Deletes an image, more often one that instances were made of. */
export function chooseDelete(choices: Choices): Operation {
  const { random, state } = choices
  const isShared = random.chance(0.2)
  const isUsed = ({ id, shares }: WalkImage) =>
    state.usersOf(id).length > 0 && shares.length > 0 === isShared
  const { caller, RegionId, ImageId } = target(choices, isUsed)
  const force = when(random.chance(0.6), { Force: random.chance(0.8) })
  return {
    action: 'DeleteImage',
    caller,
    request: { RegionId, ImageId, ...force, ...choices.dryRun() },
  }
}

/** Gets rid of an image step by step: withdraws it, and deletes it once nobody has it, whoever uses it. */
export function chooseTidy(choices: Choices): Operation {
  const { random } = choices
  const isOrdinary = (image: WalkImage) =>
    !image.isPublic && image.shares.length < 10 && image.dataDisks.length === 0 && !isOdd(image)
  const { image, caller, RegionId, ImageId } = target(choices, isOrdinary)
  if (isOdd(image) || image.shares.length > 10) return chooseModify(choices)
  const request = { RegionId, ImageId }
  if (image.making?.source) return { action: 'CancelCopyImage', caller, request }
  if (image.shares.length === 0) {
    return { action: 'DeleteImage', caller, request: { ...request, Force: random.chance(0.9) } }
  }
  const RemoveAccount = image.shares.slice(0, 10)
  return { action: 'ModifyImageSharePermission', caller, request: { ...request, RemoveAccount } }
}

/** Makes an image of an instance or of a snapshot. */
export function chooseCreate(choices: Choices): Operation {
  const { random, state } = choices
  const given = {
    ...when(random.chance(0.4), { ImageName: choices.name() }),
    ...when(random.chance(0.2), { Description: choices.description() }),
    ...when(random.chance(0.1), { Tag: [{ Key: 'made', Value: 'by hand' }] }),
    ...choices.token(),
    ...choices.dryRun(),
  }
  if (random.chance(0.35)) {
    const left = random.chance(0.3) && state.left.length > 0 ? random.pick(state.left) : undefined
    const isEarly = random.chance(0.4)
    const image = choices.image(({ making, dataDisks }) =>
      isEarly ? Boolean(making) : dataDisks.length > 0,
    )
    const { owner, region } = left ?? image
    const SnapshotId = left?.id ?? random.pick(image.snapshots).id
    const RegionId = choices.regionFor(region)
    const caller = choices.callerFor(owner)
    return { action: 'CreateImage', caller, request: { RegionId, SnapshotId, ...given } }
  }
  const isRare = random.chance(0.3)
  const instance = choices.instance((one) => {
    if (isRare) return choices.isBusy(one)
    return ['Running', 'Stopped'].includes(state.powerOf(one))
  })
  return {
    action: 'CreateImage',
    caller: choices.callerFor(instance?.owner ?? ''),
    request: {
      RegionId: choices.regionFor(instance?.region ?? ''),
      InstanceId: choices.instanceId(instance),
      ...given,
    },
  }
}

/** Copies an image: an own one to the other region, or a received one within its region. */
export function chooseCopy(choices: Choices): Operation {
  const { random } = choices
  const isReceived = random.chance(0.3)
  // Mostly one account's, of one region: only so there ever are more at once than run at once.
  const [busy] = choices.players
  const copied = new Set([...choices.state.images.values()].map(({ making }) => making?.source))
  const chosen = target(choices, (image) =>
    isReceived
      ? image.shares.length > 0
      : isThere(image) &&
        image.region === regions[0] &&
        image.owner === busy &&
        !copied.has(image.id),
  )
  const { image, RegionId, ImageId } = chosen
  const { players } = choices
  const receivers = players.filter((player) => image.shares.includes(player))
  const caller = isReceived && receivers.length > 0 ? random.pick(receivers) : chosen.caller
  const isOwn = caller === image.owner
  const other = regions.find((region) => region !== RegionId) ?? RegionId
  const goesAway = random.chance(isOwn ? 0.9 : 0.2)
  const isEncrypted = random.chance(image.encryption === 'none' ? 0.1 : 0.7)
  return {
    action: 'CopyImage',
    caller,
    request: {
      RegionId,
      ImageId,
      ...when(goesAway || random.chance(0.5), { DestinationRegionId: goesAway ? other : RegionId }),
      ...when(random.chance(0.3), { DestinationImageName: choices.name() }),
      ...when(random.chance(0.2), { DestinationDescription: choices.description() }),
      ...when(isEncrypted, { Encrypted: true }),
      ...when(random.chance(isEncrypted ? 0.6 : 0.02), { KMSKeyId: 'key-1' }),
      ...when(random.chance(0.1), { Tag: [{ Key: 'made', Value: 'by copying' }] }),
      ...choices.token(),
      ...choices.dryRun(),
    },
  }
}

/** Cancels a copy, most of all one that isn't there yet, and that another one waits for. */
export function chooseCancel(choices: Choices): Operation {
  const { random, state } = choices
  const isAny = random.chance(0.4)
  const waiting = [...state.images.values()].filter((one) => state.statusOf(one) === 'Waiting')
  const { caller, RegionId, ImageId } = target(choices, ({ making, owner, region }) => {
    if (!making?.source) return false
    return isAny || waiting.some((one) => one.owner === owner && one.region === region)
  })
  return { action: 'CancelCopyImage', caller, request: { RegionId, ImageId } }
}

/** Some things of one kind that are likely to be one account's. */
function things(choices: Choices) {
  const { random, state } = choices
  const ResourceType = random.chance(0.6) ? 'image' : 'instance'
  const hasMany = ({ tags }: { tags: ReadonlyMap<string, string> }) => tags.size > 4
  const first = ResourceType === 'image' ? choices.image(hasMany) : choices.instance(hasMany)
  const caller = choices.callerFor(first?.owner ?? '')
  const id = ResourceType === 'image' ? choices.imageId(undefined) : choices.instanceId(undefined)
  const mates = [...(ResourceType === 'image' ? state.images : state.instances).values()].filter(
    (one) => one.owner === first?.owner && one.region === first.region,
  )
  const second = mates.length > 0 && random.chance(0.3) ? [random.pick(mates).id] : []
  const ResourceId = [first && random.chance(0.95) ? first.id : id, ...second]
  return { caller, ResourceType, ResourceId, RegionId: choices.regionFor(first?.region ?? '') }
}

/** Tags images or instances. */
export function chooseTag(choices: Choices): Operation {
  const { caller, ...request } = things(choices)
  return { action: 'TagResources', caller, request: { ...request, Tag: choices.tags() } }
}

/** Takes tags away from images or instances. */
export function chooseUntag(choices: Choices): Operation {
  const { caller, ...request } = things(choices)
  const { random } = choices
  const TagKey = Array.from({ length: 1 + random.below(3) }, () => `key-${random.below(22)}`)
  const which = random.chance(0.6) ? { TagKey } : when(random.chance(0.85), { All: true })
  return { action: 'UntagResources', caller, request: { ...request, ...which } }
}
