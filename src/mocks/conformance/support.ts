import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import type { Action, ActionResponse, Image, Service } from '../../api/contract.ts'
import { memoryJournal, nothingKnown, type Journal } from '../ecs/journal.ts'
import { EcsStandIn, type RespondOptions } from '../ecs/standIn.ts'
import type { Account } from '../ecs/records.ts'
import { startHttpHost } from '../http.ts'
import { createNodeServer } from '../node.ts'
import { libraries, type Caller, type Library, type WireParams } from './libraries.ts'

export const home = 'cn-hangzhou'
export const elsewhere = 'cn-beijing'

/** A value that has to be there for a case to make sense. */
export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The scenario has no ${what}.`)
  return value
}

/** One request as the stand-in saw it, and its answer. */
export interface Exchange {
  readonly request: Request
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** A stand-in that lets its last exchange be looked at, and its clock be moved. */
export class ObservedStandIn extends EcsStandIn {
  last: Exchange | undefined
  /** Milliseconds by which its clock is ahead. */
  ahead = 0

  private constructor(private readonly memory: Journal) {
    super({ journal: memory, clock: () => Date.now() + this.ahead })
  }

  static of(scenario: string): ObservedStandIn {
    return new ObservedStandIn(memoryJournal({ scenario, seed: 1, epoch: Date.now() }))
  }

  /** How many writes it has accepted since its scenario began. */
  acceptedWrites(): Promise<number> {
    return this.memory.read(
      () => nothingKnown,
      ({ missed }) => missed.length,
    )
  }

  /** Brings back what the scenario was, and the right time. */
  async tidy(): Promise<void> {
    this.ahead = 0
    if ((await this.acceptedWrites()) > 0) await this.reset()
  }

  override async respond(request: Request, options?: RespondOptions): Promise<Response> {
    const copy = request.clone()
    const response = await super.respond(request, options)
    const { status, headers } = response
    this.last = { request: copy, status, headers, text: await response.clone().text() }
    return response
  }
}

interface OpenEntrance {
  /** Where a service answers for a region; without one, the address that serves all. */
  readonly endpoint: (service: Service, regionId?: string) => URL
  readonly close: () => Promise<void>
}

/** A transport through which requests reach the stand-in. */
interface Entrance {
  readonly name: string
  readonly realHosts: boolean
  readonly open: (standIn: EcsStandIn) => Promise<OpenEntrance>
}

const entrances: readonly Entrance[] = [
  {
    name: 'the HTTP host',
    realHosts: false,
    async open(standIn) {
      const host = await startHttpHost(standIn, { port: 0 })
      return { endpoint: () => new URL(host.endpoint), close: () => host.close() }
    },
  },
  {
    name: 'MSW at the real host names',
    realHosts: true,
    async open(standIn) {
      const server = createNodeServer(standIn)
      server.listen({ onUnhandledRequest: 'error' })
      return {
        endpoint: (service, regionId) => new URL(`https://${realHost(service, regionId)}`),
        close: async () => server.close(),
      }
    },
  },
]

/** The host names that the SDKs take: Hangzhou has kept its old one. */
function realHost(service: Service, regionId: string | undefined): string {
  if (regionId === undefined) return `${service}.aliyuncs.com`
  if (service === 'ecs' && regionId === 'cn-hangzhou') return 'ecs-cn-hangzhou.aliyuncs.com'
  return `${service}.${regionId}.aliyuncs.com`
}

/** An entrance that is open for the cases of one `describe`. */
export class Door {
  standIn: ObservedStandIn
  private opened: OpenEntrance | undefined

  constructor(
    private readonly entrance: Entrance,
    private readonly scenario: string,
  ) {
    this.standIn = ObservedStandIn.of(scenario)
  }

  get realHosts(): boolean {
    return this.entrance.realHosts
  }

  async open(): Promise<void> {
    this.standIn = ObservedStandIn.of(this.scenario)
    this.opened = await this.entrance.open(this.standIn)
  }

  async close(): Promise<void> {
    await this.opened?.close()
  }

  endpoint(service: Service, regionId?: string): URL {
    return found(this.opened, 'open entrance').endpoint(service, regionId)
  }
}

/** Runs cases at each entrance. Every case finds the scenario as it was, and the clock right. */
export function atEachEntrance(title: string, cases: (door: Door) => void): void {
  describe.each(entrances)(`${title}, through $name`, (entrance) => {
    const door = new Door(entrance, 'default')
    beforeAll(() => door.open())
    afterAll(() => door.close())
    afterEach(() => door.standIn.tidy())
    cases(door)
  })
}

/** How a library told of a refusal. */
export interface Refusal {
  readonly code: string
  readonly message: string
  readonly httpStatus: number
  readonly requestId: string
  /** The whole body. */
  readonly body: Readonly<Record<string, unknown>>
}

/** A library at an entrance: what calls go through. */
export class Way {
  private readonly callers = new Map<string, Caller>()

  constructor(
    readonly door: Door,
    readonly library: Library,
  ) {}

  /** Calls an action as an account, at the endpoint of the request's region (or of `regionId`, where that is given). */
  async call<A extends Action>(
    account: Pick<Account, 'accessKeyId' | 'accessKeySecret'>,
    action: A,
    params: WireParams = {},
    regionId?: string,
  ): Promise<ActionResponse<A>> {
    const asked = params['RegionId']
    const caller = this.callerFor(account, regionId ?? (isRegion(asked) ? asked : undefined))
    const answer = await caller(action, params)
    // Libraries disagree on big numbers: as texts they can be compared.
    const text = JSON.stringify(answer).replace(/"ImageOwnerId":(\d+)/g, '"ImageOwnerId":"$1"')
    return JSON.parse(text) as ActionResponse<A>
  }

  /** Calls an action that has to be refused. */
  async refusal(...call: Parameters<Way['call']>): Promise<Refusal> {
    const error: unknown = await this.call(...call).then(
      (answer) => expect.unreachable(`it was accepted: ${JSON.stringify(answer)}`),
      (reason: unknown) => reason,
    )
    const { code, data, statusCode, entry } = error as LibraryError
    if (!data) throw error
    expect(data['Code'], 'the code that the library tells').toBe(code)
    return {
      code: code ?? '',
      message: String(data['Message']),
      httpStatus: statusCode ?? entry?.response.statusCode ?? 0,
      requestId: String(data['RequestId']),
      body: data,
    }
  }

  private callerFor(account: Pick<Account, 'accessKeyId' | 'accessKeySecret'>, region?: string) {
    const key = `${region ?? ''}/${account.accessKeyId}/${account.accessKeySecret}`
    const known = this.callers.get(key)
    if (known) return known
    const caller = this.library.connect({
      account,
      regionId: region ?? home,
      endpoint: (service) => this.door.endpoint(service, region),
      hostByRegion: this.door.realHosts && region !== undefined,
    })
    this.callers.set(key, caller)
    return caller
  }
}

/** The errors of both libraries, as far as they tell what the service said. */
interface LibraryError {
  readonly code?: string
  readonly data?: Readonly<Record<string, unknown>>
  readonly statusCode?: number
  readonly entry?: { readonly response: { readonly statusCode: number } }
}

const isRegion = (value: unknown): value is string =>
  typeof value === 'string' && /^(?:cn|ap|us|eu|me|na)-[a-z]+(?:-\d)?$/.test(value)

/** Runs cases through each library at each entrance. Every case finds the scenario as it was, and the clock right. */
export function throughEachLibrary(
  title: string,
  cases: (way: Way) => void,
  chosen: readonly Library[] = libraries,
): void {
  const tidied = (way: Way) => {
    afterEach(() => way.door.standIn.tidy())
    cases(way)
  }
  throughEachLibraryOf('default', title, tidied, chosen)
}

/** Runs cases through each library at each entrance, in a scenario that keeps what they change. */
export function throughEachLibraryOf(
  scenario: string,
  title: string,
  cases: (way: Way) => void,
  chosen: readonly Library[] = libraries,
): void {
  describe.each(entrances)(`${title}, at $name`, (entrance) => {
    const door = new Door(entrance, scenario)
    beforeAll(() => door.open())
    afterAll(() => door.close())
    describe.each(chosen)('through $name', (library) => cases(new Way(door, library)))
  })
}

/** The accounts of the scenarios. The first one owns most images; the bare ones own none. */
const cast = await ObservedStandIn.of('default').accounts()
const named = cast.filter((account) => account.nickname !== '')
export const owner = found(named[0], 'first account')
/** Other accounts that have images of their own. */
export const partners = named.slice(1)
export const partner = found(partners[0], 'second account')
/** The account whose ID is above 2^53. */
export const bigNumber = found(
  named.find(({ id }) => id === '9999999999999991'),
  'account above 2^53',
)
export const strangers = cast.filter((account) => account.nickname === '')
export const stranger = found(strangers[0], 'bare account')

/** All images that a query finds, page by page. */
export async function imagesOf(
  way: Way,
  account: Account,
  params: WireParams = {},
): Promise<Image[]> {
  const images: Image[] = []
  for (let page = 1; ; page++) {
    const { TotalCount, Images } = await way.call(account, 'DescribeImages', {
      RegionId: home,
      PageSize: 100,
      PageNumber: page,
      ...params,
    })
    images.push(...Images.Image)
    if (Images.Image.length === 0 || images.length >= TotalCount) return images
  }
}

/** Every image of `owner` at home, in whatever state. */
export const ownImages = (way: Way): Promise<Image[]> =>
  imagesOf(way, owner, { ImageOwnerAlias: 'self', Status: 'ALL' })

/** The images that were found so far, by what was wanted: a scenario always has the same ones. */
const knownImages = new Map<string, string>()

/** An image of `owner` that fulfils a condition. To look through all of them takes long: once is enough. */
export async function ownImage(
  way: Way,
  what: string,
  condition: (image: Image) => boolean,
): Promise<Image> {
  const known = await knownImage(way, what)
  if (known && condition(known)) return known
  const image = found((await ownImages(way)).find(condition), what)
  knownImages.set(what, image.ImageId)
  return image
}

async function knownImage(way: Way, what: string): Promise<Image | undefined> {
  const ImageId = knownImages.get(what)
  if (ImageId === undefined) return undefined
  const [image] = await imagesOf(way, owner, { ImageId, ImageOwnerAlias: 'self', Status: 'ALL' })
  return image
}

const isPlain = (image: Image) =>
  image.Status === 'Available' && !image.IsPublic && !isEncrypted(image)

export const isEncrypted = (image: Image): boolean =>
  image.DiskDeviceMappings.DiskDeviceMapping.some((disk) => disk.Encrypted)

/** An image of `owner` that can be shared, and that nobody has got so far. */
export const unsharedImage = (way: Way): Promise<Image> =>
  ownImage(way, 'unshared image', (image) => isPlain(image) && image.IsSelfShared === 'False')

/** The accounts that an image of `owner` is shared with, in the service's order. */
export async function sharedWith(way: Way, imageId: string): Promise<string[]> {
  const { Accounts } = await way.call(owner, 'DescribeImageSharePermission', {
    RegionId: home,
    ImageId: imageId,
    PageSize: 100,
  })
  return Accounts.Account.map((account) => account.AliyunId)
}

/** An image of `owner` that is shared with exactly so many accounts. A scenario always has the same one. */
export async function imageSharedWith(way: Way, count: number): Promise<Image> {
  const what = (shares: number) => `image shared with ${shares} accounts`
  const isCandidate = (one: Image) => one.IsSelfShared === 'True' && isPlain(one)
  const known = await knownImage(way, what(count))
  if (known && isCandidate(known)) return known
  for (const image of (await ownImages(way)).filter(isCandidate)) {
    const { length } = await sharedWith(way, image.ImageId)
    knownImages.set(what(length), image.ImageId)
    if (length === count) return image
  }
  throw new Error(`The scenario has no image that is shared with ${count} accounts.`)
}

/** Shares an image of `owner` at home, or takes shares back. */
export const modify = (
  way: Way,
  imageId: string,
  params: WireParams,
): Promise<ActionResponse<'ModifyImageSharePermission'>> =>
  way.call(owner, 'ModifyImageSharePermission', { RegionId: home, ImageId: imageId, ...params })

/** The refusal of an attempt to do so. */
export const refusedModify = (way: Way, imageId: string, params: WireParams): Promise<Refusal> =>
  way.refusal(owner, 'ModifyImageSharePermission', { RegionId: home, ImageId: imageId, ...params })

export const ids = (images: readonly { readonly ImageId: string }[]): string[] =>
  images.map((image) => image.ImageId)
