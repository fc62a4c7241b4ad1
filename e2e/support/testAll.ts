import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

/**
 * Everything that has to hold: type check, lint, unit and conformance tests, both builds, Playwright. Each check counts
 * as one test, each test as itself; the last line says how many passed and failed.
 */

interface Tally {
  passed: number
  failed: number
}

const results = 'test-results'
const tally: Tally = { passed: 0, failed: 0 }
const add = ({ passed, failed }: Tally) => {
  tally.passed += passed
  tally.failed += failed
}

/** Runs a script of a package with this Node. @returns whether it succeeded */
function run(title: string, script: string, ...args: string[]): boolean {
  console.log(`\n── ${title}`)
  const started = Date.now()
  const { status } = spawnSync(process.execPath, [script, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(status === 0 ? `${title}: ${seconds} s` : `${title}: FAILED after ${seconds} s`)
  return status === 0
}

/** A step that passes or fails as a whole. */
const check = (...step: Parameters<typeof run>) =>
  add(run(...step) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/** A step whose runner counts its tests. One that ran none, or that failed without a failed test, has failed. */
function suite(ok: boolean, read: () => Tally) {
  let counted: Tally
  try {
    counted = read()
  } catch (error) {
    console.log('The runner left no result.', error)
    counted = { passed: 0, failed: 0 }
  }
  const missing = counted.failed === 0 && (!ok || counted.passed === 0)
  add(missing ? { ...counted, failed: 1 } : counted)
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(`${results}/${file}`, 'utf8'))

function vitestTally(): Tally {
  const { numPassedTests, numFailedTests } = readJson('vitest.json') as {
    numPassedTests: number
    numFailedTests: number
  }
  return { passed: numPassedTests, failed: numFailedTests }
}

/** Counts a test that passed only at a second try, or that was skipped, as failed: neither says that it works. */
function playwrightTally(): Tally {
  const { stats } = readJson('playwright.json') as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }
}

/**
 * Begins to look for a browser, and to install one where there is none: that takes about a minute of waiting for others.
 * @returns a promise of whether there is one in the end, and of what was said about it
 */
function findBrowserMeanwhile(): Promise<{ found: boolean; said: string }> {
  const child = spawn(process.execPath, [
    'node_modules/tsx/dist/cli.mjs',
    'e2e/support/installBrowser.ts',
  ])
  let said = ''
  const listen = (part: Buffer) => (said += part.toString())
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  return new Promise((resolve) => {
    child.on('error', ({ message }) => resolve({ found: false, said: message }))
    child.on('close', (code) => resolve({ found: code === 0, said }))
  })
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const browser = findBrowserMeanwhile()
check('Type check', 'node_modules/typescript/bin/tsc', '-p', '.')
check('Lint', 'node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings')
check('Format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')
check('Unused code', 'node_modules/knip/bin/knip.js')
suite(
  run(
    'Unit and conformance tests',
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}/vitest.json`,
  ),
  vitestTally,
)
const vite = 'node_modules/vite/bin/vite.js'
check('Live build', vite, 'build', '--logLevel', 'warn')
check('Demo build', vite, 'build', '--mode', 'demo', '--logLevel', 'warn')
check('Weight of the first page', 'node_modules/tsx/dist/cli.mjs', 'e2e/bench/checkWeight.ts')
check('Package for suites', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.suites.json')
check('Example of the package', '--test', 'e2e/examples/setupServer.test.mjs')
console.log('\n── Browser')
const { found, said } = await browser
console.log(said.trim())
if (found) {
  suite(run('Playwright', 'node_modules/@playwright/test/cli.js', 'test'), playwrightTally)
} else {
  add({ passed: 0, failed: 1 })
}

console.log(`\n${tally.passed} passed, ${tally.failed} failed`)
process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1
