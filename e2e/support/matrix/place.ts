import { expect, type Locator, type Page } from '@playwright/test'
import type { Action } from '../../../src/api/contract.ts'
import { missingFrom, readPage } from './pageText.ts'
import { toldOf, type Told } from './codes.ts'

/** A page that is ready for an action to fail on, with everything filled in. */
export interface Stage {
  /** Does it, or does it again after it has failed, as a user of the keyboard does: that takes half as long as a click. */
  readonly attempt: () => Promise<void>
  /** What the message begins with: what could not be done. */
  readonly title: string
  /** What the message has to stand in, as a screen reader tells of it, e.g. `dialog "Share Image"`. */
  readonly within: string
  /** Does it once more when nothing fails any longer, and sees it done. */
  readonly succeed: () => Promise<void>
}

/** Something that the page tells in another way than in a message with the service's code. */
export interface AtControl {
  /** The control that it is told at. */
  readonly control: (page: Page) => Locator
  /** What is said there, if it isn't what the code means in general. */
  readonly words?: string
  /** What else comes or goes with it; what was typed and chosen has to stay nevertheless. */
  readonly besides?: RegExp
}

/** A place where users set off an action. */
export interface Place {
  readonly action: Action
  /** What is done there. */
  readonly act: string
  readonly open: (page: Page) => Promise<Stage>
  /** Failures that are about one control, and are told there. */
  readonly atControls?: Readonly<Record<string, AtControl>>
  /** What is said of some failures here, where that is more than the code means in general. */
  readonly words?: Readonly<Record<string, string>>
  /** Failures that are none here, with the reason. */
  readonly except?: Readonly<Record<string, string>>
}

export const fail = (page: Page, action: Action, code: string, times?: number): Promise<void> =>
  page.evaluate(([name, what, often]) => window.ecsStage?.fail(name, what, often), [
    action,
    code,
    times,
  ] as const)

export const recover = (page: Page): Promise<void> =>
  page.evaluate(() => window.ecsStage?.recover())

/** Whether a failure still waits for its call. */
const isWaiting = (page: Page) =>
  page.evaluate(() => (window.ecsStage?.state().faults ?? []).some(({ times }) => times))

/** What users have typed, chosen and checked. */
const isControl = (line: string) =>
  /^- '?(?:textbox|searchbox|combobox|checkbox|radio)\b/.test(line.trim())

interface Telling extends Pick<Stage, 'title' | 'within'> {
  /** Reads are tried again by themselves, for which nobody wants to wait. */
  readonly isRead?: boolean
  /** Whether the title is all that there is room for: neither the reason nor the code. */
  readonly isBrief?: boolean | undefined
}

/** What a page that has just failed does wrong, in words; nothing if all is well. */
async function wrongAfter(
  page: Page,
  { words, code, hasRequestId }: Told,
  before: readonly string[],
  { title, within, isBrief }: Telling,
  atControl: AtControl | undefined,
): Promise<readonly string[]> {
  const { messages, lines } = await readPage(page)
  const lost = missingFrom(before, lines)
  const added = missingFrom(lines, before)
  const wrong: string[] = []
  const claim = (isTrue: boolean, claimed: string, seen: unknown) => {
    if (!isTrue) wrong.push(`${claimed}: ${JSON.stringify(seen)}`)
  }
  // Where the code isn't shown, that the call was made tells that this failure is meant and not the one before.
  if (isBrief || atControl) claim(!(await isWaiting(page)), 'the action was not called', code)
  if (isBrief) {
    claim(messages.length === 0, 'a message besides', messages)
    claim(
      lines.filter((line) => line.includes(title)).length === 1,
      `"${title}" not said once`,
      lines,
    )
    claim(lost.length === 0 && added.length === 0, 'changed', [lost, added])
    return wrong
  }
  if (atControl) {
    const mayChange = (line: string) => atControl.besides?.test(line) ?? false
    const more = added.filter((line) => !line.includes(words) && !mayChange(line))
    claim(messages.length === 0, 'a message besides what the control says', messages)
    claim(
      added.filter((line) => line.includes(words)).length === 1,
      `"${words}" not said once`,
      added,
    )
    claim(
      lost.every((line) => mayChange(line) && !isControl(line)),
      'lost',
      lost,
    )
    claim(more.length === 0, 'said besides', more)
    return wrong
  }
  const [message, ...more] = messages
  claim(message !== undefined && more.length === 0, 'not one message', messages)
  const text = message?.text ?? ''
  claim(text.startsWith(title), `not begun with "${title}"`, text)
  claim(text.includes(words), `not explained by "${words}"`, text)
  claim(text.includes(`${code}: `), `without the code ${code}`, text)
  claim(/Request ID: [0-9A-F-]{36}/.test(text) === hasRequestId, 'request ID', text)
  claim(!/undefined|NaN|\[object|%s/.test(text), 'no words', text)
  claim(message?.within.includes(within) ?? false, `not in ${within}`, message?.within)
  claim(lost.length === 0, 'lost', lost)
  claim(added.length === 0, 'said besides', added)
  return wrong
}

const asRegExp = (text: string) => new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))

/** Waits until a page has told of a failure as it should: once, in its place, with everything else as it was before. */
export async function expectTold(
  page: Page,
  failure: string,
  before: readonly string[],
  stage: Telling,
  { atControls = {}, words: ownWords = {} }: Pick<Place, 'atControls' | 'words'> = {},
): Promise<void> {
  const told = toldOf(failure)
  const atControl = atControls[failure]
  const words = atControl?.words ?? ownWords[failure] ?? told.words
  await expect
    .poll(
      async () => {
        if (told.isRetried && stage.isRead) await page.clock.fastForward(1_100)
        return wrongAfter(page, { ...told, words }, before, stage, atControl)
      },
      { message: `what is wrong after ${failure}`, intervals: [20, 20, 40, 80] },
    )
    .toEqual([])
  if (!atControl) return
  const control = atControl.control(page)
  await expect(control, failure).toHaveAccessibleDescription(asRegExp(words))
  await expect(control, failure).toHaveAttribute('aria-invalid', 'true')
  await expect(control, failure).toBeFocused()
}

/** Reads a page once nothing on it comes or goes any more. */
export async function settledLines(page: Page): Promise<readonly string[]> {
  let last: readonly string[] = []
  await expect
    .poll(
      async () => {
        const { lines } = await readPage(page)
        const wasSo = lines.join() === last.join()
        last = lines
        return wasSo && !lines.some((line) => /- img "(?:loading|Looking|Counting)/i.test(line))
      },
      { message: 'settled', intervals: [100] },
    )
    .toBe(true)
  return last
}

/** Waits until a page tells of no failure any more and is as it was before. */
export async function expectRecovered(page: Page, before: readonly string[]): Promise<void> {
  await expect
    .poll(
      async () => {
        const { messages, lines } = await readPage(page)
        return [...messages, ...missingFrom(before, lines), ...missingFrom(lines, before)]
      },
      { message: 'recovered', intervals: [20, 20, 40, 80] },
    )
    .toEqual([])
}
