import { expect, test } from 'vitest'
import { en } from './en.ts'
import { demoPanel as englishDemo } from './en/demoPanel.ts'
import { tasks as englishTasks } from './en/tasks.ts'
import { zh } from './zh.ts'
import { demoPanel as chineseDemo } from './zh/demoPanel.ts'
import { tasks as chineseTasks } from './zh/tasks.ts'

type Text = string | ((...values: never[]) => string)

/** Every text of a catalogue by its place in it: `frame.close`, `imageTasks.deprecate.points.0`. */
function textsOf(value: unknown, place = ''): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[place, value]])
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [
      ...textsOf(inner, place === '' ? key : `${place}.${key}`),
    ]),
  )
}

const english = textsOf({ ...en, ...englishTasks, demoPanel: englishDemo })
const chinese = textsOf({ ...zh, ...chineseTasks, demoPanel: chineseDemo })
const places = [...english.keys()]

/** What is written in the same way in both languages: numbers, units, IDs, and the name that a copy gets. */
const alike = new Set([
  'account.menu',
  'demoPanel.accountOption',
  'images.gib',
  'createInstance.typeOption',
  'imagePicker.facts',
  'imageTasks.copy.copyOf',
  'instances.size',
  'shortcuts.list.0.keys',
  'shortcuts.list.1.keys',
  'shortcuts.list.2.keys',
  'shortcuts.list.3.keys',
])

/** Nothing but what they are given, and Chinese brackets. */
const wordless = new Set([
  'frame.taskOf',
  'frame.why',
  'deleteImages.accounts',
  'images.utc',
  'imageDetails.operatingSystem',
  'imageDetails.architecture',
  'demoPanel.failing',
  'demoPanel.entries.other',
])

/** What a text says of arguments that can be told from everything else in it. */
function say(text: unknown, values: readonly unknown[]): string {
  return typeof text === 'function'
    ? (text as (...values: readonly unknown[]) => string)(...values)
    : (text as Extract<Text, string>)
}

/** For texts that take what they are given into no sentence, or choose by it. */
const given: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  'deleteImages.accounts': [[['41', '51']]],
  'images.pageTitle': [
    ['self', 'R'],
    ['system', 'R'],
    ['others', 'R'],
    ['marketplace', 'R'],
  ],
  'images.bits': [['i386'], ['x86_64'], ['arm64']],
  'createInstance.typeHint': [[true], [false]],
  'demoPanel.made': [[['A', 'B']]],
  'demoPanel.entries.shared': [['N', ['A', 'B']]],
  'demoPanel.entries.unshared': [['N', ['A', 'B']]],
  'demoPanel.entries.sharedAnew': [['N', ['A', 'B'], ['C']]],
  'demoPanel.timeOf': [
    [3, 3],
    [2, 3],
  ],
  'imageDetails.operatingSystem': [
    ['N', 'linux'],
    ['N', 'windows'],
    ['N', 'other'],
  ],
  'imageDetails.replaces': [
    ['K', ''],
    ['K', 'V'],
  ],
}

/** Arguments for a text: most count something or name it, and numbers do for both. */
function argumentsOf(place: string, text: unknown): readonly (readonly unknown[])[] {
  const known = given[place]
  if (known) return known
  const arity = typeof text === 'function' ? text.length : 0
  return [Array.from({ length: arity }, (_, index) => 41 + index * 10)]
}

/** What is wrong with a Chinese text beside its English one. */
function problemsOf(place: string): string[] {
  const ours = english.get(place)
  const theirs = chinese.get(place)
  const problems: string[] = []
  const claim = (isSo: boolean, problem: string) => {
    if (!isSo) problems.push(`${place}: ${problem}`)
  }
  claim(typeof theirs === typeof ours, 'is of another kind')
  if (typeof ours === 'function' && typeof theirs === 'function') {
    claim(theirs.length === ours.length, 'has other parameters')
  }
  for (const values of argumentsOf(place, ours)) {
    const [inEnglish, inChinese] = [say(ours, values), say(theirs, values)]
    claim(inChinese.trim() !== '', 'is empty')
    claim(!/undefined|NaN|\[object/.test(inChinese), `says ${inChinese}`)
    if (alike.has(place)) claim(inChinese === inEnglish, `differs: ${inChinese}`)
    else if (!wordless.has(place)) {
      claim(/\p{Script=Han}/u.test(inChinese), `is not Chinese: ${inChinese}`)
    }
    claim(
      !/\p{Script=Han}[,.!?;:()]|[,!?;()]\p{Script=Han}/u.test(inChinese),
      `has English punctuation: ${inChinese}`,
    )
    for (const value of values) {
      if (!inEnglish.includes(String(value))) continue
      claim(inChinese.includes(String(value)), `does not tell ${String(value)}: ${inChinese}`)
    }
  }
  return problems
}

test('both languages have the same texts', () => {
  expect([...chinese.keys()].toSorted()).toEqual(places.toSorted())
})

test('every text is Chinese, and tells what the English one tells', () => {
  expect(places.length).toBeGreaterThan(600)
  expect(
    places.filter((place) => place !== 'locale' && place !== 'dayStyle').flatMap(problemsOf),
  ).toEqual([])
})
