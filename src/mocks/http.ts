import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { EcsStandIn, RespondOptions } from './ecs/standIn.ts'

export interface HttpHostOptions extends RespondOptions {
  /** The port to listen on; 0 takes any that is free. */
  readonly port: number
}

export interface HttpHost {
  /** Where it answers, e.g. `http://127.0.0.1:8080`. */
  readonly endpoint: string
  /** Stops listening and drops every connection. */
  close(): Promise<void>
}

const address = '127.0.0.1'
const largestBody = 1024 * 1024

/**
 * Serves a stand-in over plain HTTP, to programs on this machine only. One port answers ECS and STS of all regions.
 * @throws the error of `listen`, e.g. with the code `EADDRINUSE`
 */
export async function startHttpHost(
  standIn: EcsStandIn,
  { port, unsignedCaller }: HttpHostOptions,
): Promise<HttpHost> {
  const server = createServer((incoming, outgoing) => {
    answer(incoming)
      .then((response) => send(response, outgoing))
      .catch(() => outgoing.destroy())
  })

  async function answer(incoming: IncomingMessage): Promise<Response> {
    const body = await readBody(incoming)
    if (body === 'too large') return plain(413, 'The body is larger than 1 MiB.')
    const request = toRequest(incoming, body)
    if (!request) return plain(400, 'The request is malformed.')
    return standIn.respond(request, { unsignedCaller })
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, resolve)
  })
  return {
    endpoint: `http://${address}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

/** Reads a body to its end, without keeping more of it than is allowed. Rejects if the upload is aborted. */
async function readBody(incoming: IncomingMessage): Promise<Buffer | 'too large'> {
  const chunks: Buffer[] = []
  let size = 0
  const upload: AsyncIterable<Buffer> = incoming.iterator({ destroyOnReturn: false })
  for await (const chunk of upload) {
    size += chunk.length
    if (size <= largestBody) chunks.push(chunk)
    // Many clients listen only after their upload: this much more is read, and thrown away, before the answer.
    else if (size > 16 * largestBody) break
  }
  return size > largestBody ? 'too large' : Buffer.concat(chunks)
}

/** The request as the Fetch API has it, or `undefined` if it can't be one. */
function toRequest(incoming: IncomingMessage, body: Buffer): Request | undefined {
  const { method = 'GET', url = '/', rawHeaders } = incoming
  try {
    const headers = new Headers()
    for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
      headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '')
    }
    // A proxy's request names the whole address; what comes after a slash is a path, even if it is a second slash.
    const place = url.startsWith('/') ? new URL(`http://${address}${url}`) : new URL(url)
    const hasBody = method !== 'GET' && method !== 'HEAD' && body.length > 0
    return new Request(place, { method, headers, body: hasBody ? new Uint8Array(body) : null })
  } catch {
    return undefined
  }
}

/** An answer to what isn't even a request; the connection is closed, as more of the same may follow on it. */
const plain = (status: number, text: string) =>
  new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain;charset=utf-8', connection: 'close' },
  })

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer())
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(body)
}
