import { resourceId } from '../ids.ts'
import { regions } from '../regions.ts'
import { days } from '../time.ts'
import type { ImageRecord, OperatingSystem } from '../records.ts'
import { blankImage } from '../blankImage.ts'
import { alinux2, alinux3, centos7, debian12, rocky9 } from './operatingSystems.ts'
import { ubuntu22, ubuntu24, windows2019Chinese, windows2022 } from './operatingSystems.ts'

type Product = readonly [
  name: string,
  os: OperatingSystem,
  size: number,
  productCode: string,
  supplier: string,
  description: string,
]

/** Newest first. The suppliers don't exist. */
const products: readonly Product[] = [
  [
    'LAMP stack 8.2 on Alibaba Cloud Linux 3',
    alinux3,
    40,
    'cmjj024712',
    'Sample Cloud Software',
    'Apache 2.4, MySQL 8.0 and PHP 8.2, ready after the first start.',
  ],
  [
    'LEMP stack 8.3 on Ubuntu 24.04',
    ubuntu24,
    40,
    'cmjj024713',
    'Sample Cloud Software',
    'Nginx 1.26, MariaDB 10.11 and PHP-FPM 8.3.',
  ],
  [
    'Docker CE 26 on Alibaba Cloud Linux 3',
    alinux3,
    40,
    'cmjj051860',
    'Harbour Street Systems',
    'Docker Engine with Compose and a daily clean-up job.',
  ],
  [
    'Blog engine 6.5 on Ubuntu 22.04',
    ubuntu22,
    40,
    'cmjj038225',
    'Paper Lantern Studio',
    'A blog with automatic updates and a page cache.',
  ],
  [
    'Git forge 1.22 on Debian 12',
    debian12,
    60,
    'cmjj047399',
    'Harbour Street Systems',
    'Self-hosted Git with issue tracker and package registry.',
  ],
  [
    'Node.js 20 LTS on Alibaba Cloud Linux 3',
    alinux3,
    40,
    'cmjj029074',
    'Sample Cloud Software',
    'Node.js with PM2 and an Nginx reverse proxy.',
  ],
  [
    'Java 17 application server on Rocky Linux 9',
    rocky9,
    60,
    'cmjj030516',
    'Northern Pine IT',
    'OpenJDK 17 and Tomcat 10 behind Nginx.',
  ],
  [
    'PostgreSQL 16 tuned for SSD on Ubuntu 22.04',
    ubuntu22,
    100,
    'cmjj056648',
    'Tidewater Data',
    'PostgreSQL with sensible memory settings and nightly dumps.',
  ],
  [
    'Redis 7.2 on Debian 12',
    debian12,
    40,
    'cmjj056651',
    'Tidewater Data',
    'Redis with persistence on and remote access off.',
  ],
  [
    'Machine learning base CUDA 12.4 on Ubuntu 22.04',
    ubuntu22,
    120,
    'cmjj061937',
    'Blue Heron Computing',
    'GPU driver, CUDA 12.4 and Python 3.11 environments.',
  ],
  [
    'Web server panel on CentOS 7.9',
    centos7,
    40,
    'cmjj018402',
    'Paper Lantern Studio',
    'A control panel for sites, databases and certificates.',
  ],
  [
    'ASP.NET runtime 8 on Windows Server 2022',
    windows2022,
    60,
    'cmjj043120',
    'Northern Pine IT',
    'IIS with the hosting bundle and URL Rewrite.',
  ],
  [
    'SQL reporting tools on Windows Server 2019',
    windows2019Chinese,
    80,
    'cmjj043127',
    'Northern Pine IT',
    '报表与数据导出工具，开机即用。',
  ],
  [
    'Hardened base CIS level 1 on Alibaba Cloud Linux 2',
    alinux2,
    20,
    'cmjj012295',
    'Quiet Gate Security',
    'A small base with a published list of every setting.',
  ],
]

/**
 * The same products in every region, each region with its own ids, and how long they have been there. What is the same in
 * every world is made once: tests build hundreds of worlds.
 */
const offered = regions.flatMap(({ id: regionId }) =>
  products.map(([name, os, size, productCode, supplier, description], index) => ({
    age: (20 + index * 23) * days,
    image: {
      ...blankImage,
      id: resourceId('m', regionId, productCode),
      kind: 'marketplace',
      ownerId: '',
      regionId,
      name,
      description,
      createdAt: 0,
      os,
      size,
      snapshotId: '',
      version: 'V1.0',
      productCode,
      supplier,
    } satisfies ImageRecord,
  })),
)

/** The marketplace's images in a world that begins at `epoch`. */
export const marketplaceImages = (epoch: number): readonly ImageRecord[] =>
  offered.map(({ age, image }) => ({ ...image, createdAt: epoch - age }))
