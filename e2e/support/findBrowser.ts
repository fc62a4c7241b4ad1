import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright'

const places = [
  // Debian's headless shell starts and draws about twice as fast as the whole browser.
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
]

/**
 * The browser to test with, if there is one: `CHROMIUM_PATH`, Debian's, Chrome, or Playwright's own download.
 * @throws Error if `CHROMIUM_PATH` names a file that doesn't exist
 */
export function findBrowser(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist.`)
    return chosen
  }
  return [...places, chromium.executablePath()].find((path) => path !== '' && existsSync(path))
}

/** Finds a browser or installs one, and says which. @throws Error if there is no way to get one */
export function ensureBrowser(): string {
  const found = findBrowser()
  if (found) {
    console.log(`Browser: ${found}`)
    return found
  }
  console.log("No browser found. Trying Playwright's download …")
  const playwright = dirname(
    createRequire(import.meta.url).resolve('@playwright/test/package.json'),
  )
  spawnSync(
    process.execPath,
    [join(playwright, 'cli.js'), 'install', '--with-deps', '--only-shell', 'chromium'],
    { stdio: 'inherit', timeout: 300_000 },
  )
  const downloaded = findBrowser()
  if (downloaded) {
    console.log(`Browser: ${downloaded}`)
    return downloaded
  }
  installFromDebian()
  const installed = findBrowser()
  if (!installed) {
    throw new Error(
      'No browser could be found or installed. Install Chromium, or set CHROMIUM_PATH to a Chromium or Chrome.',
    )
  }
  console.log(`Browser: ${installed}`)
  return installed
}

function installFromDebian() {
  if (spawnSync('apt-get', ['--version']).error) return
  console.log("The download failed. Installing Debian's chromium-headless-shell with apt-get …")
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const run = (...command: string[]) => {
    const [program = '', ...args] = [...sudo, ...command]
    execFileSync(program, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  try {
    run('apt-get', 'update', '-qq')
    run(
      'apt-get',
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium-headless-shell',
      'fonts-wqy-microhei',
    )
  } catch (error) {
    console.log('apt-get could not install it.', error)
  }
}
