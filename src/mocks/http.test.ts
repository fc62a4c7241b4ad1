import { request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memoryJournal } from './ecs/journal.ts'
import { EcsStandIn } from './ecs/standIn.ts'
import { startHttpHost, type HttpHost } from './http.ts'

const MiB = 1024 * 1024
const query = '?Action=GetCallerIdentity&Version=2015-04-01'
const standIn = new EcsStandIn({
  journal: memoryJournal({ scenario: 'default', seed: 1, epoch: Date.now() }),
})
const accounts = await standIn.accounts()
const caller = accounts[0]?.id ?? ''

let host: HttpHost
beforeAll(async () => {
  host = await startHttpHost(standIn, { port: 0, unsignedCaller: caller })
})
afterAll(() => host.close())

const port = () => Number(new URL(host.endpoint).port)

/** Writes bytes to the host as they are. @returns all that it answers until it closes the connection */
function speak(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port(), '127.0.0.1', () => socket.end(bytes, 'latin1'))
    let answer = ''
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => (answer += chunk))
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
  })
}

const get = (target: string, ...headers: string[]) =>
  speak([`GET ${target} HTTP/1.1`, 'Host: x', ...headers, 'Connection: close', '', ''].join('\r\n'))

async function expectAlive() {
  const response = await fetch(`${host.endpoint}/${query}`, { method: 'POST' })
  expect(await response.json()).toMatchObject({ AccountId: caller })
}

describe('the HTTP host', () => {
  it('answers both services at one endpoint, on this machine only', async () => {
    expect(host.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    await expectAlive()
    const regions = await fetch(`${host.endpoint}/?Action=DescribeRegions&Version=2014-05-26`)
    expect(regions.status).toBe(200)
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
    for (const { address } of others) {
      await expect(fetch(`http://${address}:${port()}/${query}`)).rejects.toThrow()
    }
  })

  it('lets unsigned requests act as the account that it was told, and refuses them else', async () => {
    const strict = await startHttpHost(standIn, { port: 0 })
    const response = await fetch(`${strict.endpoint}/${query}`, { method: 'POST' })
    expect(await response.json()).toMatchObject({ Code: 'MissingAccessKeyId' })
    await strict.close()
  })

  it('rejects with the reason if its port is taken', async () => {
    await expect(startHttpHost(standIn, { port: port() })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })

  it('stops answering once it is closed, though a client keeps its connection', async () => {
    const short = await startHttpHost(standIn, { port: 0, unsignedCaller: caller })
    const { hostname, port: itsPort } = new URL(short.endpoint)
    const idle = connect(Number(itsPort), hostname)
    await new Promise<void>((resolve) => idle.once('connect', resolve))
    const gone = new Promise<void>((resolve) => idle.once('close', resolve))
    await short.close()
    await gone
    await expect(fetch(`${short.endpoint}/${query}`)).rejects.toThrow()
  })

  it('answers HEAD with a status and headers, but no body', async () => {
    const response = await fetch(`${host.endpoint}/${query}`, { method: 'HEAD' })
    expect(response.status).toBe(405)
    expect(response.headers.get('x-acs-request-id')).toMatch(/^[0-9A-F-]{36}$/)
    expect(await response.text()).toBe('')
  })
})

describe('a body', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const post = (body: string | Uint8Array<ArrayBuffer>) =>
    fetch(`${host.endpoint}/`, { method: 'POST', headers: form, body })

  it('of exactly 1 MiB is read', async () => {
    const body = `${query.slice(1)}&Padding=`.padEnd(MiB, 'x')
    const response = await post(body)
    expect(await response.json()).toMatchObject({ AccountId: caller })
  })

  it('that is larger is answered with 413', async () => {
    for (const size of [MiB + 1, 5 * MiB]) {
      const response = await post(`${query.slice(1)}&Padding=`.padEnd(size, 'x'))
      expect(response.status).toBe(413)
      expect(await response.text()).toContain('1 MiB')
    }
    await expectAlive()
  })

  it('without an end is cut off', async () => {
    const chunk = 'x'.repeat(MiB)
    let written = 0
    await new Promise<void>((resolve) => {
      const upload = request(host.endpoint, { method: 'POST' })
      upload.on('error', () => undefined)
      upload.on('close', resolve)
      const write = () => {
        while (!upload.destroyed && upload.write(chunk)) written += 1
        written += 1
      }
      upload.on('drain', write)
      write()
    })
    expect(written).toBeGreaterThan(1)
    await expectAlive()
  })

  it('that is aborted halfway hurts nobody', async () => {
    const socket = connect(port(), '127.0.0.1')
    await new Promise<void>((resolve) =>
      socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nAction=', () =>
        resolve(),
      ),
    )
    socket.resetAndDestroy()
    await expectAlive()
  })

  it('of bytes that are no text is no form', async () => {
    const response = await post(new Uint8Array([0xff, 0xfe, 0x00, 0x80, 0x26, 0x3d]))
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ Code: 'MissingAction' })
  })

  it('of GET is left alone', async () => {
    const body = 'Content-Length: 5\r\n'
    const answer = await speak(
      `GET /${query} HTTP/1.1\r\nHost: x\r\n${body}Connection: close\r\n\r\nhello`,
    )
    expect(answer).toContain(caller)
  })
})

describe('malformed input', () => {
  it.each([
    ['no HTTP at all', 'hello\r\n\r\n', '400'],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', '400'],
    ['a header without a name', 'GET / HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n', '400'],
    ['a control character in a header', 'GET / HTTP/1.1\r\nHost: x\r\nA: \x01\r\n\r\n', '400'],
    ['bytes above ASCII in a path', 'GET /\xe9\xff HTTP/1.1\r\nHost: x\r\n\r\n', '400'],
    ['an unknown method', 'STEAL / HTTP/1.1\r\nHost: x\r\n\r\n', '400'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx',
      '400',
    ],
    ['headers without an end', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(70_000)}`, '431'],
  ])('such as %s is refused by status', async (_what, bytes, status) => {
    expect(await speak(bytes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    await expectAlive()
  })

  it.each(['*', 'http://', 'http://[::1', 'http://user:password@x/', 'x:', 'ftp://%'])(
    'such as the address %s is refused with 400',
    async (target) => {
      expect(await get(target)).toMatch(/^HTTP\/1\.1 400 /)
      await expectAlive()
    },
  )

  it.each([
    '/%',
    '/%ff%fe',
    '//',
    '//evil.example/',
    '/?%=%&=&&&a=b=c',
    `/?${'a='.repeat(3_000)}`,
    '/?__proto__=1&constructor=2&Action=toString',
    'http://evil.example/',
  ])('such as the path %s is a request without an action', async (target) => {
    expect(await get(target)).toMatch(
      /^HTTP\/1\.1 (?:400|404) [^]*"Code":"(?:MissingAction|InvalidAction.NotFound)"/,
    )
    await expectAlive()
  })

  it.each(['Authorization: ACS3-HMAC-SHA256', 'Authorization: \xff\xfe', 'Content-Type: \xe9'])(
    'such as the header %s is refused as the API does',
    async (header) => {
      expect(await get('/', header)).toMatch(/^HTTP\/1\.1 400 [^]*"Code":"Missing/)
      await expectAlive()
    },
  )

  it.each(['TRACE', 'CONNECT'])('such as the method %s gets nothing but an end', async (method) => {
    const answer = await speak(`${method} x:80 HTTP/1.1\r\nHost: x\r\n\r\n`)
    expect(answer).toMatch(/^(?:HTTP\/1\.1 400 |$)/)
    await expectAlive()
  })
})
