import { days, hours } from '../time.ts'
import { dawn, omar } from './accounts.ts'
import { heldImages, heldInstances, type ImageHolding, type InstanceHolding } from './holdings.ts'
import { alinux3, ubuntu22 } from './operatingSystems.ts'
import { publicImages } from './publicImages.ts'
import type { Scenario } from './scenario.ts'

const holdings: readonly ImageHolding[] = [
  [
    dawn,
    'cn-hangzhou',
    [
      {
        name: 'web-frontend-3.18.2',
        description: 'Not shared yet: the one to share in a demo.',
        os: alinux3,
        size: 40,
        age: 2 * hours,
      },
      {
        name: 'golden-ubuntu-22.04',
        description: 'Shared already: the one to withdraw in a demo.',
        os: ubuntu22,
        size: 40,
        age: 9 * days,
        sharedWith: [omar],
      },
    ],
  ],
]

/** Stopped, so that its disk can be replaced or re-initialized at once. */
const instances: readonly InstanceHolding[] = [
  [
    omar,
    'cn-hangzhou',
    [
      {
        name: 'etl-01',
        image: 'golden-ubuntu-22.04',
        from: dawn,
        typeId: 'ecs.g7.large',
        zone: 1,
        age: 2 * days,
        stoppedFor: 1 * hours,
      },
    ],
  ],
]

/** One who shares and one who receives, with no more than a demo of both sides takes. */
export const twoAccountsScenario: Scenario = {
  name: 'two-accounts',
  purpose: 'The smallest world for a two-sided demo: one account shares, the other receives.',
  plan({ epoch }) {
    const own = heldImages(holdings, epoch)
    return {
      accounts: [dawn, omar],
      images: [...own, ...publicImages(epoch)],
      instances: heldInstances(instances, own, epoch),
    }
  },
}
