import type { Action, ActionResponse } from '../../../api/contract.ts'
import { flatten } from '../../../api/rpc.ts'
import type { Journal } from '../../ecs/journal.ts'
import { EcsStandIn } from '../../ecs/standIn.ts'
import { idbJournal } from '../../idbJournal.ts'

/** When the world of a walk began. */
export const epoch = Date.parse('2026-11-24T08:00:00Z')

/** What was answered: the response, or what a refusal tells. */
export type Answer<A extends Action> = Partial<ActionResponse<A>> & { readonly Code?: string }

/** A browser tab with a stand-in of its own, on the journal that all tabs share. */
export interface Tab {
  readonly call: <A extends Action>(caller: string, action: A, params: object) => Promise<Answer<A>>
  /** The IDs of the world's accounts. */
  readonly accounts: readonly string[]
}

interface TabOptions {
  /** Whether the disk fails the write that is about to be stored. */
  readonly shouldFail: () => boolean
  readonly clock: () => number
}

/** A journal whose disk fails on demand: the write has been thought through, but can't be stored. */
function failing(journal: Journal, shouldFail: () => boolean): Journal {
  return {
    ...journal,
    write: (known, decide) =>
      journal.write(known, (turn) => {
        const decision = decide(turn)
        if (decision.write && shouldFail()) throw new Error('The disk is full.')
        return decision
      }),
  }
}

/** Opens a tab, whose stand-in begins with what the journal holds by now. */
export async function openTab({ shouldFail, clock }: TabOptions): Promise<Tab> {
  const journal = await idbJournal({ scenario: 'default', seed: 1, epoch })
  const standIn = new EcsStandIn({ journal: failing(journal, shouldFail), clock })
  return {
    accounts: (await standIn.accounts()).map(({ id }) => id),
    async call<A extends Action>(caller: string, action: A, params: object) {
      const own = Object.fromEntries(flatten(params))
      const query = new URLSearchParams({ Action: action, Version: '2014-05-26', ...own })
      const request = new Request(`http://console/?${query}`)
      const response = await standIn.respond(request, { unsignedCaller: caller })
      return (await response.json()) as Answer<A>
    },
  }
}
