import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { memoryJournal } from './ecs/journal.ts'
import { scenarios } from './ecs/scenarios/scenarios.ts'
import { EcsStandIn } from './ecs/standIn.ts'
import { startHttpHost } from './http.ts'

const command = fileURLToPath(new URL('ecsCommand.ts', import.meta.url))
const query = '?Action=GetCallerIdentity&Version=2015-04-01'
const children: ChildProcess[] = []

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
})

/** Runs the command. `ready` settles with its output once there is a line on it, `ended` once it is over. */
function run(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let output = ''
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  const ended = once(child, 'close').then(([code, signal]: unknown[]) => ({
    code,
    signal,
    output,
    errors,
  }))
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      if (output.includes('\n')) resolve(output)
    })
    child.on('close', () => reject(new Error(errors)))
  })
  ready.catch(() => undefined)
  return { child, ready, ended }
}

const standIn = new EcsStandIn({
  journal: memoryJournal({ scenario: 'default', seed: 1, epoch: 0 }),
})
const accounts = await standIn.accounts()

describe('npm run ecs', () => {
  it('says when it is ready, lists who can sign, and ends when it is told to', async () => {
    const { child, ready, ended } = run('--port', '0')
    const [first, ...rest] = (await ready).split('\n')
    const endpoint = /^ECS stand-in ready on (http:\/\/127\.0\.0\.1:\d+)$/.exec(first ?? '')?.[1]
    const response = await fetch(`${endpoint}/${query}`, { method: 'POST' })
    expect(await response.json()).toMatchObject({ Code: 'MissingAccessKeyId' })
    const list = rest.join('\n')
    expect(list).toMatch(/fake/)
    for (const { id, nickname, accessKeyId, accessKeySecret } of accounts) {
      if (nickname === '') expect(list).not.toContain(id)
      else {
        expect(list.split('\n').find((line) => line.includes(id))).toContain(nickname)
        expect(list).toContain(accessKeyId)
        expect(list).toContain(accessKeySecret)
      }
    }
    const bare = accounts.filter(({ nickname }) => nickname === '').length
    expect(list).toContain(`${bare} bare accounts`)
    child.kill('SIGTERM')
    expect(await ended).toMatchObject({ code: 0, signal: null, errors: '' })
  })

  it('with --json prints one line of JSON with every account, in order', async () => {
    const { child, ready, ended } = run('--port', '0', '--json', '--as', accounts[1]?.id ?? '')
    const text = await ready
    const told = JSON.parse(text) as { endpoint: string; accounts: unknown[] }
    expect(text).toBe(`${JSON.stringify(told)}\n`)
    expect(told).toEqual({ endpoint: expect.any(String), accounts })
    const response = await fetch(`${told.endpoint}/${query}`, { method: 'POST' })
    expect(await response.json()).toMatchObject({ AccountId: accounts[1]?.id })
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ code: 0, signal: null, output: text, errors: '' })
  })

  it('explains itself with --help', async () => {
    const { code, output, errors } = await run('--help').ended
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    for (const option of ['--port', '--scenario', '--as', '--json', '--help']) {
      expect(output).toContain(option)
    }
    for (const { name, purpose } of scenarios) expect(output).toContain(`${name}: ${purpose}`)
  })

  it.concurrent.each([
    [['--bogus'], /'--bogus'[^]*Usage:/],
    [['extra'], /'extra'[^]*Usage:/],
    [['--port'], /--port[^]*Usage:/],
    [['--port', '65536'], /0 to 65535[^]*"65536"/],
    [['--port', '8o80'], /0 to 65535[^]*"8o80"/],
    [['--scenario', 'nope'], /"nope"/],
    [['--scenario', 'large', '--as', '12'], /no account "12"[^]*"large"/],
  ])('refuses %j with a reason and the exit code 2', async (args, reason) => {
    const { code, output, errors } = await run(...args).ended
    expect(errors).toMatch(reason)
    expect(errors).not.toMatch(/^\s+at /m)
    expect({ code, output }).toEqual({ code: 2, output: '' })
    if (args.includes('nope')) {
      for (const { name, purpose } of scenarios) expect(errors).toContain(`${name}: ${purpose}`)
    }
  })

  it('says so if its port is taken, and exits with 1', async () => {
    const host = await startHttpHost(standIn, { port: 0 })
    const { port } = new URL(host.endpoint)
    const { code, output, errors } = await run('--port', port).ended
    await host.close()
    expect(errors).toMatch(new RegExp(`^Port ${port} is in use\\.`))
    expect({ code, output }).toEqual({ code: 1, output: '' })
  })
})
