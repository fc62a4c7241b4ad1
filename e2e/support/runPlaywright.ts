import { spawnSync } from 'node:child_process'
import { ensureBrowser } from './findBrowser.ts'

// The end-to-end suite alone, on a fresh demo build: npm run test:e2e -- sharing.spec.ts
ensureBrowser()
const run = (script: string, ...args: string[]) => {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
run('node_modules/vite/bin/vite.js', 'build', '--mode', 'demo', '--logLevel', 'warn')
run('node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2))
