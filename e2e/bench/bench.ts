import { linesOf, weighFirstPage } from './pageWeight.ts'
import { measureStandIn } from './standIn.ts'
import { measureTimeSteps } from './timeSteps.ts'

/** Prints what the console and its stand-in cost. Times are of this machine; bytes are the same everywhere. */
console.log('DescribeImages and the journal, in Node')
for (const { name, value, unit, target } of await measureStandIn()) {
  const limit = target === undefined ? '' : ` (target below ${target} ${unit})`
  console.log(`  ${name}: ${value.toFixed(3)} ${unit}${limit}`)
}

console.log('\nWhat the images page of the live build loads first')
for (const line of linesOf(weighFirstPage())) console.log(`  ${line}`)

console.log('\nStepping back and forth over a journal of 1,000 changes, in the page')
for (const line of await measureTimeSteps()) console.log(`  ${line}`)
