import type { NamingProblem } from '../api/naming.ts'

/** What is wrong with a name or a description, in the words of its kind; nothing if that kind has no such rule. */
export const namingText = (
  texts: Readonly<Partial<Record<NamingProblem, string>>>,
  problem: NamingProblem | undefined,
): string | undefined => problem && texts[problem]
