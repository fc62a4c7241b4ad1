import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './e2e/support/findBrowser.ts'

const executablePath = findBrowser()

export default defineConfig({
  testDir: 'e2e',
  // Those of another ending are Vitest's and Node's.
  testMatch: '**/*.spec.ts',
  // Much of a test is waiting: two at once take two thirds of the time of one on two cores. Each has a browser context,
  // and so a world, of its own.
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 800 },
    baseURL: 'http://localhost:4173',
    // A trace takes about a quarter of a test's time: `--trace on` where one is wanted.
    trace: 'off',
    screenshot: 'only-on-failure',
    timezoneId: 'Asia/Shanghai',
    locale: 'en-US',
    // What moves can't be clicked reliably on a busy machine; the console then leaves its animations out.
    contextOptions: { reducedMotion: 'reduce' },
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command:
      'node node_modules/vite/bin/vite.js preview --mode demo --outDir dist-demo --port 4173 --strictPort',
    url: 'http://localhost:4173',
    reuseExistingServer: !process.env['CI'],
  },
})
