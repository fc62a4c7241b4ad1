import type { Action } from '../../../api/contract.ts'
import type { ActionEntry, ActionHandler } from './action.ts'
import { describeImages } from './describeImages.ts'
import { describeImageSharePermission } from './describeImageSharePermission.ts'
import { describeRegions } from './describeRegions.ts'
import { getCallerIdentity } from './getCallerIdentity.ts'
import { modifyImageSharePermission } from './modifyImageSharePermission.ts'

const read = <A extends Action>(run: ActionHandler<A>): ActionEntry<A> => ({ writes: false, run })
const write = <A extends Action>(run: ActionHandler<A>): ActionEntry<A> => ({ writes: true, run })

/** Every action of the contract has its handler here: one without is a type error. */
export const handlers: { readonly [A in Action]: ActionEntry<A> } = {
  DescribeRegions: read(describeRegions),
  DescribeImages: read(describeImages),
  DescribeImageSharePermission: read(describeImageSharePermission),
  ModifyImageSharePermission: write(modifyImageSharePermission),
  GetCallerIdentity: read(getCallerIdentity),
}
