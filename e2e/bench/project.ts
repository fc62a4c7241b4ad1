import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Row } from './rows.ts'

const part = 'The project, one run each: from the start of the command to its end'
const vite = 'node_modules/vite/bin/vite.js'

/**
 * How long those wait who work on the console.
 * @param all whether to run the whole of `npm test`, too, which takes many minutes
 */
export function measureProject(all: boolean): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'ecs-images-project-'))
  const out = (name: string) => ['--logLevel', 'error', '--outDir', join(folder, name)]
  try {
    return [
      time('type check', process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.']),
      time('live build', process.execPath, [vite, 'build', ...out('live')]),
      time('demo build', process.execPath, [vite, 'build', '--mode', 'demo', ...out('demo')]),
      ...timeInstall(join(folder, 'npm')),
      time('unit and conformance tests', process.execPath, [
        'node_modules/vitest/vitest.mjs',
        'run',
      ]),
      ...(all ? [time('npm test', 'npm', ['test'])] : []),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * `npm ci` into an empty folder: cold with a cache of npm's that has nothing, so that all of it comes over the network;
 * warm with the cache that this left.
 */
function timeInstall(cache: string): Row[] {
  const install = (name: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'ecs-images-install-'))
    try {
      for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
        copyFileSync(file, join(folder, file))
      }
      return time(name, 'npm', ['ci', '--cache', cache], folder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return [install('npm ci, cold'), install('npm ci, warm')]
}

/** Times a command in seconds. One that fails has no time, but the end of what it said on stderr. */
function time(name: string, command: string, args: readonly string[], cwd = '.'): Row {
  console.error(`Project: ${name}`)
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  const value = (performance.now() - started) / 1_000
  if (status === 0) return { part, name, value, unit: 's' }
  console.error(`${stdout}\n${stderr}`)
  return { part, name, value: Number.NaN, unit: 's', note: 'failed' }
}
