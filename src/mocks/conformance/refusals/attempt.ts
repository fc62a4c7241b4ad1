import type { Action } from '../../../api/contract.ts'
import type { ApiErrorCode } from '../../ecs/errors.ts'
import type { Account } from '../../ecs/records.ts'
import type { WireParams } from '../libraries.ts'
import type { Way } from '../support.ts'

/** A call that has to be refused. */
export interface Attempt {
  readonly params: WireParams
  /** `owner` unless told. */
  readonly account?: Account
  /** What stands for `%s` in the message. */
  readonly detail?: string
  /** The whole message, and the HTTP status, where the action has its own. */
  readonly message?: string
  readonly httpStatus?: number
  /** The region whose endpoint is called; that of the request unless told. */
  readonly endpoint?: string
}

/** How a code is provoked, after whatever has to be so before. */
type Provocation = (way: Way) => readonly Attempt[] | Promise<readonly Attempt[]>

/** How each code of each action is provoked through any library. */
export type RefusalTable = {
  readonly [A in Action]?: { readonly [C in ApiErrorCode]?: Provocation }
}

const isAttempt = (one: WireParams | Attempt): one is Attempt => 'params' in one

/** A good request with something else in it, once for each thing that is wrong. */
export const spoilt = (
  good: WireParams,
  wrong: readonly (WireParams | Attempt)[],
): readonly Attempt[] =>
  wrong.map((one) => {
    const attempt: Attempt = isAttempt(one) ? one : { params: one }
    return { ...attempt, params: { ...good, ...attempt.params } }
  })

const tags = (...pairs: readonly (readonly [key: string, value: string])[]) => ({
  Tag: pairs.map(([Key, Value]) => ({ Key, Value })),
})

/** What can be wrong with the Tag.N of whatever is made or tagged. */
export const badTags = (good: (way: Way) => WireParams | Promise<WireParams>) => {
  const withTags =
    (...wrong: readonly { Tag: unknown }[]): Provocation =>
    async (way) => {
      const rest = await good(way)
      return wrong.map((one) => ({ params: { ...rest, ...one } }))
    }
  const many = Array.from({ length: 21 }, (_, index) => [`key-${index}`, ''] as const)
  return {
    'NumberExceed.Tags': withTags(tags(...many)),
    'Duplicate.TagKey': withTags(tags(['env', 'a'], ['env', 'b'])),
    'InvalidTagKey.Malformed': withTags(
      tags(['acs:env', 'a']),
      tags(['aliyun', 'a']),
      tags(['https://env', 'a']),
      tags(['k'.repeat(129), 'a']),
      { Tag: [{ Value: 'a' }] },
    ),
    'InvalidTagValue.Malformed': withTags(
      tags(['env', 'see http://x']),
      tags(['env', 'v'.repeat(129)]),
    ),
  } as const satisfies RefusalTable[Action]
}
