import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright'
import { ensureBrowser } from '../support/findBrowser.ts'
import { inPageScript } from './inPageScript.ts'
import { trafficOf, type Traffic } from './traffic.ts'

/** A computer a quarter as fast as this one. */
export const slowdown = 4

/**
 * A line of 10 Mbit/s with 40 ms from a request to the first byte of its answer. It holds for what the page itself asks
 * for; a service worker answers without it, as it does in life.
 */
const line = { latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 }

/** A page that is measured. */
export interface Measured {
  readonly page: Page
  readonly session: CDPSession
  readonly traffic: Traffic
}

export interface BenchBrowser {
  readonly version: string
  /**
   * A browser that has never been anywhere.
   * @param isStill whether its user wants nothing to move: what moves can't be clicked reliably on a slow computer
   */
  readonly newVisitor: (isStill?: boolean) => Promise<BrowserContext>
  /** A page of a visitor, slowed down unless told otherwise. */
  readonly newPage: (visitor: BrowserContext, isSlow?: boolean) => Promise<Measured>
  readonly close: () => Promise<void>
}

/** Starts a browser without a window. */
export async function startBrowser(): Promise<BenchBrowser> {
  const browser: Browser = await chromium.launch({ executablePath: ensureBrowser() })
  const content = await inPageScript()
  return {
    version: browser.version(),
    async newVisitor(isStill = false) {
      const visitor = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: 'en-US',
        timezoneId: 'Asia/Shanghai',
        reducedMotion: isStill ? 'reduce' : 'no-preference',
      })
      await visitor.addInitScript({ content })
      return visitor
    },
    async newPage(visitor, isSlow = true) {
      const page = await visitor.newPage()
      const session = await visitor.newCDPSession(page)
      await session.send('Network.enable')
      await session.send('Performance.enable')
      if (isSlow) {
        await session.send('Network.emulateNetworkConditions', { offline: false, ...line })
        await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
      }
      return { page, session, traffic: trafficOf(session) }
    },
    close: () => browser.close(),
  }
}

/**
 * The heap of the page once what nobody needs is gone, in bytes. Compiled code is in it, of which the engine keeps megabytes
 * more or less as it sees fit: what a page keeps for itself is told better by `keptBytes`.
 */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize
}
