import { memoryJournal } from '../../src/mocks/ecs/journal.ts'
import { EcsStandIn } from '../../src/mocks/ecs/standIn.ts'
import { writeWorld } from '../../src/mocks/worldFile.ts'
import { accounts, images } from './console.ts'

const origin = { scenario: 'default', seed: 1, epoch: Date.parse('2026-11-24T08:00:00Z') }
const RegionId = 'cn-hangzhou'

/** Shares and unshares of `images.notShared`, round and round. */
const round = [
  { 'AddAccount.1': accounts.omar },
  { 'AddAccount.1': accounts.kestrel },
  { 'RemoveAccount.1': accounts.omar },
  { 'RemoveAccount.1': accounts.kestrel },
] as const

/** What the list says of the image's shares after some changes of the story. */
export const sharedAfter = (changes: number): string =>
  ['Not shared', '1 account', '2 accounts', '1 account'][changes % round.length] ?? ''

/** A world of the default scenario in which much was done, as a file: shares of one image, a second apart. */
export async function longStory(changes: number): Promise<string> {
  const standIn = new EcsStandIn({ journal: memoryJournal(origin), clock: () => origin.epoch })
  const query = new URLSearchParams({
    Action: 'DescribeImages',
    Version: '2014-05-26',
    RegionId,
    ImageName: images.notShared,
  })
  const answer = await standIn.respond(new Request(`http://ecs.test/?${query}`), {
    unsignedCaller: accounts.dawn,
  })
  const { Images } = (await answer.json()) as { Images: { Image: { ImageId: string }[] } }
  const ImageId = Images.Image[0]?.ImageId ?? ''
  const writes = Array.from({ length: changes }, (_, index) => ({
    action: 'ModifyImageSharePermission' as const,
    params: { RegionId, ImageId, ...round[index % round.length] },
    caller: accounts.dawn,
    at: origin.epoch + index * 1_000,
  }))
  return writeWorld({ origin, writes })
}
