/**
 * What is put into each measured page before its own scripts. All times are milliseconds since the navigation began, of
 * the page's own clock, so that nothing of the bench's way to the browser and back is in them.
 */

/** Something that can be seen: an element that is there, shown, and has a text. */
export interface Sign {
  /** By role and name, as CSS sees them. */
  readonly selector: string
  /** Part of its text, or of its value if it is a field. */
  readonly text?: string
  /** How many there are at least; 1 unless told, 0 that there is none. */
  readonly count?: number
}

export interface PageReading {
  /** When the first row of a table that names something stood in the document, not yet laid out nor painted. */
  readonly firstRowMade: number | undefined
  /** When the frame that shows it was painted. */
  readonly firstRow: number | undefined
  /** First contentful paint. */
  readonly firstPaint: number | undefined
  /** Largest contentful paint so far. */
  readonly largestPaint: number | undefined
  /** Cumulative layout shift: no unit; 0 is none. */
  readonly layoutShift: number
  /** Tasks above 50 ms. */
  readonly longTasks: readonly Span[]
}

export interface Span {
  readonly start: number
  readonly duration: number
}

/** What came of one event. */
export interface Effect {
  /** When the event was made, by its own time stamp: what waited before its listeners ran counts. */
  readonly at: number
  /** From the event to the paint of the frame that shows all signs of a stage, one a stage. */
  readonly durations: readonly number[]
}

export interface InPage {
  readonly read: () => PageReading
  /** Waits for the next event of a type, and then for the first frame in which a stage's signs are seen, stage by stage. */
  readonly watch: (type: string, stages: readonly (readonly Sign[])[]) => void
  /** What came of the event that is watched for. @throws Error if that takes 30 seconds */
  readonly effect: () => Promise<Effect>
}

declare global {
  interface Window {
    bench: InPage
  }
}

/** TypeScript's DOM doesn't know this one yet. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
}

/** Rows that are grey meanwhile are hidden from screen readers, and don't count. */
const namedRow = 'tbody tr:not([aria-hidden=true]) > th[scope=row]'
const patience = 30_000

let firstRowMade: number | undefined
let firstRow: number | undefined
let layoutShift = 0
const longTasks: Span[] = []
const paints = new Map<string, number>()
let effect: Promise<Effect> = Promise.reject(new Error('Nothing is watched.'))
effect.catch(() => undefined)

function observe(type: string, take: (entry: PerformanceEntry) => void) {
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
    type,
    buffered: true,
  })
}
observe('paint', ({ name, startTime }) => paints.set(name, startTime))
observe('largest-contentful-paint', ({ startTime }) => paints.set('largest', startTime))
observe('layout-shift', (entry) => {
  const { value, hadRecentInput } = entry as LayoutShift
  if (!hadRecentInput) layoutShift += value
})
observe('longtask', ({ startTime: start, duration }) => longTasks.push({ start, duration }))

/** Calls back in the first task after the frame that is being made, which is then painted. */
function afterThisFrame(then: () => void) {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = then
  port2.postMessage(undefined)
}

const rows = new MutationObserver(() => {
  if (![...document.querySelectorAll(namedRow)].some(({ textContent }) => textContent.trim()))
    return
  rows.disconnect()
  firstRowMade = performance.now()
  requestAnimationFrame(() => afterThisFrame(() => (firstRow = performance.now())))
})
rows.observe(document, { childList: true, subtree: true, characterData: true })

const isSeen = ({ selector, text = '', count = 1 }: Sign): boolean => {
  const seen = [...document.querySelectorAll(selector)].filter((element) => {
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
    const content = isField ? element.value : element.textContent
    return (
      content.includes(text) &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    )
  })
  return count === 0 ? seen.length === 0 : seen.length >= count
}

/** Milliseconds from `at` to the paint of the first frame that shows the signs. */
const painted = (at: number, signs: readonly Sign[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const look = () => {
      if (signs.every(isSeen)) {
        // This frame is not painted yet; the first task after it is.
        afterThisFrame(() => resolve(performance.now() - at))
      } else if (performance.now() - at > patience) {
        const missing = signs.find((sign) => !isSeen(sign))
        reject(new Error(`Not seen: ${JSON.stringify(missing)}`))
      } else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })

async function take(type: string, stages: readonly (readonly Sign[])[]): Promise<Effect> {
  const at = await new Promise<number>((resolve) => {
    addEventListener(type, ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true })
  })
  return { at, durations: await Promise.all(stages.map((signs) => painted(at, signs))) }
}

window.bench = {
  read: () => ({
    firstRowMade,
    firstRow,
    firstPaint: paints.get('first-contentful-paint'),
    largestPaint: paints.get('largest'),
    layoutShift,
    longTasks,
  }),
  watch(type, stages) {
    effect = take(type, stages)
    effect.catch(() => undefined)
  },
  effect: () => effect,
}
