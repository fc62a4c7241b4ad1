import type { ActionRequest, ActionResponse } from '../../../api/contract.ts'
import { flatten } from '../../../api/rpc.ts'
import { handle } from '../handle.ts'
import { imageFilter } from '../imageFilter.ts'
import { newestFirst } from '../newestFirst.ts'
import { Params } from '../params.ts'
import type { Account, ImageRecord } from '../records.ts'
import { dawn, omar } from '../scenarios/accounts.ts'
import { customImage } from '../scenarios/imageRecord.ts'
import { instanceRecord } from '../scenarios/instanceRecord.ts'
import { debian12 } from '../scenarios/operatingSystems.ts'
import { createWorld } from '../world.ts'
import { addImage, deleteImage, editImage, share, unshare } from '../worldImages.ts'
import { addInstance, removeInstance } from '../worldInstances.ts'
import { meetsAll } from './condition.ts'
import type { Happening, PlannedImage } from './happenings.ts'

const regionId = 'cn-hangzhou'
const epoch = Date.UTC(2026, 0, 2, 3, 4, 5)
const pageSize = 3

/** What is asked of DescribeImages, and by whom. */
export interface Question {
  readonly caller: Account
  readonly request: Partial<ActionRequest<'DescribeImages'>>
  readonly page: number
}

const tagsOf = (told: Readonly<Record<string, string>>) =>
  Object.entries(told).map(([key, value]) => ({ key, value }))

const firstPlan: PlannedImage = {
  owner: dawn,
  told: {
    name: 'abab',
    age: 2,
    tags: {},
    status: 'Available',
    os: debian12,
    family: '',
    isPublic: false,
  },
  dataDisks: [],
  creationTakes: 0,
}

/** Requests that the API takes: some of the parameters need others. */
const sensible = ({
  IsPublic,
  Usable,
  ...rest
}: Partial<ActionRequest<'DescribeImages'>>): Partial<ActionRequest<'DescribeImages'>> => ({
  ...rest,
  ...(IsPublic !== undefined && rest.ImageOwnerAlias === 'others' ? { IsPublic } : {}),
  ...(Usable !== undefined && rest.Status !== undefined ? { Usable } : {}),
})

/** A world in which things happen, and in which questions are answered twice. */
export class ImageStage {
  static readonly epoch = epoch

  private now = epoch
  private made = 0
  private readonly images: ImageRecord[] = []
  private readonly world

  constructor(plans: readonly PlannedImage[]) {
    this.images = plans.map((plan) => this.record(plan, epoch))
    const system = { ...this.record(firstPlan, epoch), kind: 'system' as const }
    this.world = createWorld({
      scenario: 'none',
      seed: 1,
      epoch,
      accounts: [dawn, omar],
      images: [...this.images, { ...system, ownerId: '', regionId: '' }],
      instances: [],
    })
  }

  /** Does what happens to the world. */
  happen(what: Happening): void {
    if ('which' in what) {
      this.happenTo(what)
    } else if (what.kind === 'wait') {
      this.now += what.duration
    } else {
      // An image of an age has been asked for by a clock that was behind. Nothing publishes a new one.
      const image = { ...this.record(what.image, this.now), isPublic: false }
      this.images.push(image)
      addImage(this.world, image)
    }
  }

  private happenTo(what: Extract<Happening, { which: number }>) {
    const { world, now } = this
    const image = this.images[what.which % this.images.length]
    if (!image) return
    switch (what.kind) {
      case 'edit':
        editImage(world, image, what.changes)
        return
      case 'tag':
        editImage(world, image, { tags: tagsOf(what.tags) })
        return
      case 'delete':
        if (image.isPublic || image.shares) return
        deleteImage(world, image, now)
        this.images.splice(this.images.indexOf(image), 1)
        return
      case 'share':
        share(world, image, image.ownerId === dawn.id ? omar.id : dawn.id, now)
        return
      case 'unshare':
        for (const { id } of [dawn, omar]) unshare(world, image, id)
        return
      case 'use': {
        const told = { name: `i-${(this.made += 1)}`, typeId: 'ecs.g7.large', zone: 0, age: 0 }
        const user = this.made % 2 === 0 ? dawn : omar
        addInstance(world, instanceRecord(told, { owner: user, regionId, image, epoch: now }))
        return
      }
      case 'release': {
        const instances = [...world.instances.values()]
        const instance = instances[what.which % instances.length]
        if (instance) removeInstance(world, instance)
      }
    }
  }

  /** What DescribeImages answers. */
  answer({ caller, request: asked, page }: Question) {
    const params = { RegionId: regionId, PageNumber: page, PageSize: pageSize, ...sensible(asked) }
    const { Images, TotalCount } = handle(
      this.world,
      { action: 'DescribeImages', params: Object.fromEntries(flatten(params)) },
      { caller: caller.id, now: this.now },
    ) as ActionResponse<'DescribeImages'>
    return { total: TotalCount, ids: Images.Image.map(({ ImageId }) => ImageId) }
  }

  /** What it has to answer, found by looking at every image that there is. */
  walk({ caller, request: asked, page }: Question) {
    const { ImageOwnerAlias: alias, IsPublic = false, ...rest } = sensible(asked)
    const params = new Params<ActionRequest<'DescribeImages'>>(new Map(flatten(rest)))
    const conditions = imageFilter(params, this.world, caller.id, this.now)
    const isAskedFor = (image: ImageRecord) => {
      if (image.kind === 'system') return !alias || alias === 'system'
      if (image.ownerId === caller.id) return !alias || alias === 'self'
      if (alias && alias !== 'others') return false
      return IsPublic ? image.isPublic : image.shares?.has(caller.id) === true
    }
    const found = [...this.world.images.values()]
      .filter((image) => isAskedFor(image) && meetsAll(image, conditions))
      .sort(newestFirst)
    const first = (page - 1) * pageSize
    return { total: found.length, ids: found.slice(first, first + pageSize).map(({ id }) => id) }
  }

  private record({ owner: by, told, dataDisks, creationTakes }: PlannedImage, now: number) {
    // Ids come from names: a number keeps them apart, and a name can be that of many.
    const unique = `${(this.made += 1)}`
    const record = customImage(
      { ...told, name: unique, size: 40, dataDisks, creationTakes },
      { owner: by, regionId, epoch: now },
    )
    return { ...record, name: told.name }
  }
}
