import { describe, expect, it } from 'vitest'
import type { Action, Image } from '../../api/contract.ts'
import { apiErrors, type ApiErrorCode } from '../ecs/errors.ts'
import { outOfReachErrors } from '../ecs/errors/outOfReach.ts'
import type { Account } from '../ecs/records.ts'
import type { WireParams } from './libraries.ts'
import { documentedRefusals } from './documentedRefusals.ts'
import { actionRefusals } from './refusals/table.ts'
import { sendRaw, signedV1, signedV3, type RawCall } from './rawRequests.ts'
import {
  atEachEntrance,
  found,
  home,
  imageSharedWith,
  isEncrypted,
  ownImage,
  ownImages,
  owner,
  sharedWith,
  stranger,
  strangers,
  throughEachLibrary,
  unsharedImage,
  type Way,
} from './support.ts'

interface Call {
  readonly action: Action
  readonly params: WireParams
  /** `owner` unless told. */
  readonly account?: Pick<Account, 'accessKeyId' | 'accessKeySecret'>
  /** What stands for `%s` in the message. */
  readonly detail?: string
  /** The whole message where it isn't the usual one. */
  readonly message?: string
}

const images = (params: WireParams, detail?: string): Call => ({
  action: 'DescribeImages',
  params: { RegionId: home, ...params },
  ...(detail === undefined ? {} : { detail }),
})

const regions = (params: WireParams): Call => ({ action: 'DescribeRegions', params })

const share = (
  image: { readonly ImageId: string },
  params: WireParams,
  rest: Partial<Call> = {},
): Call => ({
  action: 'ModifyImageSharePermission',
  params: { RegionId: home, ImageId: image.ImageId, ...params },
  ...rest,
})

const noImage = { ImageId: 'm-bp1doesnotexist00000' }
const toStranger = { AddAccount: [stranger.id] }
const withStatus = (way: Way, status: Image['Status']) =>
  ownImage(way, `${status} image`, (image) => image.Status === status)
const community = (way: Way) => ownImage(way, 'community image', (image) => image.IsPublic)

/** How each code is provoked through any library; `large` says where a case lives that needs that scenario. */
const byLibrary: Partial<Record<ApiErrorCode, (way: Way) => Call[] | Promise<Call[]>>> = {
  'InvalidAccessKeyId.NotFound': () => [
    { ...images({}), account: { ...owner, accessKeyId: 'LTAI-FAKE-NOBODY' } },
    { ...regions({}), account: { ...owner, accessKeyId: owner.accessKeyId.toLowerCase() } },
    { action: 'GetCallerIdentity', params: {}, account: { ...owner, accessKeyId: 'x' } },
  ],
  'InvalidRegionId.NotFound': async (way) => [
    images({ RegionId: 'cn-nowhere' }),
    images({ RegionId: 'CN-HANGZHOU' }),
    images({ RegionId: '*' }),
    share(await unsharedImage(way), { RegionId: 'cn-nowhere' }),
    { ...share(noImage, { RegionId: 'cn-nowhere' }), action: 'DescribeImageSharePermission' },
  ],
  MissingParameter: () => {
    const misplacedQuote = (name: string) =>
      `The input parameter "${name} "that is mandatory for processing this request is not supplied.`
    return [
      images({ RegionId: undefined }, 'RegionId'),
      images({ RegionId: '' }, 'RegionId'),
      images({ Usable: true }, 'Status'),
      share(noImage, { RegionId: undefined }, { detail: 'RegionId' }),
      share({ ImageId: '' }, {}, { detail: 'ImageId' }),
      share(noImage, { ImageId: undefined }, { detail: 'ImageId' }),
      {
        action: 'DescribeImageSharePermission',
        params: { ImageId: noImage.ImageId },
        message: misplacedQuote('RegionId'),
      },
      {
        action: 'DescribeImageSharePermission',
        params: { RegionId: home },
        message: misplacedQuote('ImageId'),
      },
    ]
  },
  InvalidParameter: async (way) => {
    const image = await imageSharedWith(way, 1)
    const pages = [
      { name: 'PageSize', values: [0, 101, -1, 1.5] },
      { name: 'PageNumber', values: [0, -1, 2 ** 31] },
    ]
    return pages.flatMap(({ name, values }) =>
      values.flatMap((value) => [
        images({ [name]: value }, name),
        share(image, { [name]: value }, { action: 'DescribeImageSharePermission', detail: name }),
      ]),
    )
  },
  DryRunOperation: async (way) => [
    images({ DryRun: true }),
    share(await unsharedImage(way), { ...toStranger, DryRun: true }),
  ],

  'InvalidAcceptLanguage.NotFound': () => [
    regions({ AcceptLanguage: 'it' }),
    regions({ AcceptLanguage: 'zh-cn' }),
  ],
  'InvalidResourceType.NotFound': () => [regions({ ResourceType: 'snapshot' })],
  'Invalid.InstanceChargeType': () => [regions({ InstanceChargeType: 'Free' })],

  'InvalidImageOwnerAlias.ValueNotSupported': () => [
    images({ ImageOwnerAlias: 'mine' }),
    images({ ImageOwnerAlias: 'Self' }),
  ],
  'InvalidImageOwnerAlias.PublicImageUnsupported': () => [
    images({ IsPublic: true }),
    ...['self', 'system', 'marketplace'].map((alias) =>
      images({ IsPublic: true, ImageOwnerAlias: alias }),
    ),
  ],
  'InvalidOperation.ImageOwnerIdUnsupported': () => [
    images({ ImageOwnerId: stranger.id }),
    ...['self', 'system', 'marketplace'].map((alias) =>
      images({ ImageOwnerId: stranger.id, ImageOwnerAlias: alias }),
    ),
  ],
  InvalidParamter: () => [
    images({ Status: 'Ready' }),
    images({ Status: 'Available,Ready' }),
    images({ Status: 'ALL,Available' }),
    images({ Status: 'available' }),
    images({ ActionType: 'Destroy' }),
  ],
  'InvalidTag.Mismatch': () => [images({ Tag: [{ Key: 'env' }, { Value: 'production' }] })],
  InvalidTagCount: () => [
    images({ Tag: Array.from({ length: 21 }, (_, index) => ({ Key: `key-${index}` })) }),
  ],
  'InvalidInstanceType.ValueNotSupported': () => [
    images({ InstanceType: 'ecs.none.large' }, 'ecs.none.large'),
    images({ InstanceType: '$& $1 %s' }, '$& $1 %s'),
  ],
  'InvalidFilterValue.NetworkType': () => [
    images({ Filter: [{ Key: 'NetworkType', Value: 'token-ring' }] }),
  ],
  'InvalidFilterKey.NotFound': () => [
    images({ Filter: [{ Key: 'Size', Value: '40' }] }),
    images({ Filter: [{ Value: '40' }] }),
  ],
  InvalidFilterValue: () => [
    ...['', 'yesterday', '2026-01-01', '2026-13-01T00:00Z', '2026-01-01 00:00'].map((Value) =>
      images({ Filter: [{ Key: 'CreationStartTime', Value }] }),
    ),
    images({ Filter: [{ Key: 'CreationEndTime', Value: 'tomorrow' }] }),
    images({ Filter: [{ Key: 'CpuOnlineUpgrade', Value: 'perhaps' }] }),
  ],
  InvalidUsage: () => [images({ Usage: 'never' })],
  InvalidOSType: () => [images({ OSType: 'plan9' }), images({ OSType: 'Linux' })],
  InvalidArchitecture: () => [images({ Architecture: 'sparc' })],

  'InvalidImageId.NotFound': async (way) => {
    const image = await unsharedImage(way)
    return [
      share(noImage, toStranger),
      share({ ImageId: 'constructor' }, toStranger),
      share(image, toStranger, { account: stranger }),
      { ...share(noImage, {}), action: 'DescribeImageSharePermission' },
      { ...share(image, {}, { account: stranger }), action: 'DescribeImageSharePermission' },
    ]
  },
  'InvalidAccount.NotFound': async (way) => {
    const image = await unsharedImage(way)
    return [
      share(image, { AddAccount: ['12'] }, { detail: '12' }),
      share(image, { RemoveAccount: ['12'] }, { detail: '12' }),
      share(image, { AddAccount: ['$&'] }, { detail: '$&' }),
    ]
  },
  'InvalidAccount.Forbbiden': async (way) => [
    share(await unsharedImage(way), { AddAccount: [owner.id] }),
  ],
  'QuotaExceed.ShareImageUser': async (way) => {
    const image = await imageSharedWith(way, 50)
    const all = await sharedWith(way, image.ImageId)
    const newcomer = strangers.find(({ id }) => !all.includes(id))
    return [share(image, { AddAccount: [found(newcomer, 'account without the image').id] })]
  },
  'OperationDenied.InvalidImageStatus': async (way) => [
    share(await withStatus(way, 'Deprecated'), toStranger),
  ],
  IncorrectImageStatus: async (way) => [
    share(await withStatus(way, 'Creating'), toStranger),
    share(await withStatus(way, 'UnAvailable'), toStranger),
    share(await withStatus(way, 'CreateFailed'), toStranger),
  ],
  'InvalidOperation.ServiceKeyEncryptedImageUnsupported': async (way) => {
    const encrypted = (await ownImages(way)).find(
      (image) => isEncrypted(image) && image.IsSelfShared === 'False',
    )
    return [share(found(encrypted, 'image with the key of the service'), toStranger)]
  },
  'Image.Public': async (way) => [
    share(await community(way), toStranger),
    share(await community(way), { IsPublic: true }),
  ],
  'InvalidParameter.IsPublic': async (way) => [
    share(await unsharedImage(way), { ...toStranger, IsPublic: true }),
    share(await unsharedImage(way), { RemoveAccount: [stranger.id], IsPublic: true }),
  ],
  'PublicImageAgreement.NotSigned': async (way) => [
    share(await unsharedImage(way), { IsPublic: true }),
  ],
  'UnnecessaryParameter.LaunchPermission': async (way) => [
    share(await unsharedImage(way), { ...toStranger, LaunchPermission: 'all' }),
  ],
  'ForbiddenParameter.LaunchPermission': async (way) => [
    share(await unsharedImage(way), { LaunchPermission: 'all' }),
  ],
}

const later = (milliseconds: number) =>
  `${new Date(Date.now() + milliseconds).toISOString().slice(0, 19)}Z`

type RawCase = Omit<RawCall, 'endpoint' | 'account'> & Partial<Pick<RawCall, 'account'>>

/** What only requests signed by hand can get wrong, in both styles. */
const byHand: Partial<Record<ApiErrorCode, { v1?: RawCase[]; v3?: RawCase[] }>> = {
  'InvalidAction.NotFound': {
    v1: [{ action: 'DescribeKeyPairs' }, { action: 'toString' }, { action: 'describeRegions' }],
    v3: [{ action: 'DescribeKeyPairs' }, { action: '__proto__' }],
  },
  InvalidVersion: {
    v1: [
      { version: '2014-05-27' },
      { without: ['Version'] },
      { action: 'GetCallerIdentity', version: '2014-05-26' },
    ],
    v3: [{ version: '2015-04-01' }, { without: ['x-acs-version'] }],
  },
  MissingAccessKeyId: { v1: [{ without: ['AccessKeyId'] }], v3: [{ without: ['Credential'] }] },
  MissingAction: { v1: [{ without: ['Action'] }], v3: [{ without: ['x-acs-action'] }] },
  MissingSignature: {
    v1: [{ without: ['Signature'] }],
    v3: [{ without: ['Signature'] }, { without: ['SignedHeaders'] }],
  },
  MissingSignatureNonce: {
    v1: [{ without: ['SignatureNonce'] }, { nonce: '' }],
    v3: [{ without: ['x-acs-signature-nonce'] }],
  },
  MissingTimestamp: { v1: [{ without: ['Timestamp'] }], v3: [{ without: ['x-acs-date'] }] },
  'InvalidTimeStamp.Format': {
    v1: [{ date: 'now' }, { date: '2026-11-24' }, { date: '2026-11-24T01:58:32.000Z' }],
    v3: [{ date: '2026-99-24T01:58:32Z' }, { date: 'Tue, 24 Nov 2026 01:58:32 GMT' }],
  },
  'InvalidTimeStamp.Expired': {
    v1: [{ date: later(-16 * 60_000) }, { date: later(16 * 60_000) }],
    v3: [{ date: later(-16 * 60_000) }, { date: '2023-10-26T10:22:32Z' }],
  },
  SignatureDoesNotMatch: {
    v1: [{ account: { ...owner, accessKeySecret: 'wrong' } }],
    v3: [{ account: { ...owner, accessKeySecret: '' } }],
  },
  SignatureNonceUsed: { v1: [{ nonce: 'twice' }], v3: [{ nonce: 'twice' }] },
  UnsupportedHTTPMethod: {
    v1: [{ method: 'PUT' }, { method: 'DELETE' }],
    v3: [{ method: 'PUT' }, { method: 'PATCH' }],
  },
}

const codesOf = (table: object) => Object.keys(table) as ApiErrorCode[]

/** Codes with a case of their own in another file of these suites. */
const elsewhere: readonly ApiErrorCode[] = [
  'InvalidOperation.NotSupportedEndpoint', // gateway.test.ts
  'QuotaExceed.ShareImage', // quotas.test.ts
  'QuotaExceed.Image', // quotas.test.ts
  'Forbidden.RAM', // denied.test.ts
  ...Object.values(actionRefusals).flatMap(codesOf), // actionRefusals.test.ts
]

/** Codes that no request can provoke: they are there to be injected. */
const injected: readonly ApiErrorCode[] = [
  'InvalidAccessKeyId.Inactive',
  'Forbidden.RiskControl',
  'Throttling.User',
  'Throttling.Api',
  'Throttling',
  'OperationConflict',
  'InternalError',
  'ServiceUnavailable',
  ...codesOf(outOfReachErrors),
]

describe('The cases of refusals', () => {
  it('cover every code that a request can provoke', () => {
    const covered = [...codesOf(byLibrary), ...codesOf(byHand), ...elsewhere, ...injected]
    expect([...new Set(covered)].toSorted()).toEqual(codesOf(apiErrors).toSorted())
  })
})

/** What was refused to whom, by action and code. */
const provoked = new Set<string>()

throughEachLibrary('Each refusal', (way) => {
  it.each(Object.entries(byLibrary))('%s', async (name, calls) => {
    const code = name as ApiErrorCode
    const [httpStatus, text] = apiErrors[code]
    for (const { action, params, account = owner, detail = '', message } of await calls(way)) {
      provoked.add(`${action} ${code}`)
      const refusal = await way.refusal(account, action, params)
      expect(refusal, JSON.stringify(params)).toMatchObject({
        code,
        httpStatus,
        message: message ?? text.split('%s').join(detail),
      })
      expect(refusal.requestId).toMatch(/^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/)
      expect(Object.keys(refusal.body).toSorted()).toEqual(
        ['Code', 'HostId', 'Message', 'Recommend', 'RequestId'].toSorted(),
      )
    }
    expect(await way.door.standIn.acceptedWrites()).toBe(0)
  })
})

describe('docs/api-coverage.md', () => {
  it('lists what has just been provoked, and no more of it as covered', () => {
    const ofGateway = [...provoked].filter((pair) => pair.includes('AccessKeyId'))
    const inQuotas = 'ModifyImageSharePermission QuotaExceed.ShareImage'
    const covered = documentedRefusals()
      .filter((row) => row.covered === 'yes' && !Object.hasOwn(actionRefusals, row.action))
      .map(({ action, code }) => `${action} ${code}`)
    expect([...covered, ...ofGateway].toSorted()).toEqual([...provoked, inQuotas].toSorted())
  })
})

atEachEntrance('Each refusal of requests signed by hand', (door) => {
  it.each(Object.entries(byHand))('%s', async (name, { v1 = [], v3 = [] }) => {
    const code = name as ApiErrorCode
    const [status, text] = apiErrors[code]
    const endpoint = door.endpoint('ecs')
    const requests = [
      ...v1.map((call) => signedV1({ endpoint, account: owner, ...call })),
      ...v3.map((call) => signedV3({ endpoint, account: owner, ...call })),
    ]
    for (const request of requests) {
      // The first use of a nonce is good.
      if (code === 'SignatureNonceUsed') await sendRaw(request)
      const { headers, status: httpStatus, body } = await sendRaw(request)
      const id = headers.get('x-acs-request-id')
      expect({ status: httpStatus, ...body }, request.url).toEqual({
        status,
        RequestId: expect.stringMatching(/^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/),
        HostId: expect.stringMatching(/^(?:ecs|sts)\.[a-z0-9-]+\.aliyuncs\.com$/),
        Code: code,
        Message: text.includes('%s') ? expect.stringContaining(text.split('%s')[0] ?? '') : text,
        Recommend: expect.stringContaining(`requestId=${id}`),
      })
    }
  })
})
