import { performance } from 'node:perf_hooks'
import type { ActionRequest } from '../../src/api/contract.ts'
import { flatten } from '../../src/api/rpc.ts'
import { handle } from '../../src/mocks/ecs/handle.ts'
import { accounts, dawn } from '../../src/mocks/ecs/scenarios/accounts.ts'
import { largeImages } from '../../src/mocks/ecs/scenarios/large.ts'
import { publicImages } from '../../src/mocks/ecs/scenarios/publicImages.ts'
import { createWorld } from '../../src/mocks/ecs/world.ts'
import type { BenchRow } from './standIn.ts'

type Request = Partial<ActionRequest<'DescribeImages'>>

const epoch = Date.parse('2026-11-24T08:00:00Z')
const sizes = [100, 1_000, 10_000, 100_000] as const
const runs = 60
/** Milliseconds for an answer over 100,000 images. */
const target = 5

/** Every status, as the console asks. */
const Status = 'Creating,Waiting,Available,UnAvailable,CreateFailed,Deprecated'
const own: Request = { ImageOwnerAlias: 'self', Status }

/** Texts that a ninth of the images have, or a fifth: more texts than the stand-in remembers. */
const words = ['checkout', 'catalog', 'search', 'payments', 'delivery', 'accounts', 'gateway']
const branches = ['main', 'release', 'hotfix', 'nightly', 'canary']
const manyTexts = [...words, ...branches]
/** Texts that a forty-fifth of them have. */
const fewTexts = words.flatMap((word) => branches.map((branch) => `${word}-${branch}`))

const searched = (texts: readonly string[], run: number): Request => ({
  ...own,
  ImageName: `*${texts[run % texts.length]}*`,
})

interface Place {
  /** How many images there are. */
  readonly size: number
  /** The newest image's ID. */
  readonly imageId: string
  readonly snapshotId: string
  /** Which run it is, from 0. */
  readonly run: number
}

/** What is asked: as the console does, and by what else the API filters by. */
const questions: Record<string, (place: Place) => Request> = {
  'first page': () => own,
  'last page': ({ size }) => ({ ...own, PageNumber: size / 10 }),
  'every kind': () => ({ Status }),
  ImageId: ({ imageId }) => ({ Status, ImageId: imageId }),
  SnapshotId: ({ snapshotId }) => ({ ...own, SnapshotId: snapshotId }),
  'one status': () => ({ ...own, Status: 'Available' }),
  OSType: () => ({ ...own, OSType: 'linux' }),
  'OSType, Architecture and a status': () => ({
    ImageOwnerAlias: 'self',
    OSType: 'linux',
    Architecture: 'x86_64',
  }),
  Usage: () => ({ ...own, Usage: 'none' }),
  ImageFamily: () => ({ ...own, ImageFamily: 'web' }),
  Tag: () => ({ ...own, Tag: [{ Key: 'service', Value: 'search' }] }),
  InstanceType: () => ({ ...own, InstanceType: 'ecs.g7.large' }),
  CreationStartTime: () => ({
    ...own,
    Filter: [{ Key: 'CreationStartTime', Value: '2026-01-01T00:00Z' }],
  }),
  'a text again and again': ({ run }) => ({ ...own, ImageName: '*search*', PageNumber: run + 1 }),
  'each time another text of many': ({ run }) => searched(manyTexts, run),
  'each time another text of few': ({ run }) => searched(fewTexts, run),
}

/** How long DescribeImages takes in worlds of more and more images, and how much longer in the largest. */
export function measureImageLists(): BenchRow[] {
  const worlds = sizes.map((size) => askerOf(size))
  return Object.entries(questions).flatMap(([name, question]) => {
    const medians = worlds.map((ask) => median(runs, (run) => ask(question, run)))
    const [, thousand = Number.NaN, , hundredThousand = Number.NaN] = medians
    return [
      ...medians.map((value, place): BenchRow => ({
        name: `DescribeImages, ${name}: ${sizes[place]?.toLocaleString('en')} images`,
        value,
        unit: 'ms',
        target,
      })),
      {
        name: `DescribeImages, ${name}: 100,000 to 1,000 images`,
        value: hundredThousand / thousand,
        unit: '×',
        target: 100,
      },
    ]
  })
}

/** A world of so many images, and what asks it. */
function askerOf(size: number) {
  const images = largeImages(epoch, size)
  const world = createWorld({
    scenario: 'large',
    seed: 1,
    epoch,
    accounts,
    images: [...images, ...publicImages(epoch)],
    instances: [],
  })
  const { id = '', snapshotId = '' } = images[0] ?? {}
  return (question: (place: Place) => Request, run: number) => {
    const request = question({ size, imageId: id, snapshotId, run })
    const params = Object.fromEntries(flatten({ RegionId: 'cn-hangzhou', ...request }))
    handle(world, { action: 'DescribeImages', params }, { caller: dawn.id, now: epoch })
  }
}

/** The median of so many timed calls, in milliseconds, after a few that warm up. */
function median(count: number, work: (run: number) => void): number {
  for (let run = 0; run < 10; run++) work(run)
  const times = Array.from({ length: count }, (_, run) => {
    const started = performance.now()
    work(run)
    return performance.now() - started
  })
  return times.toSorted((left, right) => left - right)[Math.floor(count / 2)] ?? Number.NaN
}
