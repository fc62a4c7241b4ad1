import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { EcsStandIn } from '../../src/mocks/ecs/standIn.ts'
import { startHttpHost } from '../../src/mocks/http.ts'

const brotli = promisify(brotliCompress)
const gunzippable = promisify(gzip)

export interface SiteOptions {
  /** The built files. */
  readonly folder: string
  /** The path that the build was made for, with a slash at both ends; `/` unless told. */
  readonly base?: string
  /** Whether files come compressed, as they do unless told: for a whole build that takes a second or two. */
  readonly compresses?: boolean
  /** Answers what is asked below `openapi/`, as `caller`; without it nothing does. */
  readonly api?: { readonly standIn: EcsStandIn; readonly caller: string }
}

export interface Site {
  /** Where it answers, with the base path, e.g. `http://localhost:4300/`. */
  readonly address: string
  /** Stops listening and drops every connection. */
  close(): Promise<void>
}

interface KeptFile {
  readonly type: string
  readonly plain: Buffer
  /** Missing where it would be no smaller. */
  readonly brotli: Buffer | undefined
  readonly caching: string
  readonly tag: string
}

const types: Record<string, string> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain;charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Hosts a built folder on a free port of this machine as docs/hosting.md asks for it: brotli, files with a hash in their
 * name kept for ever, the others asked for anew, `index.html` for every address that isn't a file, but for those of files
 * that an older build had.
 * @throws Error if the folder has no `index.html`
 */
export async function startSite({
  folder,
  base = '/',
  compresses = true,
  api,
}: SiteOptions): Promise<Site> {
  const files = await keep(folder, compresses)
  const index = files.get('index.html')
  if (!index) throw new Error(`${folder} has no index.html.`)
  const gateway = api && (await startHttpHost(api.standIn, { port: 0, unsignedCaller: api.caller }))
  const server = createServer((incoming, outgoing) => {
    const { pathname, search } = new URL(incoming.url ?? '/', 'http://localhost')
    if (!pathname.startsWith(base)) {
      outgoing.writeHead(404).end()
      return
    }
    const path = decodeURIComponent(pathname.slice(base.length))
    if (gateway && /^openapi\/(?:ecs|sts)\/$/.test(path)) {
      pass(incoming, outgoing, `${gateway.endpoint}/${search}`).catch(() => outgoing.destroy())
      return
    }
    const file = files.get(path) ?? (path.startsWith('assets/') ? undefined : index)
    if (file) sendFile(incoming, outgoing, file)
    else outgoing.writeHead(404).end()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, 'localhost', resolve)
  })
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    async close() {
      await gateway?.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

/** Reads all files and compresses them if wanted, by their path inside the folder, with slashes. Source maps stay as they are, for speed. */
async function keep(folder: string, compresses: boolean): Promise<ReadonlyMap<string, KeptFile>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const kept = entries
    .filter((entry) => entry.isFile())
    .map(async (entry): Promise<[string, KeptFile]> => {
      const file = join(entry.parentPath, entry.name)
      const path = relative(folder, file).split(sep).join('/')
      const plain = readFileSync(file)
      const type = types[extname(file)]
      const small = compresses && type !== undefined ? await brotli(plain) : plain
      return [
        path,
        {
          type: type ?? 'application/octet-stream',
          plain,
          brotli: small.length < plain.length ? small : undefined,
          caching: path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
          tag: `"${createHash('sha256').update(plain).digest('hex').slice(0, 16)}"`,
        },
      ]
    })
  return new Map(await Promise.all(kept))
}

function sendFile({ headers }: IncomingMessage, outgoing: ServerResponse, file: KeptFile) {
  outgoing.setHeader('cache-control', file.caching)
  outgoing.setHeader('etag', file.tag)
  outgoing.setHeader('vary', 'accept-encoding')
  if (headers['if-none-match'] === file.tag) {
    outgoing.writeHead(304).end()
    return
  }
  outgoing.setHeader('content-type', file.type)
  if (file.brotli && accepts(headers['accept-encoding'], 'br')) {
    outgoing.setHeader('content-encoding', 'br')
    outgoing.end(file.brotli)
  } else {
    outgoing.end(file.plain)
  }
}

/** Has the stand-in answer a call, and sends what it says compressed, as a gateway does. */
async function pass(incoming: IncomingMessage, outgoing: ServerResponse, to: string) {
  const chunks: Buffer[] = []
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
  const { method = 'GET', headers } = incoming
  const answer = await fetch(to, {
    method,
    headers: { 'content-type': headers['content-type'] ?? '' },
    ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
  })
  const plain = Buffer.from(await answer.arrayBuffer())
  const [encoding, body] = await compressed(plain, headers['accept-encoding'])
  outgoing.writeHead(answer.status, {
    'content-type': answer.headers.get('content-type') ?? 'application/json',
    'cache-control': 'no-store',
    ...(encoding && { 'content-encoding': encoding }),
  })
  outgoing.end(body)
}

/** Quickly rather than well: this happens while somebody waits. */
async function compressed(
  plain: Buffer,
  accepted: string | string[] | undefined,
): Promise<[encoding: string, body: Buffer]> {
  if (accepts(accepted, 'br')) {
    return ['br', await brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })]
  }
  if (accepts(accepted, 'gzip')) return ['gzip', await gunzippable(plain)]
  return ['', plain]
}

const accepts = (accepted: string | string[] | undefined, encoding: string) =>
  String(accepted ?? '')
    .split(',')
    .some((one) => one.trim().split(';')[0] === encoding)
