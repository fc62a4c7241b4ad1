import type { Action, ActionResponse } from '../../api/contract.ts'
import { flatten } from '../../api/rpc.ts'
import { EcsApiError } from './errors.ts'
import { handle, isWrite, type EcsRequest } from './handle.ts'
import type { AcceptedWrite } from './journal.ts'
import { networkOf } from './network.ts'
import type { Account } from './records.ts'
import { buildWorld } from './scenarios/scenarios.ts'
import { seconds } from './time.ts'
import type { World } from './world.ts'

const region = 'cn-hangzhou'

/** A default world to try actions on, for tests. Its time goes on only when it is told. */
export class Scene {
  static readonly epoch = Date.UTC(2026, 10, 24, 8)

  now = Scene.epoch
  readonly world: World = Scene.freshWorld()
  /** What was accepted, as a journal keeps it. */
  readonly writes: AcceptedWrite[] = []

  private static freshWorld(): World {
    return buildWorld({ scenario: 'default', seed: 1, epoch: Scene.epoch })
  }

  /** The same scenario, with the same writes done again. */
  replayed(): World {
    const world = Scene.freshWorld()
    for (const { action, params, caller, at } of this.writes) {
      handle(world, { action, params }, { caller, now: at })
    }
    return world
  }

  wait(duration: number): void {
    this.now += duration * seconds
  }

  call<A extends Action>(
    account: Account,
    action: A,
    params: object,
    endpoint?: string,
  ): Omit<ActionResponse<A>, 'RequestId'> {
    const request: EcsRequest = { action, params: Object.fromEntries(flatten(params)), endpoint }
    const answer = handle(this.world, request, { caller: account.id, now: this.now })
    if (isWrite(action)) {
      this.writes.push({ action, params: request.params, caller: account.id, at: this.now })
    }
    return answer as ActionResponse<A>
  }

  /** What a call comes to: `OK`, or the code of its refusal. */
  outcome(account: Account, action: Action, params: object, endpoint?: string): string {
    try {
      this.call(account, action, params, endpoint)
      return 'OK'
    } catch (error) {
      if (error instanceof EcsApiError) return error.code
      throw error
    }
  }

  /** What RunInstances wants beside an image, for the zone of that place in Hangzhou. */
  room(account: Account, zone = 1): Record<string, string> {
    const { securityGroupId, vSwitches } = networkOf(account.id, region)
    const vSwitch = vSwitches[zone]?.id ?? ''
    return {
      RegionId: region,
      InstanceType: 'ecs.g7.large',
      SecurityGroupId: securityGroupId,
      VSwitchId: vSwitch,
    }
  }

  /** Makes an instance in Hangzhou. @returns its ID */
  run(account: Account, imageId: string, params: object = {}): string {
    const request = { ...this.room(account), ImageId: imageId, ...params }
    return this.call(account, 'RunInstances', request).InstanceIdSets.InstanceIdSet[0] ?? ''
  }

  statusOf(account: Account, instanceId: string): string {
    const query = { RegionId: region, InstanceIds: JSON.stringify([instanceId]) }
    return this.call(account, 'DescribeInstances', query).Instances.Instance[0]?.Status ?? 'gone'
  }

  /** The image of an account in a region that has a name. */
  imageId(account: Account, name: string, regionId: string = region): string {
    const images = [...this.world.images.values()]
    const image = images.find(
      (one) => one.name === name && one.ownerId === account.id && one.regionId === regionId,
    )
    if (!image) throw new Error(`There is no image "${name}".`)
    return image.id
  }

  imageStatus(account: Account, imageId: string, regionId: string = region): string {
    const query = { RegionId: regionId, ImageId: imageId, Status: 'ALL' }
    return this.call(account, 'DescribeImages', query).Images.Image[0]?.Status ?? 'gone'
  }

  systemDiskOf(instanceId: string): string {
    return this.world.instances.get(instanceId)?.systemDisk.id ?? ''
  }
}
