import { getResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { memoryJournal } from './ecs/journal.ts'
import { EcsStandIn } from './ecs/standIn.ts'
import { handlers } from './handlers.ts'

const standIn = new EcsStandIn({
  journal: memoryJournal({ scenario: 'default', seed: 1, epoch: Date.now() }),
})
const accounts = await standIn.accounts()
const query = '?Action=GetCallerIdentity&Version=2015-04-01'

let signedIn: string | undefined
const all = handlers(standIn, { unsignedCaller: () => signedIn })

/** The body of the answer to an unsigned request, or `undefined` if it isn't the stand-in's to answer. */
async function ask(address: string, method = 'POST'): Promise<unknown> {
  const response = await getResponse(all, new Request(`${address}${query}`, { method }))
  return response?.json()
}

describe('the MSW handlers', () => {
  it.each([
    'http://localhost:5173/openapi/ecs/',
    'http://localhost:5173/openapi/sts/',
    'https://example.github.io/some/base/openapi/ecs/',
    'http://[::1]:4173/openapi/sts/',
  ])("answer the console's path %s as whoever is signed in at that moment", async (address) => {
    for (const { id } of accounts.slice(0, 2)) {
      signedIn = id
      expect(await ask(address)).toMatchObject({ AccountId: id })
      expect(await ask(address, 'GET')).toMatchObject({ AccountId: id })
    }
    signedIn = undefined
    expect(await ask(address)).toMatchObject({ Code: 'MissingAccessKeyId' })
  })

  it.each([
    'https://ecs.aliyuncs.com/',
    'https://ecs-cn-hangzhou.aliyuncs.com/',
    'https://ecs.cn-beijing.aliyuncs.com/',
    'https://ecs.ap-southeast-1.aliyuncs.com/',
    'https://ecs-vpc.cn-hangzhou.aliyuncs.com/',
    'https://sts.aliyuncs.com/',
    'https://sts.eu-central-1.aliyuncs.com/',
    'http://ecs.aliyuncs.com/',
    'http://sts.cn-shanghai.aliyuncs.com/',
    'https://ecs.aliyuncs.com',
    'https://ecs.aliyuncs.com:443/',
  ])('answer the real address %s, but never unsigned, whoever is signed in', async (address) => {
    signedIn = accounts[0]?.id
    expect(await ask(address)).toMatchObject({ Code: 'MissingAccessKeyId' })
    expect(await ask(address, 'GET')).toMatchObject({ Code: 'MissingAccessKeyId' })
  })

  it.each([
    'http://localhost:5173/',
    'http://localhost:5173/openapi/ecs',
    'http://localhost:5173/openapi/oss/',
    'http://localhost:5173/openapi/ecs/index.html',
    'http://localhost:5173/xopenapi/ecs/',
    'http://localhost:5173/?next=/openapi/ecs/',
    'https://oss.aliyuncs.com/',
    'https://ecs.aliyuncs.com/index.html',
    'https://ecs.aliyuncs.com.evil.example/',
    'https://ecs.cn-beijing.aliyuncs.com.evil.example/',
    'https://evil-ecs.aliyuncs.com/',
    'https://ecs.a.b.aliyuncs.com/',
    'https://ecsxaliyuncs.com/',
    'https://evil.example/ecs.aliyuncs.com/',
  ])('leave %s alone', async (address) => {
    signedIn = accounts[0]?.id
    const request = new Request(address, { method: 'POST' })
    expect(await getResponse(all, request)).toBeUndefined()
  })

  it('refuse unsigned requests everywhere unless told whose they are', async () => {
    const strict = handlers(standIn)
    for (const address of ['http://localhost/openapi/sts/', 'https://sts.aliyuncs.com/']) {
      const request = new Request(`${address}${query}`, { method: 'POST' })
      const response = await getResponse(strict, request)
      expect(await response?.json()).toMatchObject({ Code: 'MissingAccessKeyId' })
    }
  })
})
