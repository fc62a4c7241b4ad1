import { days, hours } from '../time.ts'
import type { ImageRecord, InstanceRecord } from '../records.ts'
import { dawn, ines, omar } from './accounts.ts'
import { heldInstances, type InstanceHolding } from './holdings.ts'

const holdings: readonly InstanceHolding[] = [
  [
    dawn,
    'cn-hangzhou',
    [
      {
        name: 'web-01',
        description: 'Shop front end, first of two.',
        image: 'web-frontend-3.18.1',
        typeId: 'ecs.g7.large',
        zone: 1,
        age: 8 * days,
        bandwidthOut: 20,
        tags: { env: 'production', service: 'web' },
      },
      {
        name: 'web-02',
        description: 'Shop front end, second of two.',
        image: 'web-frontend-3.18.1',
        typeId: 'ecs.g7.large',
        zone: 2,
        age: 8 * days - 2 * hours,
        bandwidthOut: 20,
        tags: { env: 'production', service: 'web' },
      },
      {
        name: 'orders-01',
        image: 'order-service-2.7.0',
        typeId: 'ecs.g7.xlarge',
        zone: 1,
        age: 2 * days,
        size: 100,
        tags: { env: 'production', service: 'orders' },
      },
      {
        name: 'ci-runner-arm64-01',
        image: 'ci-runner-arm64-r118',
        typeId: 'ecs.g8y.xlarge',
        zone: 2,
        age: 20 * hours,
      },
      {
        name: 'ci-runner-x64-01',
        image: 'ci-runner-x64-r118',
        typeId: 'ecs.c7.xlarge',
        zone: 2,
        age: 19 * hours,
        stoppedFor: 3 * hours,
      },
      {
        name: 'notebook-trial',
        description: 'Tries the notebooks of the data team.',
        image: 'notebook-server-4.1',
        from: omar,
        typeId: 'ecs.r7.large',
        zone: 0,
        age: 4 * days,
        tags: { team: 'platform' },
      },
      {
        name: 'sandbox-alinux3',
        image: 'aliyun_3_x64_20G_alibase_20250629.vhd',
        typeId: 'ecs.e-c1m2.large',
        zone: 3,
        age: 12 * days,
        stoppedFor: 5 * days,
      },
      {
        name: 'intranet-wiki',
        description: 'Read only until the new wiki has everything.',
        image: 'php-7.4-intranet',
        typeId: 'ecs.t6-c1m1.large',
        zone: 0,
        age: 320 * days,
        stoppedFor: 40 * days,
      },
    ],
  ],
  [
    dawn,
    'cn-beijing',
    [
      {
        name: 'web-bj-01',
        image: 'web-frontend-3.11.0',
        typeId: 'ecs.g7.large',
        zone: 1,
        age: 130 * days,
        bandwidthOut: 10,
      },
    ],
  ],
  [
    dawn,
    'ap-southeast-1',
    [
      {
        name: 'edge-sg-01',
        image: 'edge-cache-sg',
        typeId: 'ecs.c7.large',
        zone: 0,
        age: 140 * days,
        bandwidthOut: 50,
      },
    ],
  ],
  [
    omar,
    'cn-hangzhou',
    [
      {
        name: 'etl-01',
        description: 'Nightly loads, on the company base.',
        image: 'golden-alinux3-r26',
        from: dawn,
        typeId: 'ecs.g7.xlarge',
        zone: 1,
        age: 21 * days,
        tags: { team: 'data' },
      },
      {
        name: 'etl-02',
        image: 'golden-alinux3-r26',
        from: dawn,
        typeId: 'ecs.g7.large',
        zone: 1,
        age: 14 * days,
        stoppedFor: 2 * days,
        tags: { team: 'data' },
      },
      {
        name: 'clickhouse-01',
        image: 'clickhouse-24.3',
        typeId: 'ecs.g8i.2xlarge',
        zone: 2,
        age: 100 * days,
      },
    ],
  ],
  [
    ines,
    'eu-central-1',
    [
      {
        name: 'fra-matomo-01',
        image: 'fra-matomo',
        typeId: 'ecs.g7.large',
        zone: 1,
        age: 150 * days,
        bandwidthOut: 5,
      },
    ],
  ],
]

/** The instances of all accounts: of own, public and received images, most of them running. */
export const teamInstances = (images: readonly ImageRecord[], epoch: number): InstanceRecord[] =>
  heldInstances(holdings, images, epoch)
