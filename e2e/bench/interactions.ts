import type { BenchBrowser } from './browser.ts'
import { rowOf, type Row } from './rows.ts'
import { rows, type Interaction, type Note, type Scene } from './scene.ts'
import { playInstances, playList, playPages, playPlaces } from './sceneList.ts'
import { playManyRows } from './sceneManyRows.ts'
import { playSharing } from './sceneSharing.ts'
import type { Sites, Variant } from './sites.ts'

/** Plays every interaction on the live build and on the demo, in turn, each run as a new visitor in a new world. */
export async function measureInteractions(
  browser: BenchBrowser,
  sites: Sites,
  runs: number,
): Promise<Row[]> {
  const times = { live: new Map<Interaction, number[]>(), demo: new Map<Interaction, number[]>() }
  for (let run = 1; run <= runs; run++) {
    for (const variant of ['live', 'demo'] as const) {
      console.error(`Interactions, run ${run} of ${runs}, ${variant} build`)
      await sites.resetLive()
      const note: Note = (interaction, time) => {
        if (time === undefined) return
        times[variant].set(interaction, [...(times[variant].get(interaction) ?? []), time])
      }
      try {
        await playAll(browser, sites, variant, note)
      } catch (error) {
        // What was timed before counts; what comes after it in this run has one sample less.
        console.error('This run ended early:', error)
        process.exitCode = 1
      }
    }
  }
  return (['live', 'demo'] as const).flatMap((variant) =>
    (Object.keys(rows) as Interaction[])
      // The live build doesn't know how to sign somebody else in; the demo's large world is its own affair.
      .filter((interaction) => times[variant].has(interaction))
      .map((interaction) => {
        const [name, limits] = rows[interaction]
        const part = `Interactions on the ${variant} build, from the event to the painted result`
        return rowOf(part, name, 'ms', times[variant].get(interaction) ?? [], limits)
      }),
  )
}

async function playAll(
  browser: BenchBrowser,
  sites: Sites,
  variant: Extract<Variant, 'live' | 'demo'>,
  note: Note,
) {
  const visitor = await browser.newVisitor(true)
  try {
    const measured = await browser.newPage(visitor)
    const scene: Scene = { ...measured, note, names: sites.names }
    const open = async (address: string) => {
      await measured.page.goto(address)
      await measured.page.waitForFunction(() => window.bench.read().firstRow !== undefined)
      await measured.traffic.settled()
    }
    await open(sites.pages[variant])
    await playList(scene)
    await playPages(scene)
    await playSharing(scene)
    await playPlaces(scene, variant === 'demo')
    await playInstances(scene)
    if (variant === 'live') {
      await open(sites.largeLive)
      await playManyRows(scene)
    }
  } finally {
    await visitor.close()
  }
}
