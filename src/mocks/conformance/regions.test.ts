import { describe, expect, it } from 'vitest'
import { home, owner, partners, stranger, throughEachLibrary } from './support.ts'

const requestId = /^[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/

throughEachLibrary('DescribeRegions', (way) => {
  it('lists the open regions with their endpoints, and with Chinese names unless told', async () => {
    const answer = await way.call(owner, 'DescribeRegions')
    expect(answer).toEqual({
      RequestId: expect.stringMatching(requestId),
      Regions: { Region: expect.any(Array) },
    })
    const regions = answer.Regions.Region
    expect(regions.length).toBeGreaterThan(20)
    expect(new Set(regions.map((region) => region.RegionId)).size).toBe(regions.length)
    for (const region of regions) {
      expect(region).toEqual({
        RegionId: expect.stringMatching(/^[a-z]{2}-[a-z]+(?:-\d)?$/),
        RegionEndpoint: `ecs.${region.RegionId}.aliyuncs.com`,
        LocalName: expect.stringMatching(/\p{Script=Han}/u),
        Status: 'available',
      })
    }
    const hangzhou = regions.find((region) => region.RegionId === home)
    expect(hangzhou?.LocalName).toBe('华东1（杭州）')
  })

  it('speaks every documented language', async () => {
    const namesIn = async (language: string) => {
      const { Regions } = await way.call(owner, 'DescribeRegions', { AcceptLanguage: language })
      return new Map(Regions.Region.map((region) => [region.RegionId, region.LocalName]))
    }
    expect((await namesIn('zh-CN')).get('eu-central-1')).toBe('德国（法兰克福）')
    const english = await namesIn('en-US')
    expect(english.get('eu-central-1')).toBe('Germany (Frankfurt)')
    expect([...english.values()].join('')).not.toMatch(/\P{ASCII}/u)
    for (const language of ['zh-TW', 'ja', 'fr', 'de', 'ko']) {
      expect((await namesIn(language)).size).toBe(english.size)
    }
  })

  it('takes every documented charge type, resource type, and a RegionId', async () => {
    const all = (await way.call(owner, 'DescribeRegions')).Regions.Region.length
    for (const params of [
      ...['PrePaid', 'PostPaid', 'SpotWithPriceLimit', 'SpotAsPriceGo'].map((type) => ({
        InstanceChargeType: type,
      })),
      ...['instance', 'disk', 'reservedinstance', 'scu'].map((type) => ({ ResourceType: type })),
      { RegionId: home },
    ]) {
      const { Regions } = await way.call(owner, 'DescribeRegions', params)
      expect(Regions.Region).toHaveLength(all)
    }
  })
})

throughEachLibrary('GetCallerIdentity', (way) => {
  it('tells each account who it is', async () => {
    for (const account of [owner, ...partners, stranger]) {
      expect(await way.call(account, 'GetCallerIdentity')).toEqual({
        RequestId: expect.stringMatching(requestId),
        IdentityType: 'Account',
        AccountId: account.id,
        UserId: account.id,
        PrincipalId: account.id,
        Arn: `acs:ram::${account.id}:root`,
      })
    }
  })

  it('answers at the endpoint of every region', async () => {
    for (const regionId of [home, 'eu-central-1']) {
      const identity = await way.call(owner, 'GetCallerIdentity', {}, regionId)
      expect(identity.AccountId).toBe(owner.id)
    }
  })
})

describe('the suite', () => {
  it('has an account whose ID is not a safe integer', () => {
    expect(partners.some(({ id }) => !Number.isSafeInteger(Number(id)))).toBe(true)
  })
})
