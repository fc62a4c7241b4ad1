import { hash32, resourceId } from './ids.ts'
import { zonesOf } from './zones.ts'

export interface VSwitchFacts {
  readonly id: string
  readonly zoneId: string
  readonly cidr: string
}

/** What an account has in a region without having made it: a VPC, a security group, and a vSwitch in each zone. */
export interface Network {
  readonly vpcId: string
  readonly securityGroupId: string
  readonly vSwitches: readonly VSwitchFacts[]
}

/** An account's default network in a region. Nobody makes others, so that it follows from the two names alone. */
export function networkOf(accountId: string, regionId: string): Network {
  const name = `default/${accountId}`
  return {
    vpcId: resourceId('vpc', regionId, name),
    securityGroupId: resourceId('sg', regionId, name),
    vSwitches: zonesOf(regionId).map(({ id: zoneId }, index) => ({
      id: resourceId('vsw', regionId, `${name}/${zoneId}`),
      zoneId,
      cidr: `172.16.${16 * index}.0/20`,
    })),
  }
}

/** The private address of an instance: somewhere in its vSwitch, by its id. */
export function privateIpOf(instanceId: string, { cidr }: VSwitchFacts): string {
  const [, , third] = cidr.split('.')
  const place = hash32(instanceId)
  return `172.16.${Number(third) + (place % 16)}.${10 + ((place >>> 4) % 240)}`
}

/** The public address of an instance, out of a block that is set aside for documentation: it leads nowhere. */
export const publicIpOf = (instanceId: string): string =>
  `203.0.113.${1 + (hash32(`public/${instanceId}`) % 254)}`
