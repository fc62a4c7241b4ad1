import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instanceTypes } from './instanceTypes.ts'
import { networkOf, privateIpOf, publicIpOf } from './network.ts'
import { regions } from './regions.ts'
import { zonesOf } from './zones.ts'

describe('zones', () => {
  it.each(regions)(
    'of $id are two or more, named as the service does, with every type in one',
    ({ id, english }) => {
      const zones = zonesOf(id)
      expect(zones.length).toBeGreaterThanOrEqual(2)
      const separator = id.startsWith('cn-') ? '-' : ''
      for (const zone of zones) {
        expect(zone.id).toMatch(new RegExp(`^${id}${separator}[a-z]$`))
        expect(zone.english).toMatch(/^[A-Z][A-Za-z ]+ Zone [A-Z]$/)
        expect(english).toContain(zone.english.split(' Zone')[0])
        expect(zone.chinese).toMatch(/^\p{Script=Han}+ 可用区[A-Z]$/u)
        const kinds = new Set(zone.types.map((type) => type.architecture))
        expect(kinds.has('x86_64')).toBe(true)
      }
      const offered = new Set(zones.flatMap((zone) => zone.types))
      expect(offered.size, 'every type is somewhere').toBe(instanceTypes.length)
      for (const zone of [zones[0], zones.at(-1)]) {
        expect(zone?.types.length, 'out of stock somewhere').toBeLessThan(instanceTypes.length)
      }
    },
  )

  it('of an unknown region are none', () => {
    expect(zonesOf('cn-nowhere')).toEqual([])
  })
})

describe('a network', () => {
  const region = fc.constantFrom(...regions.map(({ id }) => id))
  const account = fc.stringMatching(/^[1-9]\d{15}$/)

  it('is each account’s and region’s own', () => {
    const ids = regions.flatMap(({ id }) =>
      ['1847205936410275', '1362958047716093'].flatMap((accountId) => {
        const { vpcId, securityGroupId, vSwitches } = networkOf(accountId, id)
        return [vpcId, securityGroupId, ...vSwitches.map((vSwitch) => vSwitch.id)]
      }),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('gives instances addresses inside of their vSwitch, whatever their ids', () => {
    fc.assert(
      fc.property(region, account, fc.string(), (regionId, accountId, instanceId) => {
        for (const vSwitch of networkOf(accountId, regionId).vSwitches) {
          const [first, second, third = 0, fourth = 0] = privateIpOf(instanceId, vSwitch)
            .split('.')
            .map(Number)
          const base = Number(vSwitch.cidr.split('.')[2])
          expect([first, second]).toEqual([172, 16])
          expect(third).toBeGreaterThanOrEqual(base)
          expect(third).toBeLessThan(base + 16)
          expect(fourth).toBeGreaterThan(0)
          expect(fourth).toBeLessThan(255)
        }
        expect(publicIpOf(instanceId)).toMatch(
          /^203\.0\.113\.(?:[1-9]|[1-9]\d|1\d\d|2[0-4]\d|25[0-4])$/,
        )
      }),
    )
  })
})
