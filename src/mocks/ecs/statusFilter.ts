import type { ActionRequest, ImageStatus } from '../../api/contract.ts'
import { refusal } from './errors.ts'
import type { ImageCondition } from './imageIndex/condition.ts'
import { imageStatusAt } from './lifecycle.ts'
import type { Params } from './params.ts'

const statuses = [
  'Creating',
  'Waiting',
  'Available',
  'UnAvailable',
  'CreateFailed',
  'Deprecated',
] as const satisfies readonly ImageStatus[]

const known = new Set<string>(statuses)

/**
 * The conditions that Status and Usable put on images; only Available ones without any.
 * @param now the time at which statuses are compared, in milliseconds
 * @throws InvalidParamter for a status that the API doesn't know, MissingParameter for Usable without Status
 */
export function statusFilter(
  params: Params<ActionRequest<'DescribeImages'>>,
  now: number,
): ImageCondition[] {
  const given = params.text('Status')
  const usable = params.flag('Usable')
  if (usable !== undefined && given === undefined) throw refusal('MissingParameter', 'Status')
  const usability =
    usable === undefined
      ? []
      : [
          hasStatus(
            statuses.filter((status) => (status === 'Available') === usable),
            now,
          ),
        ]
  if (given === 'ALL') return usability
  const wanted = new Set((given ?? 'Available').split(',').map((status) => status.trim()))
  for (const status of wanted) if (!known.has(status)) throw refusal('InvalidParamter')
  // Who names every status, as the console does, wants no other than who names none of them.
  return wanted.size === known.size ? usability : [hasStatus([...wanted], now), ...usability]
}

/** The condition to have one of some statuses at a time. */
const hasStatus = (wanted: readonly string[], now: number): ImageCondition => ({
  meets: (image) => wanted.includes(imageStatusAt(image, now)),
  lookUp: { facet: 'status', anyOf: wanted },
})
