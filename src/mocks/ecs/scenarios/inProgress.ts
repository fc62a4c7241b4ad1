import { days, hours, minutes } from '../time.ts'
import type { Creation, ImageRecord, InstanceRecord } from '../records.ts'
import { freeSlot } from '../worldImages.ts'
import { dawn, omar } from './accounts.ts'
import { heldImages, heldInstances, type ImageHolding, type InstanceHolding } from './holdings.ts'
import { customImage } from './imageRecord.ts'
import { alinux3, debian12, ubuntu22, ubuntu24, windows2022 } from './operatingSystems.ts'
import { publicImages } from './publicImages.ts'
import type { Scenario } from './scenario.ts'

const [home, away] = ['cn-hangzhou', 'cn-beijing']

/** What is copied, and what instances were made from. */
const holdings: readonly ImageHolding[] = [
  [
    dawn,
    home,
    [
      { name: 'golden-alinux3-r27', os: alinux3, size: 40, age: 4 * days, sharedWith: [omar] },
      { name: 'web-frontend-3.18.2', os: alinux3, size: 40, age: 5 * days },
      { name: 'redis-7.2-cache', os: debian12, size: 40, age: 16 * days },
      { name: 'gpu-training-cuda12.4', os: ubuntu22, size: 200, age: 20 * days, dataDisks: [500] },
      { name: 'kafka-3.7-broker', os: alinux3, size: 40, age: 30 * days, dataDisks: [500, 500] },
      { name: 'windows-2022-base-r14', os: windows2022, size: 60, age: 75 * days },
      { name: 'bastion-r5', os: debian12, size: 20, age: 80 * days },
      { name: 'search-node-8.13', os: ubuntu22, size: 80, age: 90 * days },
      // Not being copied: one more can be asked for.
      { name: 'jenkins-2.440', os: debian12, size: 40, age: 400 * days },
      {
        name: 'legacy-erp-import',
        description: 'Failed yesterday: the disk format was refused.',
        os: ubuntu24,
        size: 200,
        age: 26 * hours,
        status: 'CreateFailed',
      },
    ],
  ],
]

const instances: readonly InstanceHolding[] = [
  [
    dawn,
    home,
    [
      {
        name: 'orders-01',
        description: 'An image of it is in creation.',
        image: 'golden-alinux3-r27',
        typeId: 'ecs.g7.xlarge',
        zone: 1,
        age: 3 * days,
      },
      {
        name: 'billing-01',
        description: 'An image of it is in creation, which will fail.',
        image: 'web-frontend-3.18.2',
        typeId: 'ecs.g7.large',
        zone: 1,
        age: 2 * days,
      },
    ],
  ],
]

type Copied = readonly [
  name: string,
  /** Milliseconds from its being asked for to the scenario's start. */
  age: number,
  takes: number,
  /** What comes of it, if not an image. */
  failed?: 'CreateFailed',
]

/** Dawn's copies into one region in the order of asking, of which five run at once. All are over after ten minutes. */
const intoBeijing: readonly Copied[] = [
  ['gpu-training-cuda12.4', 9 * minutes, 16 * minutes],
  ['golden-alinux3-r27', 8 * minutes, 10 * minutes],
  ['web-frontend-3.18.2', 7 * minutes, 10 * minutes, 'CreateFailed'],
  ['redis-7.2-cache', 6 * minutes, 10 * minutes],
  ['kafka-3.7-broker', 5 * minutes, 15 * minutes],
  ['windows-2022-base-r14', 4 * minutes, 6 * minutes],
  ['bastion-r5', 3 * minutes, 3 * minutes],
  ['search-node-8.13', 2 * minutes, 5 * minutes, 'CreateFailed'],
]

/** Copies with the turns that the service would have given them. */
function copies(sources: readonly ImageRecord[], epoch: number): ImageRecord[] {
  const turns: Creation[] = []
  return intoBeijing.map(([name, age, duration, failed], index) => {
    const source = sources.find((image) => image.name === name)
    if (!source) throw new Error(`The scenario has no image "${name}".`)
    const creation = { startedAt: freeSlot(turns, epoch - age), duration }
    turns.push(creation)
    const sizes = source.dataDisks.map(({ size }) => size)
    const planned = { name: `${name}-bj`, os: source.os, size: source.size, age, dataDisks: sizes }
    return {
      ...customImage(
        { ...planned, status: failed ?? 'Available', isCopied: true },
        { owner: dawn, regionId: away, epoch },
      ),
      creation,
      // Numbers below zero: whatever is copied from now on comes after these.
      copyOf: { imageId: source.id, order: index - intoBeijing.length },
    }
  })
}

/** A received image that its grantee copies, which stays in its region. */
const receivedCopy = (source: ImageRecord, epoch: number): ImageRecord => ({
  ...customImage(
    {
      name: 'own-golden-alinux3',
      description: 'A copy of what Dawn shares, so that it can’t be withdrawn.',
      os: source.os,
      size: source.size,
      age: 2 * minutes,
      creationTakes: 7 * minutes,
      isCopied: true,
    },
    { owner: omar, regionId: home, epoch },
  ),
  copyOf: { imageId: source.id, order: -1 },
})

/** An image that is being made from an instance. */
function imageOf(
  instance: InstanceRecord,
  planned: Pick<ImageRecord, 'name' | 'status'> & { age: number; creationTakes: number },
  epoch: number,
): ImageRecord {
  const { os, systemDisk } = instance
  return {
    ...customImage(
      { ...planned, os, size: systemDisk.size },
      { owner: dawn, regionId: home, epoch },
    ),
    sourceDiskId: systemDisk.id,
    instanceId: instance.id,
  }
}

/**
 * Creations of every kind, some minutes long: slower than any that are asked for here, so that there is time to look.
 * They go on with the clock; a reset begins them again.
 */
export const inProgressScenario: Scenario = {
  name: 'in-progress',
  purpose:
    'Images being made: copies creating, waiting and failing, images of instances. For ten minutes.',
  plan({ epoch }) {
    const own = heldImages(holdings, epoch)
    const held = heldInstances(instances, own, epoch)
    const [orders, billing] = held
    const [golden] = own
    if (!orders || !billing || !golden) throw new Error('The scenario has too few instances.')
    return {
      accounts: [dawn, omar],
      images: [
        ...own,
        ...copies(own, epoch),
        receivedCopy(golden, epoch),
        imageOf(
          orders,
          {
            name: 'orders-before-migration',
            status: 'Available',
            age: 1 * minutes,
            creationTakes: 9 * minutes,
          },
          epoch,
        ),
        imageOf(
          billing,
          {
            name: 'billing-before-upgrade',
            status: 'CreateFailed',
            age: 3 * minutes,
            creationTakes: 7 * minutes,
          },
          epoch,
        ),
        ...publicImages(epoch),
      ],
      instances: held,
    }
  },
}
