import { resourceId } from '../ids.ts'
import { days } from '../time.ts'
import type { ImageRecord, Tag } from '../records.ts'
import { accounts, dawn, omar } from './accounts.ts'
import { blankImage } from '../blankImage.ts'
import { alinux3, alinux3Arm, debian12, rocky9 } from './operatingSystems.ts'
import { ubuntu22, ubuntu22Arm, ubuntu24, windows2022 } from './operatingSystems.ts'
import { partnerImages } from './partnerImages.ts'
import { publicImages } from './publicImages.ts'
import type { Scenario } from './scenario.ts'

const regionId = 'cn-hangzhou'
const count = 100_000
/** An account may receive 100 images at most; twenty leave room to share more by hand. */
const sharedEvery = count / 20
const interval = (730 * days) / count

const systems = [
  alinux3,
  ubuntu22,
  debian12,
  alinux3Arm,
  rocky9,
  ubuntu24,
  ubuntu22Arm,
  windows2022,
]
const services = [
  'checkout',
  'catalog',
  'search',
  'payments',
  'delivery',
  'accounts',
  'gateway',
  'reports',
  'media',
]
const branches = ['main', 'release', 'hotfix', 'nightly', 'canary']
const sizes = [20, 40, 40, 60, 80, 100, 200]

/** What a build says of its service and branch: made once, for all builds of the two. */
const kinds = services.flatMap((service) => {
  const description = `Built by the pipeline of ${service}.`
  const tags: readonly Tag[] = [{ key: 'service', value: service }]
  return branches.map((branch) => ({ ending: `-${service}-${branch}`, description, tags }))
})

const pick = <T>(items: readonly T[], index: number): T => items[index % items.length] as T

const endLength = 4
const ends = 36 ** endLength

/**
 * Ids by number: a beginning out of a few, and an end that no other number has. Among so many names two can have the
 * same 32-bit hash and thereby the same resource id, and hashing each of them would take longer than all the rest.
 */
function idsOf(kind: 'm' | 's'): (number: number) => string {
  const stems = Array.from({ length: 61 }, (_, index) =>
    resourceId(kind, regionId, `build/${index}`).slice(0, -endLength),
  )
  // Multiplying by a prime scatters the ends; the added one keeps their leading zeros and is cut off.
  return (number) => pick(stems, number) + (ends + ((number * 48_271) % ends)).toString(36).slice(1)
}

const imageId = idsOf('m')
const snapshotId = idsOf('s')

/** The image that is `index` places from the newest one, which has the highest number. */
function build(index: number, epoch: number): ImageRecord {
  const number = count - index
  const createdAt = Math.floor(epoch - (index + 1) * interval)
  const { ending, description, tags } = pick(kinds, number)
  // Every property is written out: spreading the blank image into so many takes ten times as long.
  const image: ImageRecord = {
    id: imageId(number),
    kind: 'custom',
    ownerId: dawn.id,
    regionId,
    name: `build-${String(10 ** 6 + number).slice(1)}${ending}`,
    description,
    createdAt,
    status: 'Available',
    os: pick(systems, number),
    size: pick(sizes, number),
    snapshotId: snapshotId(number),
    dataDisks: blankImage.dataDisks,
    tags: number % 4 === 0 ? tags : blankImage.tags,
    encryption: '',
    isPublic: false,
    isCopied: false,
    family: '',
    version: '',
    productCode: '',
    supplier: '',
    resourceGroupId: '',
  }
  if (index % sharedEvery === 0) image.shares = new Map([[omar.id, createdAt]])
  return image
}

/** The newest of the images of the one account, newest first: all hundred thousand, unless told how many. */
export const largeImages = (epoch: number, size: number = count): ImageRecord[] =>
  Array.from({ length: size }, (_, index) => build(index, epoch))

/** A hundred thousand images of one account in China (Hangzhou), to see that lists and searches stay quick. */
export const largeScenario: Scenario = {
  name: 'large',
  purpose: '100,000 custom images of one account in one region.',
  plan: ({ epoch }) => ({
    accounts,
    images: [...largeImages(epoch), ...partnerImages(epoch), ...publicImages(epoch)],
    instances: [],
  }),
}
