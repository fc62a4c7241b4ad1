import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

const workerFile = 'mockServiceWorker.js'

/**
 * MSW's own worker, made to look only at the API. As it comes it relays every request of the page, chunks included,
 * through the page. The file is read from the installed package, so that an update of MSW can't leave an old copy behind.
 */
function workerSource(): string {
  const path = createRequire(import.meta.url).resolve(`msw/${workerFile}`)
  const source = readFileSync(path, 'utf8')
  const start = "addEventListener('fetch', function (event) {\n"
  if (!source.includes(start)) {
    throw new Error(`${path} has no fetch listener where it is expected: adapt vite.plugins.ts.`)
  }
  return source.replace(
    start,
    `${start}  if (!new URL(event.request.url).pathname.includes('/openapi/')) return\n\n`,
  )
}

/** Serves MSW's worker in development and puts it into the demo build; the live build stays free of it. */
export function mockServiceWorker(wanted: boolean): Plugin {
  return {
    name: 'mock-service-worker',
    configureServer({ config, middlewares }) {
      if (!wanted) return
      middlewares.use(`${config.base}${workerFile}`, (_request, response) => {
        response.setHeader('content-type', 'text/javascript')
        response.setHeader('cache-control', 'no-cache')
        response.end(workerSource())
      })
    },
    generateBundle() {
      if (wanted) this.emitFile({ type: 'asset', fileName: workerFile, source: workerSource() })
    },
  }
}

/**
 * Leaves MSW's cookie jar out of the bundle. It brings a public-suffix list, 71 % of MSW's bytes, and the stand-in sets
 * no cookies.
 */
export function withoutCookieJar(): Plugin {
  const stub = '\0tough-cookie-stub'
  return {
    name: 'without-cookie-jar',
    enforce: 'pre',
    resolveId: { filter: { id: /^tough-cookie$/ }, handler: () => stub },
    load: {
      filter: { id: new RegExp(`^${stub}$`) },
      handler: () => `
        export class Cookie { static fromJSON() { return null } }
        export class MemoryCookieStore { idx = {}; getAllCookies(callback) { callback(null, []) } }
        export class CookieJar { getCookiesSync() { return [] } async setCookie() {} }`,
    },
  }
}

/**
 * Gives the built pages a Content-Security-Policy. Styles need `unsafe-inline`: antd injects its theme's variables, and a
 * static host can't give them a nonce.
 * @param apiOrigins where the APIs are, beside the page's own origin
 * @param hasWorker whether the stand-in comes with the page
 */
export function contentSecurityPolicy(
  apiOrigins: readonly string[],
  { hasWorker }: { readonly hasWorker: boolean },
): Plugin {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `worker-src ${hasWorker ? "'self'" : "'none'"}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src ${["'self'", ...apiOrigins].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  }
}

/**
 * Marks chunks whose functions are nearly all called when they are loaded: Chromium (136 and later) then compiles them while
 * they arrive, beside the page, instead of one by one when the page calls them. Others take it for a comment.
 * @param names the names of the chunks
 */
export function compiledAsTheyArrive(names: readonly string[]): Plugin {
  const mark = '//# allFunctionsCalledOnLoad\n'
  return {
    name: 'compiled-as-they-arrive',
    apply: 'build',
    // Not the bundler's banner: Vite writes a line above it, and it has to be the first.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const name of names) {
          const chunk = Object.values(bundle).find(
            (file) => file.type === 'chunk' && file.name === name,
          )
          if (chunk?.type !== 'chunk') return this.error(`There is no chunk ${name}.`)
          chunk.code = mark + chunk.code
          const map = bundle[`${chunk.fileName}.map`]
          if (map?.type !== 'asset') continue
          const { mappings, ...rest } = JSON.parse(String(map.source)) as { mappings: string }
          map.source = JSON.stringify({ ...rest, mappings: `;${mappings}` })
        }
      },
    },
  }
}

interface ModuleGraph {
  getModuleInfo: (id: string) => { importedIds: readonly string[]; code: string | null } | null
}

/** antd's index, which imports every component there is: what a module needs of it is told by the names it imports. */
const antdIndex = resolve('node_modules/antd/es/index.js')

/** The files of the antd components that a module imports by name. */
function antdComponents(code: string): string[] {
  const names = [...code.matchAll(/import\s*\{([^}]*)\}\s*from\s*["']antd["']/g)].flatMap(
    ([, list = '']) => list.split(',').map((name) => name.trim().split(' ')[0] ?? ''),
  )
  return names
    .filter((name) => /^[A-Z]/.test(name))
    .map((name) => name.replaceAll(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase())
    .map((folder) => resolve(`node_modules/antd/es/${folder}/index.js`))
}

/** All that is loaded before a page shows: what its files import, and what those import, not what they load later. */
function loadedWith(entries: readonly string[], graph: ModuleGraph): Set<string> {
  const found = new Set<string>()
  const left = entries.map((entry) => resolve(entry))
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (found.has(id) || id === antdIndex) continue
    found.add(id)
    const info = graph.getModuleInfo(id)
    left.push(...(info?.importedIds ?? []), ...antdComponents(info?.code ?? ''))
  }
  return found
}

/**
 * Decides, as the bundler asks it, into which chunk a module goes: one for all that the page needs which most visits begin
 * with. Left alone, the bundler makes a small chunk of whatever several dialogs share: thirty files for that page, which
 * cost a round trip each and compress worse.
 * @param entries the files that the page begins with
 */
export function chunkOfFirstPage(entries: readonly string[]) {
  let inside: Set<string> | undefined
  return (moduleId: string, graph: ModuleGraph): string | null => {
    inside ??= loadedWith(entries, graph)
    return inside.has(moduleId) ? 'console' : null
  }
}
