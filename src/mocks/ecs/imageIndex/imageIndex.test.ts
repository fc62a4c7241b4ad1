import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActionRequest, ActionResponse } from '../../../api/contract.ts'
import { flatten } from '../../../api/rpc.ts'
import { handle } from '../handle.ts'
import { imageFilter } from '../imageFilter.ts'
import { newestFirst } from '../newestFirst.ts'
import { Params } from '../params.ts'
import type { ImageRecord } from '../records.ts'
import { dawn, omar } from '../scenarios/accounts.ts'
import { customImage } from '../scenarios/imageRecord.ts'
import { instanceRecord } from '../scenarios/instanceRecord.ts'
import { debian12, rocky9, ubuntu22Arm, windows2022 } from '../scenarios/operatingSystems.ts'
import { createWorld } from '../world.ts'
import { addImage, deleteImage, editImage, share, unshare } from '../worldImages.ts'
import { addInstance, removeInstance } from '../worldInstances.ts'
import { meetsAll } from './condition.ts'

type Request = Partial<ActionRequest<'DescribeImages'>>

const regionId = 'cn-hangzhou'
const epoch = Date.UTC(2026, 0, 2, 3, 4, 5)
const pageSize = 3

const some = <T>(...values: T[]) => fc.constantFrom(...values)
const owner = some(dawn, dawn, dawn, omar)
/** Few texts and few times, so that images are alike in many ways and some are of the same moment. */
const name = fc.string({
  unit: some('a', 'a', 'b', 'b', 'B', '-', '镜'),
  minLength: 1,
  maxLength: 6,
})
const age = fc.integer({ min: 0, max: 4 })
const tags = fc.dictionary(some('env', 'team'), some('', 'x', 'y'), { noNullPrototype: true })
const status = some(
  'Available' as const,
  'Available' as const,
  'UnAvailable' as const,
  'CreateFailed' as const,
  'Deprecated' as const,
)
const os = some(debian12, debian12, rocky9, ubuntu22Arm, windows2022)
const family = some('', 'web', 'db')

const planned = fc.record({
  owner,
  told: fc.record({ name, age, tags, status, os, family, isPublic: some(false, false, true) }),
  dataDisks: some([], [20]),
  creationTakes: some(0, 0, 5),
})

/** What happens to a world. `which` picks one of the images, or instances, that there are. */
const happening = fc.oneof(
  fc.record({ kind: some('add' as const), image: planned }),
  fc.record({
    kind: some('edit' as const),
    which: fc.nat(),
    changes: fc.record({ name, status, os, family }, { requiredKeys: [] }),
  }),
  fc.record({ kind: some('tag' as const), which: fc.nat(), tags }),
  fc.record({
    kind: some(
      'delete' as const,
      'share' as const,
      'unshare' as const,
      'use' as const,
      'release' as const,
    ),
    which: fc.nat(),
  }),
  fc.record({ kind: some('wait' as const), duration: fc.integer({ min: 0, max: 4 }) }),
  { weight: 3, arbitrary: fc.record({ kind: some('ask' as const), question: fc.nat() }) },
)

/** Whose images in which status; one filter or two more: with all of them together hardly anything is found. */
const request: fc.Arbitrary<Request> = fc
  .tuple(
    fc.record(
      {
        ImageOwnerAlias: some('self', 'self', 'self', 'system', 'others'),
        IsPublic: fc.boolean(),
        Status: some(
          'ALL',
          'ALL',
          'Available',
          'Available,Deprecated,UnAvailable',
          'Creating,Waiting',
          'Creating,Waiting,Available,UnAvailable,CreateFailed,Deprecated',
        ),
      },
      { requiredKeys: [] },
    ),
    fc.array(
      fc.oneof<fc.Arbitrary<Request>[]>(
        fc.record({ ImageName: some('a', '*ab*', 'aba', '*B-a*', 'ba*ab', '*', '镜a*b', 'bab*') }),
        fc.record({ ImageFamily: some('web', 'db', 'none') }),
        fc.record({ OSType: some('linux', 'windows') }),
        fc.record({ Architecture: some('x86_64', 'arm64') }),
        fc.record({ Usage: some('instance', 'none') }),
        fc.record({ InstanceType: some('ecs.g7.large') }),
        fc.record({ Usable: fc.boolean() }),
        fc.record({
          Tag: some(
            [{ Key: 'env' }],
            [{ Key: 'env', Value: 'x' }],
            [{ Key: 'env' }, { Key: 'team', Value: 'y' }],
          ),
        }),
      ),
      { maxLength: 2 },
    ),
  )
  .map(([whose, filters]) => Object.assign({}, whose, ...filters) as Request)

const question = fc.record({ caller: owner, request, page: fc.integer({ min: 1, max: 4 }) })

/** Requests that the API takes: some of the parameters need others. */
const sensible = ({ IsPublic, Usable, ...rest }: Request): Request => ({
  ...rest,
  ...(IsPublic !== undefined && rest.ImageOwnerAlias === 'others' ? { IsPublic } : {}),
  ...(Usable !== undefined && rest.Status !== undefined ? { Usable } : {}),
})

/** A world in which things happen, and in which questions are answered twice. */
class Stage {
  now = epoch
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

  happen(what: Happening, ask: (index: number) => void) {
    switch (what.kind) {
      case 'add': {
        // An image of an age has been asked for by a clock that was behind. Nothing publishes a new one.
        const image = { ...this.record(what.image, this.now), isPublic: false }
        this.images.push(image)
        addImage(this.world, image)
        return
      }
      case 'wait':
        this.now += what.duration
        return
      case 'ask':
        ask(what.question)
        return
      default:
        this.happenTo(what)
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

type PlannedImage = typeof planned extends fc.Arbitrary<infer Value> ? Value : never
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never
type Question = typeof question extends fc.Arbitrary<infer Value> ? Value : never

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

describe('DescribeImages', () => {
  it('answers as if it looked at every image, whatever happened before and between', () => {
    fc.assert(
      fc.property(
        fc.array(planned, { maxLength: 60, size: 'max' }),
        fc.array(happening, { maxLength: 40, size: 'max' }),
        fc.array(question, { minLength: 3, maxLength: 10 }),
        (plans, happenings, questions) => {
          const stage = new Stage(plans)
          const ask = (index: number) => {
            const asked = questions[index % questions.length]
            if (asked) expect(stage.answer(asked)).toEqual(stage.walk(asked))
          }
          for (const what of happenings) stage.happen(what, ask)
          for (const index of questions.keys()) ask(index)
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
