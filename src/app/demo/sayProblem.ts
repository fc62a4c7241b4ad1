import type { demoPanel } from '../../texts/en/demoPanel.ts'
import type { DemoAddressProblem } from '../demo.ts'

type ProblemTexts = (typeof demoPanel)['addressProblems']

/** A problem of the address in the words of a catalogue. */
export function sayProblem(problem: DemoAddressProblem, texts: ProblemTexts): string {
  switch (problem.kind) {
    case 'unknownScenario':
      return texts.unknownScenario(problem.value, problem.played)
    case 'unknownAction':
    case 'unknownCode':
    case 'wrongTimes':
      return texts[problem.kind](problem.fail, problem.value)
    case 'unknownAccount':
    case 'wrongTime':
    case 'wrongSeed':
    case 'wrongLatency':
      return texts[problem.kind](problem.value)
    case 'brokenWorld':
      return texts.brokenWorld
  }
}
