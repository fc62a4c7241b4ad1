/** What is wrong with one entry of the Account ID field. */
export type EntryProblem =
  | { kind: 'fullWidth' | 'notDigits' | 'own' | 'alreadyShared' | 'twice' }
  | { kind: 'tooShort' | 'tooLong'; digits: number }

export interface AccountEntry {
  /** As it was typed. */
  text: string
  problem?: EntryProblem
}

export interface EntryContext {
  /** The signed-in account; empty while it isn't known. */
  ownId: string
  /** Accounts that the image is shared with already. */
  sharedWith: ReadonlySet<string>
}

/** Account IDs have 16 digits today; older ones 10 or 12. */
const idLength = { min: 10, max: 16 }

/** Splits what was typed or pasted at commas, semicolons (full-width ones too), blanks and line breaks. */
export const splitEntries = (text: string): string[] =>
  text.split(/[\s,;，；、]+/u).filter((entry) => entry !== '')

/**
 * Reads the Account ID field: one entry per account, each with what is wrong with it. An entry that repeats an earlier
 * one is marked, the earlier one is not.
 */
export function readEntries(text: string, context: EntryContext): AccountEntry[] {
  const seen = new Set<string>()
  return splitEntries(text).map((entry) => {
    const problem = seen.has(entry) ? { kind: 'twice' as const } : problemOf(entry, context)
    seen.add(entry)
    return problem ? { text: entry, problem } : { text: entry }
  })
}

function problemOf(entry: string, { ownId, sharedWith }: EntryContext): EntryProblem | undefined {
  if (/^[0-9０-９]+$/u.test(entry) && /[０-９]/u.test(entry)) return { kind: 'fullWidth' }
  if (!/^\d+$/.test(entry)) return { kind: 'notDigits' }
  if (entry.length < idLength.min) return { kind: 'tooShort', digits: entry.length }
  if (entry.length > idLength.max) return { kind: 'tooLong', digits: entry.length }
  if (entry === ownId) return { kind: 'own' }
  if (sharedWith.has(entry)) return { kind: 'alreadyShared' }
  return undefined
}

/** Whether an entry can't be an account ID at all, rather than being one that needs no share. */
export const isMalformed = ({ problem }: AccountEntry): boolean =>
  problem !== undefined && ['fullWidth', 'notDigits', 'tooShort', 'tooLong'].includes(problem.kind)

/** The text without some of its entries; the order and the separators of the others are tidied. */
export const withoutEntries = (text: string, gone: ReadonlySet<string>): string =>
  splitEntries(text)
    .filter((entry) => !gone.has(entry))
    .join('\n')

/** The text without the entry at a place in it, so that of a repeated entry one stays. */
export const withoutEntryAt = (text: string, index: number): string =>
  splitEntries(text).toSpliced(index, 1).join('\n')
