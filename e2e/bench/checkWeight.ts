import { linesOf, tooHeavy, weighFirstPage } from './pageWeight.ts'

// The part of the bench that says the same on every machine: fails if the first page has become too heavy.
const weight = weighFirstPage()
for (const line of linesOf(weight)) console.log(line)
const excess = tooHeavy(weight)
for (const line of excess) console.error(`Too heavy: ${line}`)
process.exitCode = excess.length === 0 ? 0 : 1
