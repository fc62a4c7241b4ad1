import { writeFileSync } from 'node:fs'
import { startBrowser } from './browser.ts'
import { machine } from './machine.ts'
import { readOptions } from './options.ts'
import { measurePages } from './pages.ts'
import type { Row } from './rows.ts'
import { buildSites } from './sites.ts'
import { measureStandIn } from './standIn.ts'
import { tableOf } from './table.ts'
import { measureTimeSteps } from './timeSteps.ts'

// Prints what the console and its stand-in cost, and keeps it as JSON. Times are of this machine; bytes are the same
// everywhere. What is going on is said on stderr.

const { runs, parts, json } = readOptions()
const rows: Row[] = []
let chromium = ''

if (parts.has('node')) {
  console.error('Stand-in')
  const part = 'The stand-in, in Node'
  rows.push(...(await measureStandIn()).map((measured) => ({ part, ...measured })))
}
if (parts.has('pages') || parts.has('interactions')) {
  const browser = await startBrowser()
  chromium = browser.version
  try {
    console.error('Building')
    const sites = await buildSites()
    try {
      if (parts.has('pages')) rows.push(...(await measurePages(browser, sites, runs)))
      if (parts.has('interactions')) {
        rows.push(...(await measureTimeSteps(browser, sites.pages.demo)))
      }
    } finally {
      await sites.close()
    }
  } finally {
    await browser.close()
  }
}

console.log(tableOf(rows))
writeFileSync(json, `${JSON.stringify({ ...machine(), chromium, runs, rows }, null, 2)}\n`)
