import { writeFileSync } from 'node:fs'
import { startBrowser } from './browser.ts'
import { measureHeap } from './heap.ts'
import { measureInteractions } from './interactions.ts'
import { machine } from './machine.ts'
import { readOptions } from './options.ts'
import { measurePages } from './pages.ts'
import { measureProject } from './project.ts'
import type { Row } from './rows.ts'
import { buildSites } from './sites.ts'
import { measureStandIn } from './standIn.ts'
import { tableOf } from './table.ts'
import { measureTimeSteps } from './timeSteps.ts'

// Prints what the console and its stand-in cost, and keeps it as JSON. Times are of this machine; bytes are the same
// everywhere. What is going on is said on stderr. Nothing is asserted: a value above its target is marked, no more.

const { runs, parts, json, all } = readOptions()
const rows: Row[] = []
let chromium = ''

/** Takes the rows of a part. If it can't be measured, because the page isn't as it should be, the others still are. */
async function add(name: string, measure: () => Promise<readonly Row[]>) {
  try {
    rows.push(...(await measure()))
  } catch (error) {
    console.error(`${name}:`, error)
    rows.push({ part: name, name: 'could not be measured', value: Number.NaN, unit: '' })
    process.exitCode = 1
  }
}

async function measureInBrowser() {
  const browser = await startBrowser()
  chromium = browser.version
  try {
    console.error('Building')
    const sites = await buildSites()
    try {
      if (parts.has('pages')) await add('Pages', () => measurePages(browser, sites, runs))
      if (!parts.has('interactions')) return
      await add('Interactions', () => measureInteractions(browser, sites, runs))
      await add('Heap', () => measureHeap(browser, sites))
      await add('Steps in time', () => measureTimeSteps(browser, sites.pages.demo))
    } finally {
      await sites.close()
    }
  } finally {
    await browser.close()
  }
}

if (parts.has('pages') || parts.has('interactions')) await measureInBrowser()
if (parts.has('node')) {
  console.error('Stand-in')
  const part = 'The stand-in, in Node'
  await add(part, async () => (await measureStandIn()).map((measured) => ({ part, ...measured })))
}
if (parts.has('project')) rows.push(...measureProject(all))

console.log(tableOf(rows))
writeFileSync(
  json,
  `${JSON.stringify({ ...machine(), chromium, runs, rows }, null, 2)}
`,
)
