import { days, hours } from '../time.ts'
import { snapshotsOf } from '../worldImages.ts'
import { dawn, omar } from './accounts.ts'
import { heldImages, heldInstances, type ImageHolding, type InstanceHolding } from './holdings.ts'
import { alinux3, ubuntu22 } from './operatingSystems.ts'
import { publicImages } from './publicImages.ts'
import type { Scenario } from './scenario.ts'

const region = 'cn-hangzhou'

/** What is still there. */
const kept: readonly ImageHolding[] = [
  [
    dawn,
    region,
    [
      {
        name: 'golden-alinux3-r27',
        description: 'Still shared, to compare with the others.',
        os: alinux3,
        size: 40,
        age: 20 * days,
        sharedWith: [omar],
      },
      {
        name: 'golden-alinux3-r26',
        description: 'Was shared with the data team; it isn’t any more.',
        os: alinux3,
        size: 40,
        age: 60 * days,
      },
    ],
  ],
  [omar, region, [{ name: 'clickhouse-24.3', os: ubuntu22, size: 80, age: 30 * days }]],
]

/** What was there once: of these only their snapshots are left, and the instances. */
const deleted: readonly ImageHolding[] = [
  [dawn, region, [{ name: 'golden-alinux3-r25', os: alinux3, size: 40, age: 110 * days }]],
  [dawn, region, [{ name: 'gpu-base', os: ubuntu22, size: 60, age: 95 * days, dataDisks: [200] }]],
  [omar, region, [{ name: 'airflow-2.7', os: ubuntu22, size: 40, age: 90 * days }]],
]

const typeId = 'ecs.g7.large'

const instances: readonly InstanceHolding[] = [
  [
    omar,
    region,
    [
      {
        name: 'etl-of-unshared-image',
        description: 'Its image was unshared. It is stopped: re-initializing can be tried.',
        image: 'golden-alinux3-r26',
        from: dawn,
        typeId,
        zone: 1,
        age: 40 * days,
        stoppedFor: 3 * hours,
      },
      {
        name: 'etl-of-unshared-image-running',
        description: 'Its image was unshared; it keeps running.',
        image: 'golden-alinux3-r26',
        from: dawn,
        typeId,
        zone: 1,
        age: 41 * days,
      },
      {
        name: 'etl-of-deleted-image',
        description: 'Its image was deleted. It is stopped: re-initializing can be tried.',
        image: 'golden-alinux3-r25',
        from: dawn,
        typeId,
        zone: 2,
        age: 80 * days,
        stoppedFor: 3 * hours,
      },
      {
        name: 'training-of-deleted-image-running',
        description: 'Its image was deleted, with a data disk; it keeps running.',
        image: 'gpu-base',
        from: dawn,
        typeId,
        zone: 2,
        age: 81 * days,
      },
      {
        name: 'airflow-of-own-deleted-image',
        description: 'Made from an image of its owner’s own, who deleted it.',
        image: 'airflow-2.7',
        typeId,
        zone: 2,
        age: 70 * days,
        stoppedFor: 1 * days,
      },
      {
        name: 'etl-of-shared-image',
        description: 'Its image is still shared: re-initializing works.',
        image: 'golden-alinux3-r27',
        from: dawn,
        typeId,
        zone: 1,
        age: 9 * days,
        stoppedFor: 3 * hours,
      },
      {
        name: 'clickhouse-01',
        image: 'clickhouse-24.3',
        typeId: 'ecs.g7.xlarge',
        zone: 1,
        age: 25 * days,
      },
    ],
  ],
]

/** After images were unshared and deleted, from the side of who had received them: that one is signed in at the start. */
export const withdrawnScenario: Scenario = {
  name: 'withdrawn',
  purpose: 'Instances whose shared image is gone, seen by the account that had received it.',
  plan({ epoch }) {
    const images = heldImages(kept, epoch)
    const gone = heldImages(deleted, epoch)
    return {
      accounts: [omar, dawn],
      images: [...images, ...publicImages(epoch)],
      instances: heldInstances(instances, [...images, ...gone], epoch),
      leftSnapshots: gone.flatMap(snapshotsOf),
    }
  },
}
