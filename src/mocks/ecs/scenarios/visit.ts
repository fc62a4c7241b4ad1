import { apiVersions, serviceOf } from '../../../api/contract.ts'
import type { Action, ActionResponse, Image, Instance } from '../../../api/contract.ts'
import { memoryJournal } from '../journal.ts'
import type { Account } from '../records.ts'
import { EcsStandIn } from '../standIn.ts'

const home = 'cn-hangzhou'

interface Answer<A extends Action> {
  readonly status: number
  readonly text: string
  readonly body: ActionResponse<A> & { Code?: string; Message?: string }
}

/** A scenario that is used as the console does, for tests: by requests, at a time that can be put forward. */
export class Visit {
  static readonly epoch = Date.UTC(2026, 4, 11, 8)

  now = Visit.epoch
  private readonly standIn: EcsStandIn

  constructor(scenario: string) {
    const journal = memoryJournal({ scenario, seed: 1, epoch: Visit.epoch })
    this.standIn = new EcsStandIn({ journal, clock: () => this.now })
  }

  /** The account of that place in the scenario's order; the first is signed in at the start. */
  async account(place = 0): Promise<Account> {
    const account = (await this.standIn.accounts())[place]
    if (!account) throw new Error('The scenario has too few accounts.')
    return account
  }

  async ask<A extends Action>(
    action: A,
    params: Record<string, string>,
    caller?: Account,
  ): Promise<Answer<A>> {
    const { id } = caller ?? (await this.account())
    const Version = apiVersions[serviceOf[action]]
    const query = new URLSearchParams({ Action: action, Version, RegionId: home })
    for (const [name, value] of Object.entries(params)) query.set(name, value)
    const request = new Request(`http://ecs.test/?${query}`)
    const response = await this.standIn.respond(request, { unsignedCaller: id })
    const text = await response.text()
    return { status: response.status, text, body: JSON.parse(text) }
  }

  /** A hundred images at most, in every state. */
  async images(params: Record<string, string> = {}, caller?: Account): Promise<Image[]> {
    const all = { ImageOwnerAlias: 'self', Status: 'ALL', PageSize: '100', ...params }
    return (await this.ask('DescribeImages', all, caller)).body.Images.Image
  }

  async instances(params: Record<string, string> = {}, caller?: Account): Promise<Instance[]> {
    const all = { PageSize: '100', ...params }
    return (await this.ask('DescribeInstances', all, caller)).body.Instances.Instance
  }

  async shareesOf(image: Image): Promise<string[]> {
    const params = { ImageId: image.ImageId, PageSize: '100' }
    const { body } = await this.ask('DescribeImageSharePermission', params)
    return body.Accounts.Account.map(({ AliyunId }) => AliyunId)
  }

  /** What a call comes to: `OK`, or the code of its refusal. */
  async outcome(action: Action, params: Record<string, string>, caller?: Account): Promise<string> {
    const { status, body } = await this.ask(action, params, caller)
    return status === 200 ? 'OK' : (body.Code ?? '')
  }
}
