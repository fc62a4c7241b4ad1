import type { SecurityGroup } from '../../../api/contract.ts'
import { refusal } from '../errors.ts'
import { networkOf } from '../network.ts'
import { toSeconds } from '../time.ts'
import type { ActionHandler } from './action.ts'
import { idFilter, pageOf } from './lists.ts'
import { requiredRegion } from './region.ts'

/** When default networks were made: before anything else. */
export const networksMadeAt = Date.UTC(2024, 0, 15, 2, 30)

/** DescribeSecurityGroups: an account has one security group in each region, which nobody has to make. */
export const describeSecurityGroups: ActionHandler<'DescribeSecurityGroups'> = (
  { caller },
  params,
) => {
  const regionId = requiredRegion(params)
  const invalid = () => refusal('InvalidParameter', 'SecurityGroupIds')
  const isNamed = idFilter(params.jsonList('SecurityGroupIds'), invalid, invalid)
  const one = params.text('SecurityGroupId')
  const name = params.text('SecurityGroupName')
  const vpc = params.text('VpcId')
  if (params.flag('DryRun')) throw refusal('DryRunOperation')
  const { securityGroupId, vpcId } = networkOf(caller.id, regionId)
  const group: SecurityGroup = {
    SecurityGroupId: securityGroupId,
    SecurityGroupName: 'default',
    SecurityGroupType: 'normal',
    Description: '',
    VpcId: vpcId,
    CreationTime: toSeconds(networksMadeAt),
    ResourceGroupId: '',
    Tags: { Tag: [] },
  }
  const matches =
    (isNamed?.(securityGroupId) ?? true) &&
    (!one || one === securityGroupId) &&
    (!name || name === group.SecurityGroupName) &&
    (!vpc || vpc === vpcId)
  const { shown, fields } = pageOf(params, matches ? [group] : [])
  return { RegionId: regionId, ...fields, SecurityGroups: { SecurityGroup: [...shown] } }
}
