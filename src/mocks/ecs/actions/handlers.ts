import type { Action } from '../../../api/contract.ts'
import type { ActionEntry, ActionHandler } from './action.ts'
import { cancelCopyImage } from './cancelCopyImage.ts'
import { copyImage } from './copyImage.ts'
import { createImage } from './createImage.ts'
import { deleteImage } from './deleteImage.ts'
import { deleteInstance } from './deleteInstance.ts'
import { describeDisks } from './describeDisks.ts'
import { describeImages } from './describeImages.ts'
import { describeImageSharePermission } from './describeImageSharePermission.ts'
import { describeInstances } from './describeInstances.ts'
import { describeInstanceTypes } from './describeInstanceTypes.ts'
import { describeRegions } from './describeRegions.ts'
import { describeSecurityGroups } from './describeSecurityGroups.ts'
import { describeSnapshots } from './describeSnapshots.ts'
import { describeVSwitches } from './describeVSwitches.ts'
import { describeZones } from './describeZones.ts'
import { getCallerIdentity } from './getCallerIdentity.ts'
import { listTagResources } from './listTagResources.ts'
import { modifyImageAttribute } from './modifyImageAttribute.ts'
import { modifyImageSharePermission } from './modifyImageSharePermission.ts'
import { once } from './once.ts'
import { reInitDisk } from './reInitDisk.ts'
import { replaceSystemDisk } from './replaceSystemDisk.ts'
import { runInstances } from './runInstances.ts'
import { startInstance } from './startInstance.ts'
import { stopInstance } from './stopInstance.ts'
import { tagResources } from './tagResources.ts'
import { untagResources } from './untagResources.ts'

const read = <A extends Action>(run: ActionHandler<A>): ActionEntry<A> => ({ writes: false, run })
const write = <A extends Action>(run: ActionHandler<A>): ActionEntry<A> => ({ writes: true, run })

/** Every action of the contract has its handler here: one without is a type error. */
export const handlers: { readonly [A in Action]: ActionEntry<A> } = {
  DescribeRegions: read(describeRegions),
  DescribeZones: read(describeZones),
  DescribeInstanceTypes: read(describeInstanceTypes),
  DescribeSecurityGroups: read(describeSecurityGroups),
  DescribeVSwitches: read(describeVSwitches),
  DescribeImages: read(describeImages),
  DescribeImageSharePermission: read(describeImageSharePermission),
  ModifyImageSharePermission: write(modifyImageSharePermission),
  CreateImage: write(once('CreateImage', createImage, 'IdempotenceParamNotMatch')),
  CopyImage: write(once('CopyImage', copyImage)),
  CancelCopyImage: write(cancelCopyImage),
  ModifyImageAttribute: write(modifyImageAttribute),
  DeleteImage: write(deleteImage),
  DescribeInstances: read(describeInstances),
  RunInstances: write(once('RunInstances', runInstances)),
  StartInstance: write(startInstance),
  StopInstance: write(stopInstance),
  DeleteInstance: write(deleteInstance),
  DescribeDisks: read(describeDisks),
  ReplaceSystemDisk: write(once('ReplaceSystemDisk', replaceSystemDisk)),
  ReInitDisk: write(reInitDisk),
  DescribeSnapshots: read(describeSnapshots),
  TagResources: write(tagResources),
  UntagResources: write(untagResources),
  ListTagResources: read(listTagResources),
  GetCallerIdentity: read(getCallerIdentity),
}
