import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { Image } from '../../src/api/contract.ts'
import { worldOf } from '../../src/mocks/index.ts'
import { accounts } from '../support/console.ts'
import { staticPage } from './floors/static.ts'
import { startSite, type Site } from './host.ts'
import { weighBuild, type PageWeight } from './pageWeight.ts'

/** What is measured: the two builds of the console, and the two floors that they are compared with. */
export const variants = ['static', 'antd', 'live', 'demo'] as const
export type Variant = (typeof variants)[number]

/** The list that all of them show. */
const regionId = 'cn-hangzhou'
const pageSize = 20

export interface Sites {
  /** Where the list of images is, at each variant. */
  readonly pages: Readonly<Record<Variant, string>>
  /** Where the live build is for somebody with more than a hundred images. */
  readonly largeLive: string
  /** Takes back what was done at the live build. */
  readonly resetLive: () => Promise<void>
  readonly liveWeight: PageWeight
  /** The names of the account's own images as the list has them, page by page. */
  readonly names: readonly string[]
  /** Stops the hosts and removes what was built. */
  close(): Promise<void>
}

/** Builds all four and hosts them on free ports. Takes about half a minute. */
export async function buildSites(): Promise<Sites> {
  const folder = mkdtempSync(join(tmpdir(), 'ecs-images-bench-'))
  const hosts: Site[] = []
  const close = async () => {
    await Promise.all(hosts.map((host) => host.close()))
    rmSync(folder, { recursive: true, force: true })
  }
  const start = async (...[options]: Parameters<typeof startSite>) => {
    const host = await startSite(options)
    hosts.push(host)
    return host.address
  }
  try {
    const images = await ownImages()
    const [staticFolder = '', antd = '', live = '', demo = ''] = variants.map((variant) =>
      join(folder, variant),
    )
    mkdirSync(staticFolder)
    writeFileSync(join(staticFolder, 'index.html'), staticPage(images.slice(0, pageSize)))
    await buildAntd(antd, images.slice(0, pageSize))
    await build({ logLevel: 'error', build: { outDir: live, manifest: true } })
    await build({ logLevel: 'error', mode: 'demo', build: { outDir: demo } })
    const list = `images?region=${regionId}&type=self&size=${pageSize}`
    const world = worldOf()
    const large = worldOf({ scenario: 'large' })
    const [largeOwner] = await large.accounts()
    return {
      pages: {
        static: await start({ folder: staticFolder }),
        antd: await start({ folder: antd }),
        live: `${await start({ folder: live, api: { standIn: world, caller: accounts.dawn } })}${list}`,
        demo: `${await start({ folder: demo })}${list}`,
      },
      largeLive: `${await start({ folder: live, api: { standIn: large, caller: largeOwner?.id ?? '' } })}${list}`,
      resetLive: () => world.reset(),
      liveWeight: weighBuild(live),
      names: images.map(({ ImageName }) => ImageName),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** All images of the account that is signed in at the start, as the console asks for them. */
async function ownImages(): Promise<readonly Image[]> {
  const query = new URLSearchParams({
    Action: 'DescribeImages',
    Version: '2014-05-26',
    RegionId: regionId,
    ImageOwnerAlias: 'self',
    Status: 'Creating,Waiting,Available,UnAvailable,CreateFailed,Deprecated',
    PageSize: '100',
  })
  const answer = await worldOf().respond(new Request(`http://ecs.test/?${query}`), {
    unsignedCaller: accounts.dawn,
  })
  const { Images } = (await answer.json()) as { Images: { Image: Image[] } }
  return Images.Image
}

/** Builds the smallest page of antd, with its rows in its script. */
async function buildAntd(outDir: string, images: readonly Image[]) {
  await build({
    configFile: false,
    root: resolve('e2e/bench/floors/antd'),
    logLevel: 'error',
    plugins: [react()],
    define: { __IMAGES__: JSON.stringify(images) },
    build: { outDir, chunkSizeWarningLimit: 2_000 },
  })
}
