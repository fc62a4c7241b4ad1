import { expect, test } from 'vitest'
import { sayProblem } from '../app/demo/sayProblem.ts'
import { sentenceOf, type AddressProblem } from '../mocks/addressProblem.ts'
import { scenarios } from '../mocks/ecs/scenarios/scenarios.ts'
import { demoPanel as english } from './en/demoPanel.ts'
import { demoPanel as chinese } from './zh/demoPanel.ts'

test('every scenario says what it is for in both languages, in English what it says itself', () => {
  const purposes = Object.fromEntries(scenarios.map(({ name, purpose }) => [name, purpose]))
  expect(english.purposes).toEqual(purposes)
  expect(Object.keys(chinese.purposes).toSorted()).toEqual(Object.keys(purposes).toSorted())
})

/** One of each kind; a kind that is missing doesn't compile. */
const problems: Record<AddressProblem['kind'], AddressProblem> = {
  unknownScenario: { kind: 'unknownScenario', value: 'nothing', played: 'default' },
  unknownAccount: { kind: 'unknownAccount', value: '1' },
  wrongTime: { kind: 'wrongTime', value: 'yesterday' },
  wrongSeed: { kind: 'wrongSeed', value: '-1' },
  brokenWorld: { kind: 'brokenWorld' },
  wrongLatency: { kind: 'wrongLatency', value: 'long' },
  unknownAction: { kind: 'unknownAction', fail: 'Nope:X', value: 'Nope' },
  unknownCode: { kind: 'unknownCode', fail: '*:X', value: 'X' },
  wrongTimes: { kind: 'wrongTimes', fail: '*:network:0', value: '0' },
}

test.each(Object.values(problems))('$kind is told in both languages', (problem) => {
  // What tools read is what people read in English.
  expect(sayProblem(problem, english.addressProblems)).toBe(sentenceOf(problem))
  const inChinese = sayProblem(problem, chinese.addressProblems)
  if ('value' in problem) expect(inChinese).toContain(problem.value)
  expect(inChinese).toMatch(/\p{Script=Han}/u)
})
