import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { worldOf } from '../../src/mocks/index.ts'
import { accounts } from '../support/console.ts'
import { startSite, type Site } from './host.ts'

const folder = mkdtempSync(join(tmpdir(), 'ecs-images-host-'))
const script = 'console.log("a script")\n'.repeat(50)
let site: Site

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<title>Console</title>')
  writeFileSync(join(folder, 'assets', 'main-1a2b.js'), script)
  writeFileSync(join(folder, 'assets', 'main-1a2b.js.map'), '{}')
  const api = { standIn: worldOf(), caller: accounts.dawn }
  site = await startSite({ folder, base: '/sub/', api })
})

afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, site.address), { headers })

describe('the host of a built folder', () => {
  it('compresses what has a hash in its name, to be kept for ever', async () => {
    const answer = await get('assets/main-1a2b.js', { 'accept-encoding': 'gzip, br' })
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(answer.headers.get('content-type')).toContain('javascript')
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(await answer.text()).toBe(script)
  })

  it('compresses nothing for those who ask for it as it is', async () => {
    const answer = await get('assets/main-1a2b.js', { 'accept-encoding': 'identity' })
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(await answer.text()).toBe(script)
  })

  it('has the page asked for anew, and says that it is still the same', async () => {
    const first = await get('')
    expect(first.headers.get('cache-control')).toBe('no-cache')
    const again = await get('', { 'if-none-match': first.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
  })

  it.each(['images', 'images/m-1/share?region=cn-hangzhou'])(
    'answers with the page at %s',
    async (path) => {
      expect(await (await get(path)).text()).toBe('<title>Console</title>')
    },
  )

  it('has source maps, and nothing for files that are gone', async () => {
    expect(await (await get('assets/main-1a2b.js.map')).text()).toBe('{}')
    expect((await get('assets/main-0000.js')).status).toBe(404)
  })

  it('knows nothing outside of its base', async () => {
    expect((await get('/images')).status).toBe(404)
  })

  it.each(['br', 'gzip', 'identity'])('passes calls on to the stand-in, %s', async (encoding) => {
    const answer = await fetch(new URL('openapi/sts/', site.address), {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'accept-encoding': encoding,
      },
      body: new URLSearchParams({ Action: 'GetCallerIdentity', Version: '2015-04-01' }).toString(),
    })
    expect(answer.headers.get('content-encoding') ?? 'identity').toBe(encoding)
    expect(await answer.json()).toMatchObject({ AccountId: accounts.dawn })
  })
})
