import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { build } from 'vite'
import { worldOf } from '../src/mocks/index.ts'
import { startSite, type Site } from './bench/host.ts'
import { accounts, clickShare, images, imageRow, shareDialog } from './support/console.ts'
import { chinese } from './support/names.ts'

const base = '/consoles/images/'
let folder: string
let demo: Site
let live: Site

/** Where a build is put. */
const folderOf = (name: 'demo' | 'live') => join(folder, name)

// In one process: each builds.
test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ecs-images-hosting-'))
  const shared = { logLevel: 'error', base } as const
  await Promise.all([
    build({ ...shared, mode: 'demo', build: { outDir: folderOf('demo') } }),
    build({ ...shared, mode: 'production', build: { outDir: folderOf('live') } }),
  ])
  demo = await startSite({ folder: folderOf('demo'), base, compresses: false })
  const api = { standIn: worldOf(), caller: accounts.dawn }
  live = await startSite({ folder: folderOf('live'), base, api, compresses: false })
})

test.afterAll(async () => {
  await Promise.all([demo.close(), live.close()])
  rmSync(folder, { recursive: true })
})

/** What the browser refuses, is missing, or complains about. To be called before the page is opened. */
async function collectTroubles(page: Page): Promise<readonly string[]> {
  const troubles: string[] = []
  await page.exposeFunction('tellRefused', (refused: string) => troubles.push(refused))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sample, sourceFile } = event
      Reflect.apply(Reflect.get(window, 'tellRefused') as () => void, window, [
        `refused: ${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}`,
      ])
    })
  })
  page.on('console', (message) => {
    // The stand-in says in an information when it can't have its worker.
    if (/error|warning|info/.test(message.type())) troubles.push(message.text())
  })
  page.on('pageerror', ({ message }) => troubles.push(message))
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (!pathname.startsWith(base)) troubles.push(`outside of the base: ${pathname}`)
  })
  return troubles
}

/** Styles that only scripts add: the theme's variables are there, and the page behind a dialog stays. */
async function expectStyled(page: Page) {
  const primary = page.getByRole('dialog').getByRole('button', { name: 'Share Image' })
  await expect(primary).toHaveCSS('background-color', 'rgb(0, 100, 200)')
  await expect(page.locator('html')).toHaveCSS('overflow-y', 'hidden')
}

test('the demo below a path: pages, dialogs, Back and a reload, and the browser refuses nothing', async ({
  page,
}) => {
  const troubles = await collectTroubles(page)
  const path = () => new URL(page.url()).pathname

  await page.goto(`${demo.address}images?region=cn-hangzhou&q=${images.sharedWith3}`)
  await expect(page.getByRole('link', { name: 'Images', exact: true })).toHaveAttribute(
    'href',
    new RegExp(`^${base}images`),
  )
  const dialog = await clickShare(page, images.sharedWith3)
  expect(path()).toMatch(new RegExp(`^${base}images/m-[a-z0-9]+/share$`))
  await expectStyled(page)

  await page.reload()
  await expect(dialog.getByText('3 of 50 accounts', { exact: true })).toBeVisible()
  expect(
    await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL.replace(/\?.*/, '')),
  ).toBe(`${demo.address}mockServiceWorker.js`)
  await page.goBack()
  await expect(dialog).toBeHidden()
  expect(path()).toBe(`${base}images`)

  await imageRow(page, images.sharedWith3)
    .getByRole('link', { name: images.sharedWith3, exact: true })
    .click()
  const details = page.getByRole('dialog', { name: 'Image details', exact: true })
  await expect(details.getByText('3 of 50 accounts', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(details).toBeHidden()

  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('button', { name: 'Language' }).click()
  await page.getByRole('menuitem', { name: '简体中文' }).click()
  await imageRow(page, images.sharedWith3, chinese)
    .getByRole('button', { name: chinese.moreActions })
    .click()
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '演示数据' }).click()
  await expect(page.getByRole('dialog', { name: '演示控制' })).toBeVisible()

  expect(troubles).toEqual([])
})

test('the live build below a path: a deep link shares an image, and the browser refuses nothing', async ({
  page,
}) => {
  const troubles = await collectTroubles(page)
  await page.goto(`${live.address}images?region=cn-hangzhou&q=${images.notShared}`)
  const share = imageRow(page, images.notShared).getByRole('link', { name: 'Share Image' })
  await expect(share).toBeVisible()
  await page.goto(new URL((await share.getAttribute('href')) ?? '', live.address).href)
  const dialog = shareDialog(page)
  await expect(dialog.getByText('0 of 50 accounts', { exact: true })).toBeVisible()
  await expectStyled(page)
  await dialog.getByRole('textbox', { name: 'Account ID' }).fill(accounts.kestrel)
  await dialog.getByRole('button', { name: 'Share Image' }).click()
  await expect(dialog.getByText('1 of 50 accounts', { exact: true })).toBeVisible()
  expect(troubles).toEqual([])
})

/** Stands in one place of the source. */
const words = 'Not a product of Alibaba Cloud'

/** The line of the source that a text of a built script comes from, as its source map says. */
function sourceLineOf(script: string, text: string): string | undefined {
  const before = readFileSync(script, 'utf8').split(text)[0] ?? ''
  const map = JSON.parse(readFileSync(`${script}.map`, 'utf8')) as SourceMapPayload
  const lines = before.split('\n')
  const place = new SourceMap(map).findEntry(lines.length - 1, lines.at(-1)?.length ?? 0)
  if (!('originalSource' in place)) return undefined
  const source = map.sourcesContent[map.sources.indexOf(place.originalSource)]
  return source?.split('\n')[place.originalLine]
}

for (const name of ['demo', 'live'] as const) {
  test(`the files of the ${name} build: named by what is in them, with source maps, nothing inline`, async () => {
    const site = name === 'demo' ? demo : live
    const files = readdirSync(join(folderOf(name), 'assets'))
    expect(files.filter((file) => !/-[\w-]{8}\.(?:js|css|svg)(?:\.map)?$/.test(file))).toEqual([])
    // The bundler's own have none.
    const scripts = files.filter((file) => /^(?!index-|rolldown-).*\.js$/.test(file))
    expect(scripts.filter((file) => !files.includes(`${file}.map`))).toEqual([])
    const main = scripts.find((file) => file.startsWith('console-')) ?? ''
    expect(sourceLineOf(join(folderOf(name), 'assets', main), words)).toContain(words)
    for (const file of files) {
      const { headers } = await fetch(`${site.address}assets/${file}`, { method: 'HEAD' })
      expect(headers.get('cache-control'), file).toBe('public, max-age=31536000, immutable')
    }

    const page = readFileSync(join(folderOf(name), 'index.html'), 'utf8')
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=")|<style|\sstyle=|\son[a-z]+=/)
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]
    expect(policy).toContain('script-src &#39;self&#39;;')
    expect(policy).not.toContain('unsafe-eval')
    expect(readdirSync(folderOf(name)).includes('mockServiceWorker.js')).toBe(name === 'demo')
  })
}
