/**
 * What the stand-in did not understand of an address. A page can say it in its own language; `sentenceOf` says it in
 * English.
 */
export type AddressProblem =
  | { readonly kind: 'unknownScenario'; readonly value: string; readonly played: string }
  | {
      readonly kind: 'unknownAccount' | 'wrongTime' | 'wrongSeed' | 'wrongLatency'
      readonly value: string
    }
  | { readonly kind: 'brokenWorld' }
  | FaultProblem

/** What is wrong with `value`, a part of the failure `fail`. */
export interface FaultProblem {
  readonly kind: 'unknownAction' | 'unknownCode' | 'wrongTimes'
  readonly fail: string
  readonly value: string
}

/** What is wrong with a failure, without a word about where it stood. */
export function faultSentenceOf({ kind, value }: FaultProblem): string {
  switch (kind) {
    case 'unknownAction':
      return `"${value}" is not an action.`
    case 'unknownCode':
      return `"${value}" is not an error that the stand-in knows.`
    case 'wrongTimes':
      return `"${value}" is not a number of calls.`
  }
}

/** The problem in a sentence, for the browser's console and for tools. */
export function sentenceOf(problem: AddressProblem): string {
  switch (problem.kind) {
    case 'unknownScenario':
      return `There is no scenario "${problem.value}"; this is "${problem.played}".`
    case 'unknownAccount':
      return `account=${problem.value} is no account of this scenario.`
    case 'wrongTime':
      return `now=${problem.value} is no time; write it as 2026-11-24T08:00:00Z.`
    case 'wrongSeed':
      return `seed=${problem.value} is no seed; write a whole number below a thousand million.`
    case 'brokenWorld':
      return 'world= is cut off, or of another version of this console.'
    case 'wrongLatency':
      return `latency=${problem.value} is ignored: write milliseconds, or infinite.`
    case 'unknownAction':
    case 'unknownCode':
    case 'wrongTimes':
      return `fail=${problem.fail} is ignored: ${faultSentenceOf(problem)}`
  }
}
