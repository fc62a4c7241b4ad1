import { describe, expect, it } from 'vitest'
import type { Action } from '../../api/contract.ts'
import { apiErrors } from '../ecs/errors.ts'
import { found, home, imagesOf, throughEachLibraryOf, type Way } from './support.ts'

/** Somebody who may only look, and an image of theirs. */
async function reader(way: Way) {
  const [account, other] = await way.door.standIn.accounts()
  const caller = found(account, 'first account')
  const [image] = await imagesOf(way, caller, { ImageOwnerAlias: 'self' })
  const target = { RegionId: home, ImageId: found(image, 'own image').ImageId }
  return { caller, target, other: found(other, 'second account') }
}

throughEachLibraryOf('denied', 'An account whose policy denies changing images', (way) => {
  it('is answered its lists', async () => {
    const { caller, target } = await reader(way)
    const { ImageId } = await way.call(caller, 'DescribeImageSharePermission', target)
    expect(ImageId).toBe(target.ImageId)
    const { TotalCount } = await way.call(caller, 'DescribeInstances', { RegionId: home })
    expect(TotalCount).toBe(1)
    expect((await way.call(caller, 'GetCallerIdentity')).AccountId).toBe(caller.id)
  })

  describe('is refused', () => {
    const writes: readonly Action[] = [
      'ModifyImageSharePermission',
      'ModifyImageAttribute',
      'CopyImage',
      'DeleteImage',
    ]
    it.each(writes)('%s', async (action) => {
      const { caller, target, other } = await reader(way)
      const [httpStatus, message] = apiErrors['Forbidden.RAM']
      const params =
        action === 'ModifyImageSharePermission' ? { ...target, AddAccount: [other.id] } : target
      const refusal = await way.refusal(caller, action, params)
      expect(refusal).toMatchObject({ code: 'Forbidden.RAM', httpStatus, message })
      expect(await way.door.standIn.acceptedWrites()).toBe(0)
    })
  })
})
