import { expect, it } from 'vitest'
import { sendRaw, signedV1, signedV3, type RawCall, type RawRequest } from './rawRequests.ts'
import {
  atEachEntrance,
  elsewhere,
  found,
  home,
  imageSharedWith,
  imagesOf,
  modify,
  owner,
  sharedWith,
  stranger,
  throughEachLibrary,
  type Door,
} from './support.ts'

const minutes = 60_000
const requestIdFormat = /^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/

const styles = [
  { style: 'V1', sign: signedV1 },
  { style: 'V3', sign: signedV3 },
] as const

const sign = (door: Door, style: (typeof styles)[number], call: Partial<RawCall> = {}) =>
  style.sign({ endpoint: door.endpoint('ecs'), account: owner, ...call })

throughEachLibrary('Who may call', (way) => {
  it('is an account with the secret of its key', async () => {
    const wrong = { ...owner, accessKeySecret: `${owner.accessKeySecret}x` }
    for (const action of ['DescribeRegions', 'GetCallerIdentity'] as const) {
      const refusal = await way.refusal(wrong, action)
      expect(refusal).toMatchObject({ httpStatus: 400, code: 'SignatureDoesNotMatch' })
      expect(refusal.message).toMatch(
        /^Specified signature is not matched with our calculation\. server string to sign is:`[^`]+`$/,
      )
      await way.call(owner, action)
    }
  })

  it('is nobody who sends what was signed for another account', async () => {
    const mixed = { accessKeyId: stranger.accessKeyId, accessKeySecret: owner.accessKeySecret }
    expect(await way.refusal(mixed, 'DescribeRegions')).toMatchObject({
      code: 'SignatureDoesNotMatch',
    })
  })

  it('is whose clock is right within a quarter of an hour, either way', async () => {
    for (const ahead of [-14.5 * minutes, 14.5 * minutes]) {
      way.door.standIn.ahead = ahead
      await way.call(owner, 'DescribeRegions')
    }
    for (const ahead of [-15.5 * minutes, 15.5 * minutes, 400 * 24 * 60 * minutes]) {
      way.door.standIn.ahead = ahead
      expect(await way.refusal(owner, 'DescribeRegions')).toMatchObject({
        httpStatus: 400,
        code: 'InvalidTimeStamp.Expired',
        message: 'Specified time stamp or date value is expired.',
      })
    }
  })

  it('is told the same number for a request in the answer and in its headers', async () => {
    const { RequestId } = await way.call(owner, 'DescribeRegions')
    const good = found(way.door.standIn.last, 'exchange')
    expect(RequestId).toMatch(requestIdFormat)
    expect(good.headers.get('x-acs-request-id')).toBe(RequestId)
    const refusal = await way.refusal(owner, 'DescribeImages')
    const bad = found(way.door.standIn.last, 'exchange')
    expect(bad.headers.get('x-acs-request-id')).toBe(refusal.requestId)
    expect(refusal.requestId).not.toBe(RequestId)
  })

  it('has to ask the endpoint of the region that the request names', async () => {
    const image = await imageSharedWith(way, 1)
    const before = await sharedWith(way, image.ImageId)
    const calls = [
      ['DescribeImages', { RegionId: home }],
      ['DescribeImageSharePermission', { RegionId: home, ImageId: image.ImageId }],
      [
        'ModifyImageSharePermission',
        { RegionId: home, ImageId: image.ImageId, RemoveAccount: before },
      ],
    ] as const
    if (!way.door.realHosts) {
      // One endpoint for all regions has none that could be wrong.
      await way.call(owner, 'DescribeImages', { RegionId: home }, elsewhere)
      return
    }
    for (const [action, params] of calls) {
      expect(await way.refusal(owner, action, params, elsewhere)).toMatchObject({
        httpStatus: 404,
        code: 'InvalidOperation.NotSupportedEndpoint',
        message:
          'The specified endpoint cant operate this region. Please use API DescribeRegions to get the appropriate endpoint, or upgrade your SDK to latest version.',
      })
    }
    expect(await sharedWith(way, image.ImageId)).toEqual(before)
    await way.call(owner, 'DescribeRegions', {}, elsewhere)
  })
})

throughEachLibrary('A captured request', (way) => {
  /** What the stand-in has just received, to be sent once more. */
  async function captured(change: (url: URL, body: URLSearchParams) => void): Promise<RawRequest> {
    const { request } = found(way.door.standIn.last, 'exchange')
    const url = new URL(new URL(request.url).search, way.door.endpoint('ecs', home))
    const body = new URLSearchParams(await request.clone().text())
    change(url, body)
    const kept = [...request.headers].filter(
      ([name]) => !['host', 'connection', 'content-length', 'keep-alive'].includes(name),
    )
    return {
      url: url.href,
      method: request.method,
      headers: Object.fromEntries(kept),
      ...(request.method === 'POST' ? { body: body.toString() } : {}),
    }
  }

  it('cannot be sent again', async () => {
    const image = await imageSharedWith(way, 1)
    const before = await sharedWith(way, image.ImageId)
    await modify(way, image.ImageId, { AddAccount: [stranger.id] })
    const replay = await captured(() => undefined)
    await modify(way, image.ImageId, { RemoveAccount: [stranger.id] })
    expect(await sendRaw(replay)).toMatchObject({
      status: 400,
      body: {
        Code: 'SignatureNonceUsed',
        Message: 'Specified signature nonce was used already.',
      },
    })
    way.door.standIn.ahead = 14 * minutes
    expect((await sendRaw(replay)).body['Code']).toBe('SignatureNonceUsed')
    way.door.standIn.ahead = 40 * minutes
    expect((await sendRaw(replay)).body['Code'], 'when its nonce is forgotten').toBe(
      'InvalidTimeStamp.Expired',
    )
    way.door.standIn.ahead = 0
    expect(await sharedWith(way, image.ImageId)).toEqual(before)
  })

  it('cannot be changed', async () => {
    const image = await imageSharedWith(way, 1)
    const before = await sharedWith(way, image.ImageId)
    const harmless = { RegionId: home, ImageId: image.ImageId, DryRun: true }
    const changes: ((params: URLSearchParams) => void)[] = [
      (params) => params.delete('DryRun'),
      (params) => params.set('DryRun', 'false'),
      (params) => params.append('AddAccount.1', stranger.id),
      (params) => params.set('ImageId', 'm-bp1doesnotexist00000'),
    ]
    for (const change of changes) {
      const refusal = await way.refusal(owner, 'ModifyImageSharePermission', harmless)
      expect(refusal.code).toBe('DryRunOperation')
      const tampered = await captured((url, body) =>
        change(body.size > 0 ? body : url.searchParams),
      )
      expect(await sendRaw(tampered)).toMatchObject({
        status: 400,
        body: { Code: 'SignatureDoesNotMatch' },
      })
    }
    expect(await sharedWith(way, image.ImageId)).toEqual(before)
    expect(await way.door.standIn.acceptedWrites()).toBe(0)
  })
})

atEachEntrance('A request signed by hand', (door) => {
  it.each(styles)('is taken in the style $style, as GET, POST or form', async (style) => {
    const query = { RegionId: home, ImageName: "*a b+c&d=e/%!'()~镜像😀*", PageSize: '3' }
    const variants: Partial<RawCall>[] = [
      { method: 'GET' },
      { method: 'POST' },
      { method: 'POST', form: true },
    ]
    for (const variant of variants) {
      const call = { action: 'DescribeImages', params: query, ...variant }
      const { status, body } = await sendRaw(sign(door, style, call))
      expect(body, JSON.stringify(variant)).toMatchObject({ PageSize: 3, TotalCount: 0 })
      expect(status).toBe(200)
    }
  })

  it.each(styles)('spends its nonce only if it is signed well: $style', async (style) => {
    const nonce = `same-${style.style}`
    const wrong = { ...owner, accessKeySecret: 'wrong' }
    const refused = await sendRaw(sign(door, style, { nonce, account: wrong }))
    expect(refused.body['Code']).toBe('SignatureDoesNotMatch')
    expect((await sendRaw(sign(door, style, { nonce }))).status).toBe(200)
    const other = await sendRaw(sign(door, style, { nonce, account: stranger }))
    expect(other.status, 'nonces of accounts are their own').toBe(200)
    const again = await sendRaw(sign(door, style, { nonce, action: 'GetCallerIdentity' }))
    expect(again.body['Code']).toBe('SignatureNonceUsed')
  })

  it('is told the text that it should have signed, in the style V1', async () => {
    const call = { account: { ...owner, accessKeySecret: 'wrong' }, nonce: 'n', date: '' }
    const date = `${new Date().toISOString().slice(0, 19)}Z`
    const { body } = await sendRaw(sign(door, styles[0], { ...call, date }))
    const text = [
      `AccessKeyId=${owner.accessKeyId}`,
      'Action=DescribeRegions',
      'Format=JSON',
      'SignatureMethod=HMAC-SHA1',
      'SignatureNonce=n',
      'SignatureVersion=1.0',
      `Timestamp=${encodeURIComponent(date)}`,
      'Version=2014-05-26',
    ].join('&')
    expect(body['Message']).toBe(
      `Specified signature is not matched with our calculation. server string to sign is:\`GET&%2F&${encodeURIComponent(text)}\``,
    )
  })

  it('in the style V3 has to have the body that its hash is of', async () => {
    const call = { action: 'DescribeImages', params: { RegionId: home }, form: true }
    const request = sign(door, styles[1], call)
    const body = `${request.body ?? ''}&PageSize=1`
    expect((await sendRaw({ ...request, body })).body['Code']).toBe('SignatureDoesNotMatch')
    const contentHash = '0'.repeat(64)
    const lying = await sendRaw(sign(door, styles[1], { ...call, contentHash }))
    expect(lying.body['Code']).toBe('SignatureDoesNotMatch')
  })

  it('is refused unless it is signed at all', async () => {
    const endpoint = door.endpoint('ecs').href
    const query = 'Action=DescribeRegions&Version=2014-05-26&Format=JSON'
    const headers = { authorization: 'Basic dXNlcjpwYXNzd29yZA==' }
    for (const request of [
      { url: `${endpoint}?${query}`, method: 'GET', headers: {} },
      { url: `${endpoint}?${query}`, method: 'POST', headers: {} },
      { url: `${endpoint}?${query}`, method: 'POST', headers },
      { url: endpoint, method: 'GET', headers: {} },
    ]) {
      expect(await sendRaw(request)).toMatchObject({
        status: 400,
        body: {
          Code: 'MissingAccessKeyId',
          Message: 'AccessKeyId is mandatory for this action.',
        },
      })
    }
  })
})

atEachEntrance('An answer', (door) => {
  it.each(styles)('has the headers of the service: $style', async (style) => {
    for (const [call, status] of [
      [{}, 200],
      [{ action: 'DescribeImages' }, 400],
    ] as const) {
      const answer = await sendRaw(sign(door, style, call))
      expect(answer.status).toBe(status)
      const { headers, body } = answer
      expect(headers.get('content-type')).toBe('application/json;charset=utf-8')
      expect(headers.get('x-acs-request-id')).toBe(body['RequestId'])
      expect(headers.get('x-acs-request-id')).toMatch(requestIdFormat)
      expect(headers.get('x-acs-trace-id')).toMatch(/^[0-9a-f]{32}$/)
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('access-control-expose-headers')).toBe('*')
      expect(headers.get('vary')).toBe('Accept-Encoding')
    }
  })

  it.each(styles)('of refusal has five fields, which lead to help: $style', async (style) => {
    const call = { action: 'DescribeImages', params: { RegionId: home, Status: 'Ready' } }
    const { status, body } = await sendRaw(sign(door, style, call))
    expect(status).toBe(400)
    expect(body).toEqual({
      RequestId: expect.stringMatching(requestIdFormat),
      HostId: `ecs.${home}.aliyuncs.com`,
      Code: 'InvalidParamter',
      Message: 'Invalid Parameter.',
      Recommend: `https://api.alibabacloud.com/troubleshoot?intl_lang=EN_US&q=InvalidParamter&product=Ecs&requestId=${String(body['RequestId'])}`,
    })
  })

  it('of STS names STS', async () => {
    const call = { action: 'GetCallerIdentity', version: '2011-06-15' }
    const request = signedV3({ endpoint: door.endpoint('sts'), account: owner, ...call })
    const { body } = await sendRaw(request)
    expect(body).toMatchObject({
      Code: 'InvalidVersion',
      HostId: expect.stringMatching(/^sts\.[a-z0-9-]+\.aliyuncs\.com$/),
      Recommend: expect.stringContaining('product=Sts'),
    })
  })

  it('never repeats a request number', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => sendRaw(sign(door, styles[1]))),
    )
    expect(new Set(answers.map(({ body }) => body['RequestId'])).size).toBe(50)
  })

  it('to the preflight of a browser lets it call with signed headers', async () => {
    const { status, headers, text } = await sendRaw({
      url: door.endpoint('ecs').href,
      method: 'OPTIONS',
      headers: {
        origin: 'https://console.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,x-acs-action',
      },
    })
    expect({ status, text }).toEqual({ status: 204, text: '' })
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-methods')).toMatch(/POST/)
    // A wildcard doesn't cover Authorization.
    expect(headers.get('access-control-allow-headers')).toMatch(/authorization/)
  })
})

throughEachLibrary('Calls that overlap', (way) => {
  it('lose nothing of each other', async () => {
    const image = await imageSharedWith(way, 1)
    const before = await sharedWith(way, image.ImageId)
    const accounts = (await way.door.standIn.accounts())
      .filter(({ nickname }) => nickname === '')
      .slice(0, 20)
      .map(({ id }) => id)
    await Promise.all([
      ...accounts.map((id) => modify(way, image.ImageId, { AddAccount: [id] })),
      imagesOf(way, owner),
    ])
    expect((await sharedWith(way, image.ImageId)).toSorted()).toEqual(
      [...before, ...accounts].toSorted(),
    )
    await Promise.all(
      [...before, ...accounts].map((id) => modify(way, image.ImageId, { RemoveAccount: [id] })),
    )
    expect(await sharedWith(way, image.ImageId)).toEqual([])
  })
})
