// How another project's tests use the stand-in: its own code calls ECS with fetch or an SDK, and MSW answers here.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { handlers, worldOf } from 'ecs-images-console/msw'
import { setupServer } from 'msw/node'

const dawn = '1847205936410275'
const omar = '1362958047716093'

let caller = dawn
const world = worldOf({ scenario: 'two-accounts', begin: new Date('2026-11-24T08:00:00Z') })
// Unsigned requests to the console's own paths act as `caller`; requests of an SDK to aliyuncs.com have to be signed.
const server = setupServer(...handlers(world, { unsignedCaller: () => caller }))

server.listen({ onUnhandledRequest: 'error' })

/** Calls ECS as the account `caller`. */
async function ecs(action, params) {
  const query = new URLSearchParams({
    Action: action,
    Version: '2014-05-26',
    RegionId: 'cn-hangzhou',
    ...params,
  })
  const response = await fetch(`https://console.example/openapi/ecs/?${query}`, { method: 'POST' })
  return { status: response.status, body: await response.json() }
}

await test('an image that one account shares, the other sees', async () => {
  const own = await ecs('DescribeImages', { ImageOwnerAlias: 'self' })
  const image = own.body.Images.Image.find(({ IsSelfShared }) => IsSelfShared === 'False')
  const shared = await ecs('ModifyImageSharePermission', {
    ImageId: image.ImageId,
    'AddAccount.1': omar,
  })
  assert.equal(shared.status, 200)

  caller = omar
  const received = await ecs('DescribeImages', { ImageOwnerAlias: 'others' })
  assert.ok(received.body.Images.Image.some(({ ImageId }) => ImageId === image.ImageId))
  const refused = await ecs('DeleteImage', { ImageId: image.ImageId })
  assert.equal(refused.status, 404)
  assert.equal(refused.body.Code, 'InvalidImageId.NotFound')
})

server.close()
