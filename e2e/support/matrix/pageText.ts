import type { Page } from '@playwright/test'

/** A message on the page. */
interface Message {
  /** What it stands in, from the outside to the inside, e.g. `dialog "Share Image"`. */
  readonly within: readonly string[]
  readonly text: string
}

/** What assistive technology is told of a page. */
export interface PageText {
  /** The alerts. */
  readonly messages: readonly Message[]
  /** All the rest, a line for each thing: what is written, typed, chosen and checked. */
  readonly lines: readonly string[]
}

/** Which control is wrong, or has the focus, is not part of what can be lost. */
const fleeting = / \[(?:invalid|active)[^\]]*\]/g

/** Rows and cells are named after what is in them, which has lines of its own. */
const withoutName = (line: string) =>
  line.replace(
    /^( *- )'?(row|rowheader|cell) .*:$/,
    (_, start: string, role: string) => `${start}${role}:`,
  )

const depthOf = (line: string) => line.length - line.trimStart().length

/** A value of the snapshot's YAML. */
function unquoted(value: string): string {
  if (value.startsWith('"')) return JSON.parse(value) as string
  return value.startsWith("'") ? value.slice(1, -1).replaceAll("''", "'") : value
}

/** The text of a line, without the role. */
const textOf = (line: string): string =>
  unquoted(line.trim().replace(/^- (?:\w+|\/\w+)(?: "[^"]*")?(?: \[[^\]]*\])*:? ?/, ''))

/** Reads the whole page, what is below a dialog too: a message anywhere counts. */
export async function readPage(page: Page): Promise<PageText> {
  const all = (await page.locator('body').ariaSnapshot()).split('\n')
  const messages: Message[] = []
  const lines: string[] = []
  const parents: { depth: number; name: string }[] = []
  for (let index = 0; index < all.length; index++) {
    const line = all[index] ?? ''
    const depth = depthOf(line)
    while ((parents.at(-1)?.depth ?? -1) >= depth) parents.pop()
    if (/^- alert\b/.test(line.trimStart())) {
      const parts = [textOf(line)]
      while (depthOf(all[index + 1] ?? '') > depth) parts.push(textOf(all[++index] ?? ''))
      messages.push({ within: parents.map(({ name }) => name), text: parts.join(' ').trim() })
    } else {
      parents.push({
        depth,
        name: line
          .trim()
          .replace(/^- |:$/g, '')
          .replace(fleeting, ''),
      })
      lines.push(withoutName(line.replace(fleeting, '')))
    }
  }
  return { messages, lines }
}

/** The lines of a list that another one doesn't have, as often as they are missing. */
export function missingFrom(lines: readonly string[], all: readonly string[]): readonly string[] {
  const left = [...lines]
  for (const line of all) {
    const index = left.indexOf(line)
    if (index >= 0) left.splice(index, 1)
  }
  return left
}
