import type { BenchBrowser } from './browser.ts'
import { median, rowOf, type Row } from './rows.ts'
import { variants, type Sites, type Variant } from './sites.ts'
import { visit, type Visit } from './visit.ts'

/** Cold: a browser that has never been there. Warm: the same browser again, its cache filled, its worker installed. */
const states = ['cold', 'warm'] as const
type State = (typeof states)[number]
type Visits = Record<Variant, Record<State, Visit[]>>

/**
 * Visits all variants, cold and then warm, as often as told; the runs take turns, so that what else the machine does
 * meets all of them alike.
 */
export async function measurePages(
  browser: BenchBrowser,
  sites: Sites,
  runs: number,
): Promise<Row[]> {
  const visits: Visits = {
    static: { cold: [], warm: [] },
    antd: { cold: [], warm: [] },
    live: { cold: [], warm: [] },
    demo: { cold: [], warm: [] },
  }
  for (let run = 1; run <= runs; run++) {
    console.error(`Pages, run ${run} of ${runs}`)
    for (const variant of variants) {
      const visitor = await browser.newVisitor()
      for (const state of states) {
        visits[variant][state].push(await visit(browser, visitor, sites.pages[variant]))
      }
      await visitor.close()
    }
  }
  return [weightRow(sites), ...rowsOf(visits)]
}

/** What the built files say, whatever the machine: JS that the list of images can't be shown without. */
const weightRow = ({ liveWeight: { scriptBytes } }: Sites): Row => ({
  part: 'Weight',
  name: 'live: JS that the images page needs, brotli',
  value: scriptBytes / 1_000,
  unit: 'kB',
  target: 180,
})

interface Measure {
  readonly name: string
  readonly unit: string
  readonly of: (visit: Visit) => number
}

const measures: readonly Measure[] = [
  { name: 'first row', unit: 'ms', of: (visit) => visit.firstRow },
  { name: 'first contentful paint', unit: 'ms', of: (visit) => visit.firstPaint },
  { name: 'largest contentful paint', unit: 'ms', of: (visit) => visit.largestPaint },
  { name: 'layout shift', unit: 'shift', of: (visit) => visit.layoutShift },
  { name: 'blocking time', unit: 'ms', of: (visit) => visit.blocking },
  { name: 'JS before the first row', unit: 'kB', of: (visit) => visit.criticalScript / 1_000 },
  { name: 'CSS before the first row', unit: 'kB', of: (visit) => visit.criticalStyle / 1_000 },
  { name: 'JS in all', unit: 'kB', of: (visit) => visit.script / 1_000 },
  { name: 'CSS in all', unit: 'kB', of: (visit) => visit.style / 1_000 },
  { name: 'calls before the first row', unit: 'calls', of: (visit) => visit.calls },
  { name: 'of which one after the other', unit: 'steps', of: (visit) => visit.depth },
  { name: 'calls in all', unit: 'calls', of: (visit) => visit.allCalls },
  { name: 'heap', unit: 'MB', of: (visit) => visit.heap / 1e6 },
]

/** Which floor a time is held against, and how many times as long it may be. */
const targets: Record<string, { readonly floor: Variant; readonly times: number }> = {
  'live cold first row': { floor: 'antd', times: 1 },
  'live cold first contentful paint': { floor: 'static', times: 1.3 },
  'demo cold first row': { floor: 'antd', times: 1.4 },
  'demo warm first row': { floor: 'antd', times: 1.1 },
}

const titles: Record<Variant, string> = {
  static: 'static HTML',
  antd: 'smallest antd page',
  live: 'live build',
  demo: 'demo build',
}

function rowsOf(visits: Visits): Row[] {
  return states.flatMap((state) =>
    measures.flatMap(({ name, unit, of }) =>
      variants
        .filter((variant) => isConsole(variant) || !ofCalls.has(unit))
        .map((variant) => {
          const floorOf = (floor: Variant) => median(visits[floor][state].map(of))
          const target = targets[`${variant} ${state} ${name}`]
          const floor = floorOf(target?.floor ?? 'antd')
          return rowOf(
            `Opening the list of images, ${state}`,
            `${name}: ${titles[variant]}`,
            unit,
            visits[variant][state].map(of),
            {
              ...(isConsole(variant) && unit === 'ms' && floor > 0 ? { floor } : {}),
              ...(target ? { target: floor * target.times } : {}),
              ...(isConsole(variant) && unit === 'shift' ? { target: 0, slowestTarget: 0 } : {}),
            },
          )
        }),
    ),
  )
}

/** Only the console calls anybody. */
const ofCalls: ReadonlySet<string> = new Set(['calls', 'steps'])

const isConsole = (variant: Variant) => variant === 'live' || variant === 'demo'
