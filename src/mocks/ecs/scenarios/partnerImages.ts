import { days, hours } from '../time.ts'
import type { ImageRecord } from '../records.ts'
import { dawn, ines, kestrel, lin, omar } from './accounts.ts'
import { heldImages, type ImageHolding } from './holdings.ts'
import * as systems from './operatingSystems.ts'

/** Nobody has an image in cn-qingdao: an empty region to look at. */
const holdings: readonly ImageHolding[] = [
  [
    omar,
    'cn-hangzhou',
    [
      {
        name: 'spark-3.5-worker',
        description: 'Spark worker with the cluster’s Hadoop client.',
        os: systems.alinux3,
        size: 100,
        age: 6 * days,
        dataDisks: [200],
        tags: { team: 'data' },
        sharedWith: [dawn],
      },
      {
        name: 'notebook-server-4.1',
        description: 'Notebooks with Python 3.11 and R 4.3.',
        os: systems.ubuntu22,
        size: 120,
        age: 27 * days,
        sharedWith: [lin, dawn],
      },
      {
        name: 'flink-1.18-taskmanager',
        os: systems.alinux3,
        size: 80,
        age: 71 * days,
        sharedWith: [dawn, kestrel],
      },
      { name: 'clickhouse-24.3', os: systems.ubuntu22, size: 100, age: 118 * days },
      { name: 'airflow-2.8', os: systems.debian12, size: 60, age: 203 * days },
    ],
  ],
  [
    omar,
    'cn-shanghai',
    [{ name: 'clickhouse-24.3-sh', os: systems.ubuntu22, size: 100, age: 117 * days }],
  ],
  [
    lin,
    'cn-hangzhou',
    [
      {
        name: '运维-跳板机-v3',
        description: '跳板机，启用会话审计。',
        os: systems.alinux3,
        size: 20,
        age: 19 * days,
      },
      {
        name: '公开-日志采集示例',
        description: '公开发布的日志采集示例镜像。',
        os: systems.alinux3,
        size: 20,
        age: 95 * days,
        isPublic: true,
      },
    ],
  ],
  [
    lin,
    'cn-shanghai',
    [
      {
        name: '运维-监控-v8',
        description: '监控服务器，含告警规则。',
        os: systems.alinux3,
        size: 60,
        age: 33 * days,
        sharedWith: [dawn],
      },
      { name: '运维-备份节点', os: systems.centos7, size: 200, age: 260 * days, dataDisks: [500] },
    ],
  ],
  [
    kestrel,
    'cn-hangzhou',
    [
      {
        name: 'qa-browser-grid-r8',
        description: 'Browsers for the acceptance tests, with fonts for Chinese.',
        os: systems.ubuntu24,
        size: 60,
        age: 30 * hours,
        sharedWith: [dawn],
      },
      {
        name: 'qa-device-farm-arm64',
        description: 'Emulators for arm64 instance types.',
        os: systems.ubuntu22Arm,
        size: 120,
        age: 58 * days,
        sharedWith: [dawn, omar],
      },
      { name: 'qa-windows-clients', os: systems.windows2019, size: 80, age: 150 * days },
    ],
  ],
  [
    ines,
    'eu-central-1',
    [
      {
        name: 'fra-web-proxy',
        description: 'Proxy in front of the European shop.',
        os: systems.debian12,
        size: 20,
        age: 14 * days,
        sharedWith: [dawn],
      },
      { name: 'fra-matomo', os: systems.ubuntu22, size: 80, age: 160 * days },
    ],
  ],
  [ines, 'cn-hangzhou', [{ name: 'fra-mirror', os: systems.debian12, size: 40, age: 84 * days }]],
]

/** The images of all accounts but the first, some of them shared with it. */
export const partnerImages = (epoch: number): readonly ImageRecord[] => heldImages(holdings, epoch)
