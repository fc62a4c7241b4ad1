import type { VSwitch } from '../../../api/contract.ts'
import { networkOf } from '../network.ts'
import { toSeconds } from '../time.ts'
import { instancesOf } from '../worldInstances.ts'
import type { ActionHandler } from './action.ts'
import { networksMadeAt } from './describeSecurityGroups.ts'
import { readPage, requiredRegion } from './region.ts'

/** Addresses of a /20 block without those that the service keeps. */
const addresses = 4_092

/** DescribeVSwitches: an account has one vSwitch in each zone, which nobody has to make. */
export const describeVSwitches: ActionHandler<'DescribeVSwitches'> = (
  { world, caller },
  params,
) => {
  const regionId = requiredRegion(params)
  const page = readPage(params)
  const wanted = { id: params.text('VSwitchId'), zone: params.text('ZoneId') }
  const vpc = params.text('VpcId')
  const isDefault = params.flag('IsDefault') ?? true
  const { vpcId, vSwitches } = networkOf(caller.id, regionId)
  const instances = instancesOf(world, caller.id, regionId)
  const found = vSwitches.filter(
    ({ id, zoneId }) =>
      isDefault &&
      (!wanted.id || wanted.id === id) &&
      (!wanted.zone || wanted.zone === zoneId) &&
      (!vpc || vpc === vpcId),
  )
  const first = (page.number - 1) * page.size
  return {
    PageNumber: page.number,
    PageSize: page.size,
    TotalCount: found.length,
    VSwitches: {
      VSwitch: found.slice(first, first + page.size).map(({ id, zoneId, cidr }): VSwitch => {
        const taken = instances.filter(({ vSwitchId }) => vSwitchId === id).length
        return {
          VSwitchId: id,
          VSwitchName: 'default',
          Description: '',
          VpcId: vpcId,
          ZoneId: zoneId,
          CidrBlock: cidr,
          Status: 'Available',
          IsDefault: true,
          AvailableIpAddressCount: addresses - taken,
          CreationTime: toSeconds(networksMadeAt),
          ResourceGroupId: '',
        }
      }),
    },
  }
}
