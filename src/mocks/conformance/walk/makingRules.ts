import { imagesPerPlace, isDescription, isName, makingTime } from './facts.ts'
import { ownImage, takeAway } from './imageRules.ts'
import { refused, unlessDryRun, type Made, type RequestOf, type Verdict } from './operation.ts'
import type { Content, Making, Snapshot, WalkImage, WalkState } from './state.ts'
import { givenTags } from './tagRules.ts'

const sum = (sizes: readonly number[]) => sizes.reduce((whole, size) => whole + size, 0)

/** What a new image is made of. */
interface Source extends Content {
  readonly size: number
  readonly dataDisks: readonly number[]
}

type Told = Pick<WalkImage, 'owner' | 'region' | 'isCopied' | 'tags'> & {
  readonly name: string | undefined
  readonly description: string | undefined
}

function add(
  { images }: WalkState,
  { images: [made] = [] }: Made,
  source: Source,
  { name, description, ...told }: Told,
  making: Omit<Making, 'takes'>,
): void {
  if (!made) throw new Error('Nobody says what the new image is called.')
  const { size, dataDisks, isWindows, isArm, encryption } = source
  const sizes = [size, ...dataDisks]
  images.set(made.id, {
    ...told,
    id: made.id,
    kind: 'custom',
    name: name ?? made.id,
    description: description ?? '',
    status: 'Available',
    making: { ...making, takes: makingTime(sum(sizes)) },
    size,
    dataDisks,
    isWindows,
    isArm,
    encryption,
    isPublic: false,
    shares: [],
    snapshots: sizes.map((gib, index): Snapshot => ({
      id: made.snapshots[index] ?? 'not told',
      type: index === 0 ? 'system' : 'data',
      size: gib,
    })),
  })
}

/** A name that is taken, or no room for another image. */
function placeProblem(state: WalkState, owner: string, region: string, name: string | undefined) {
  const own = state.ownImages(owner, region)
  if (own.some((image) => image.name === name)) return 'InvalidImageName.Duplicated'
  return own.length >= imagesPerPlace ? 'QuotaExceed.Image' : undefined
}

/** Making an image of an instance that runs or is stopped, or of a snapshot. */
export function create(
  state: WalkState,
  caller: string,
  request: RequestOf<'CreateImage'>,
): Verdict {
  const { RegionId: region, ImageName: name, Description: description, InstanceId } = request
  if (name !== undefined && !isName(name)) return refused('InvalidImageName.Malformed')
  if (description !== undefined && !isDescription(description)) {
    return refused('InvalidDescription.Malformed')
  }
  const source =
    InstanceId === undefined
      ? ofSnapshot(state, caller, region, request.SnapshotId)
      : ofInstance(state, caller, region, InstanceId)
  if (typeof source === 'string') return refused(source)
  const problem = placeProblem(state, caller, region, name)
  if (problem) return refused(problem)
  const { tags } = givenTags(request.Tag)
  return unlessDryRun(request, (made) => {
    const told = { owner: caller, region, name, description, isCopied: false, tags }
    const from = InstanceId === undefined ? {} : { instance: InstanceId }
    add(state, made, source, told, { startedAt: state.now, ...from })
  })
}

function ofInstance(state: WalkState, caller: string, region: string, id: string): Source | string {
  const instance = state.instances.get(id)
  if (instance?.owner !== caller || instance.region !== region) return 'InvalidInstanceId.NotFound'
  const isSettled = ['Running', 'Stopped'].includes(state.powerOf(instance))
  if (!isSettled || instance.disks.some((disk) => state.isReIniting(disk))) {
    return 'IncorrectInstanceStatus'
  }
  if (isBeingImaged(state, id)) return 'IncorrectDiskStatus.CreatingSnapshot'
  const sizesOf = (type: string) =>
    instance.disks.filter((disk) => disk.type === type).map(({ size }) => size)
  return { ...instance.content, size: sum(sizesOf('system')), dataDisks: sizesOf('data') }
}

/** Whether an image of an instance's disks is being made. */
export const isBeingImaged = ({ images }: WalkState, instanceId: string): boolean =>
  [...images.values()].some(({ making }) => making?.instance === instanceId)

function ofSnapshot(
  state: WalkState,
  caller: string,
  region: string,
  id: string | undefined,
): Source | string {
  for (const image of state.ownImages(caller, region)) {
    const snapshot = image.snapshots.find((one) => one.id === id)
    if (snapshot && image.making) return 'InvalidSnapshotId.NotReady'
    if (snapshot) return fromSnapshot(snapshot, image)
  }
  const left = state.left.find(
    (one) => one.id === id && one.owner === caller && one.region === region,
  )
  return left ? fromSnapshot(left, left) : 'InvalidSnapshotId.NotFound'
}

/** A system can start from a system disk only. */
function fromSnapshot({ type, size }: Snapshot, content: Content): Source | string {
  if (type === 'data') return 'OperationDenied'
  const { isWindows, isArm, encryption } = content
  return { isWindows, isArm, encryption, size, dataDisks: [] }
}

/** Copying: own images to another region, received ones within theirs. Either way the copy is who made it's. */
export function copy(state: WalkState, caller: string, request: RequestOf<'CopyImage'>): Verdict {
  const { RegionId, ImageId, DestinationImageName: name, DestinationDescription } = request
  if (name !== undefined && !isName(name)) return refused('InvalidImageName.Malformed')
  if (DestinationDescription !== undefined && !isDescription(DestinationDescription)) {
    return refused('InvalidDescription.Malformed')
  }
  const { Encrypted: isEncrypted = false, KMSKeyId } = request
  if (KMSKeyId !== undefined && !isEncrypted) return refused('InvalidParameter.EncryptedIllegal')
  const image = state.images.get(ImageId)
  if (image?.kind !== 'custom' || image.region !== RegionId) {
    return refused('InvalidImageId.NotFound')
  }
  if (image.isPublic) return refused('OperationDenied.CommunityImage')
  const isOwn = image.owner === caller
  if (!isOwn && !image.shares.includes(caller)) return refused('InvalidImageId.NotFound')
  const region = request.DestinationRegionId ?? RegionId
  if (!isOwn && region !== RegionId) return refused('OperationDenied.SameRegionOnly')
  if (isOwn && region === RegionId && !isEncrypted) return refused('IncorrectDestinationRegion')
  if (image.encryption !== 'none' && !isEncrypted) {
    return refused('OperationDeined.EncryptedSnapshot')
  }
  if (state.statusOf(image) !== 'Available') return refused('IncorrectImageStatus')
  const isMine = ({ owner, making }: WalkImage) => owner === caller && making?.source === ImageId
  if ([...state.images.values()].some(isMine)) return refused('OperationDenied.ImageCopyConflict')
  const problem = placeProblem(state, caller, region, name)
  if (problem) return refused(problem)
  const encryption = isEncrypted ? (KMSKeyId === undefined ? 'service key' : 'own key') : 'none'
  return unlessDryRun(request, (made) => {
    const description = DestinationDescription
    const { tags } = givenTags(request.Tag)
    const told = { owner: caller, region, name, description, isCopied: true, tags }
    add(state, made, { ...image, encryption }, told, { startedAt: undefined, source: ImageId })
    state.startWaiting(caller, region)
  })
}

/** Cancelling a copy that isn't there yet. */
export function cancel(
  state: WalkState,
  caller: string,
  request: RequestOf<'CancelCopyImage'>,
): Verdict {
  const image = ownImage(state, caller, request)
  if (!image) return refused('InvalidImageId.NotFound')
  if (!image.isCopied) return refused('ImageCreatedNotFromCopy')
  if (!image.making) return refused('IncorrectImageStatus')
  return {
    code: 'OK',
    done: () => {
      takeAway(state, image)
      state.startWaiting(image.owner, image.region)
    },
  }
}
