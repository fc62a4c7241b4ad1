import type { Action } from '../../../api/contract.ts'
import { days, hours } from '../time.ts'
import { dawn, omar } from './accounts.ts'
import { heldImages, heldInstances, type ImageHolding, type InstanceHolding } from './holdings.ts'
import { alinux3, debian12, ubuntu22 } from './operatingSystems.ts'
import { publicImages } from './publicImages.ts'
import type { Scenario } from './scenario.ts'

/** All that changes images. Tags of instances are denied with those of images: a policy names actions. */
const imageWrites: readonly Action[] = [
  'ModifyImageSharePermission',
  'ModifyImageAttribute',
  'CreateImage',
  'CopyImage',
  'CancelCopyImage',
  'DeleteImage',
  'TagResources',
  'UntagResources',
]

const reader = { ...dawn, nickname: 'Dawn Chen (may only look)', denied: imageWrites }
const region = 'cn-hangzhou'

const holdings: readonly ImageHolding[] = [
  [
    reader,
    region,
    [
      { name: 'web-frontend-3.18.2', os: alinux3, size: 40, age: 3 * hours },
      {
        name: 'golden-alinux3-r27',
        description: 'Shared by somebody of this account who may.',
        os: alinux3,
        size: 40,
        age: 8 * days,
        tags: { team: 'platform' },
        sharedWith: [omar],
      },
      { name: 'debian-base-r3', os: debian12, size: 40, age: 90 * days, status: 'Deprecated' },
    ],
  ],
  [
    omar,
    region,
    [
      {
        name: 'notebook-server-4.1',
        os: ubuntu22,
        size: 120,
        age: 27 * days,
        sharedWith: [reader],
      },
    ],
  ],
]

const instances: readonly InstanceHolding[] = [
  [
    reader,
    region,
    [
      {
        name: 'notebook-trial',
        image: 'notebook-server-4.1',
        from: omar,
        typeId: 'ecs.g7.large',
        zone: 1,
        age: 4 * days,
        stoppedFor: 2 * hours,
      },
    ],
  ],
]

/** Somebody whose RAM policy allows to look at everything and to change no image. The other account may do all. */
export const deniedScenario: Scenario = {
  name: 'denied',
  purpose: 'Signed in with a RAM policy that allows to look at images and denies changing them.',
  plan({ epoch }) {
    const own = heldImages(holdings, epoch)
    return {
      accounts: [reader, omar],
      images: [...own, ...publicImages(epoch)],
      instances: heldInstances(instances, own, epoch),
    }
  },
}
