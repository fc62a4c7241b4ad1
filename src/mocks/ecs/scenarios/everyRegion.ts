import { regions } from '../regions.ts'
import { days } from '../time.ts'
import { dawn, omar } from './accounts.ts'
import { heldImages, heldInstances, type ImageHolding, type InstanceHolding } from './holdings.ts'
import { alinux3, ubuntu22 } from './operatingSystems.ts'
import { publicImages } from './publicImages.ts'
import type { Scenario } from './scenario.ts'

/** The region is part of each name, so that a list of another region than expected shows at a glance. */
const holdings: readonly ImageHolding[] = regions.flatMap(
  ({ id, english }, index): ImageHolding[] => [
    [
      dawn,
      id,
      [
        {
          name: `base-${id}`,
          description: `Company base, copied for ${english}.`,
          os: alinux3,
          size: 40,
          age: (30 + index) * days,
          isCopied: id !== 'cn-hangzhou',
          sharedWith: [omar],
        },
      ],
    ],
    [
      omar,
      id,
      [
        {
          name: `notebook-${id}`,
          description: `Notebooks for ${english}.`,
          os: ubuntu22,
          size: 60,
          age: (40 + index) * days,
          sharedWith: [dawn],
        },
      ],
    ],
  ],
)

const instances: readonly InstanceHolding[] = regions.map(({ id }, index) => [
  dawn,
  id,
  [
    {
      name: `web-${id}`,
      image: `base-${id}`,
      typeId: 'ecs.g7.large',
      zone: 0,
      age: (10 + index / 2) * days,
    },
  ],
])

/** For whatever switches between regions: nowhere is a list empty. */
export const regionsScenario: Scenario = {
  name: 'regions',
  purpose: 'In every region an own image that is shared, a received one, and an instance.',
  plan({ epoch }) {
    const own = heldImages(holdings, epoch)
    return {
      accounts: [dawn, omar],
      images: [...own, ...publicImages(epoch)],
      instances: heldInstances(instances, own, epoch),
    }
  },
}
