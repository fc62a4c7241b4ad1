import { describe, expect, it } from 'vitest'
import {
  sha256,
  signV1,
  signV3,
  stringToSignV1,
  stringToSignV3,
  type SignedCall,
} from './signature.ts'

const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

const call = (
  method: string,
  params: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): SignedCall => ({
  method,
  path: '/',
  query: Object.entries(params),
  pairs: Object.entries(params),
  header: (name) => headers[name] ?? '',
  body: '',
})

describe('V3, ACS3-HMAC-SHA256', () => {
  // The example with fixed values in Alibaba Cloud's document "V3 request structure and signature".
  const headers = {
    host: 'ecs.cn-shanghai.aliyuncs.com',
    'x-acs-action': 'RunInstances',
    'x-acs-content-sha256': emptyHash,
    'x-acs-date': '2023-10-26T10:22:32Z',
    'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
    'x-acs-version': '2014-05-26',
  }
  const params = {
    RegionId: 'cn-shanghai',
    ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
  }
  const names = Object.keys(headers).join(';')

  it('gives the published string to sign and signature', async () => {
    const stringToSign = await stringToSignV3(call('POST', params, headers), names)
    expect(stringToSign).toBe(
      'ACS3-HMAC-SHA256\n7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259',
    )
    expect(await signV3('YourAccessKeySecret', stringToSign)).toBe(
      '06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
    )
  })

  it('covers the method, the path, every parameter, every signed header and the body', async () => {
    const signed = call('POST', params, headers)
    const published = await stringToSignV3(signed, names)
    for (const tampered of [
      { ...signed, method: 'GET' },
      { ...signed, path: '/x' },
      { ...signed, query: [...signed.query, ['DryRun', 'true']] as const },
      { ...signed, query: [['RegionId', 'cn-beijing']] as const },
      {
        ...signed,
        header: (name: string) => (name === 'x-acs-action' ? 'X' : signed.header(name)),
      },
      { ...signed, body: 'x' },
    ]) {
      expect(await stringToSignV3(tampered, names)).not.toBe(published)
    }
  })

  it('takes no notice of the order of the parameters, nor of spaces around header values', async () => {
    const signed = call('POST', params, headers)
    const other = {
      ...signed,
      query: signed.query.toReversed(),
      header: (name: string) => ` ${signed.header(name)} `,
    }
    expect(await stringToSignV3(other, names)).toBe(await stringToSignV3(signed, names))
  })
})

describe('V1, HMAC-SHA1', () => {
  // The examples with fixed values in two editions of Alibaba Cloud's document on the signature of RPC requests.
  const published = [
    {
      params: {
        AccessKeyId: 'testid',
        Action: 'DescribeRegions',
        Format: 'XML',
        SignatureMethod: 'HMAC-SHA1',
        SignatureNonce: '3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf',
        SignatureVersion: '1.0',
        Timestamp: '2016-02-23T12:46:24Z',
        Version: '2014-05-26',
      },
      stringToSign:
        'GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DXML%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3D3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf%26SignatureVersion%3D1.0%26Timestamp%3D2016-02-23T12%253A46%253A24Z%26Version%3D2014-05-26',
      signature: 'OLeaidS1JvxuMvnyHOwuJ+uX5qY=',
    },
    {
      params: {
        AccessKeyId: 'testid',
        Action: 'DescribeDedicatedHosts',
        Format: 'JSON',
        RegionId: 'cn-beijing',
        SignatureMethod: 'HMAC-SHA1',
        SignatureNonce: 'edb2b34af0af9a6d14deaf7c1a5315eb',
        SignatureVersion: '1.0',
        Timestamp: '2023-03-13T08:34:30Z',
        Version: '2014-05-26',
      },
      stringToSign:
        'GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeDedicatedHosts%26Format%3DJSON%26RegionId%3Dcn-beijing%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3Dedb2b34af0af9a6d14deaf7c1a5315eb%26SignatureVersion%3D1.0%26Timestamp%3D2023-03-13T08%253A34%253A30Z%26Version%3D2014-05-26',
      signature: '9NaGiOspFP5UPcwX8Iwt2YJXXuk=',
    },
  ]

  it.each(published)(
    'gives the published signature of $params.Action',
    async ({ params, stringToSign, signature }) => {
      const signed = call('GET', { Signature: signature, ...params })
      expect(stringToSignV1(signed)).toBe(stringToSign)
      expect(stringToSignV1({ ...signed, pairs: signed.pairs.toReversed() })).toBe(stringToSign)
      expect(await signV1('testsecret', stringToSign)).toBe(signature)
    },
  )

  it('depends on the method and on the secret', async () => {
    const { params = {}, stringToSign = '', signature } = published[0] ?? {}
    expect(stringToSignV1(call('POST', params))).toBe(stringToSign.replace('GET', 'POST'))
    expect(await signV1('testsecreT', stringToSign)).not.toBe(signature)
  })
})

it('hashes the UTF-8 bytes of a text', async () => {
  expect(await sha256('')).toBe(emptyHash)
  expect(await sha256('镜像')).toBe(
    '176c09844e0f45f82e1e727a637d60db7628b1eebbc74f25e228638319888227',
  )
})
