import { limits } from '../../../api/contract.ts'
import { days, hours } from '../time.ts'
import type { Account } from '../records.ts'
import { bareAccounts, dawn, lin, omar } from './accounts.ts'
import { heldImages, type ImageHolding } from './holdings.ts'
import type { CustomImage } from './imageRecord.ts'
import { alinux3, debian12 } from './operatingSystems.ts'
import { publicImages } from './publicImages.ts'
import type { Scenario } from './scenario.ts'

const full = { ...omar, nickname: 'Omar Haddad (received 100)' }
const almostFull = { ...lin, nickname: '林晓雨 (received 99)' }

/** Images of one release each, the newest first; some of them are shared. */
const releases = (
  service: string,
  count: number,
  sharedWith: (index: number) => readonly Account[],
): CustomImage[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `${service}-r${String(count - index).padStart(3, '0')}`,
    os: alinux3,
    size: 40,
    age: (index + 1) * 3 * days,
    sharedWith: sharedWith(index),
  }))

/** Of each service so many releases are received: 90 and 10 by one, 90 and 9 by the other. */
const [receivedOfShop, receivedOfDepot] = [90, 10]

const holdings: readonly ImageHolding[] = [
  [
    dawn,
    'cn-hangzhou',
    [
      {
        name: 'golden-alinux3-r26',
        description: 'Shared with 49 accounts: one more fits.',
        os: alinux3,
        size: 40,
        age: 5 * hours,
        sharedWith: bareAccounts.slice(0, limits.accountsPerImage - 1),
      },
      {
        name: 'agent-bundle-5.1',
        description: 'Shared with 50 accounts: one has to go before another can come.',
        os: debian12,
        size: 20,
        age: 9 * hours,
        sharedWith: bareAccounts.slice(0, limits.accountsPerImage),
      },
      // With the two above: one image fewer than an account may have in a region.
      ...releases('shop', limits.imagesPerRegion - 3, (index) =>
        index < receivedOfShop ? [full, almostFull] : [],
      ),
    ],
  ],
  [
    dawn,
    'cn-beijing',
    releases('depot', limits.imagesPerRegion, (index) => {
      if (index >= receivedOfDepot) return []
      return index === 0 ? [full] : [full, almostFull]
    }),
  ],
]

/** Each limit of sharing and of images, once reached and once just not. Images are left that nobody has got so far. */
export const quotaScenario: Scenario = {
  name: 'quota',
  purpose:
    'Every limit reached or nearly: 49 and 50 accounts, 99 and 100 received, 99 and 100 images.',
  plan: ({ epoch }) => ({
    accounts: [dawn, full, almostFull, ...bareAccounts],
    images: [...heldImages(holdings, epoch), ...publicImages(epoch)],
    instances: [],
  }),
}
