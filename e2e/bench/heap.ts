import { images, imageRow, shareDialog } from '../support/console.ts'
import { english } from '../support/names.ts'
import type { BenchBrowser, Measured } from './browser.ts'
import { keptBytes } from './heapSnapshot.ts'
import { rowOf, type Row } from './rows.ts'
import type { Sites } from './sites.ts'

const early = 20
const late = 200

/**
 * Whether the console keeps what nobody needs any longer: its objects and its DOM nodes after 20 and after 200 switches of page, type and
 * dialog, at full speed. After 20 all of it has been used once and is in its caches; then nothing more should stay.
 */
export async function measureHeap(browser: BenchBrowser, sites: Sites): Promise<Row[]> {
  const rows: Row[] = []
  for (const variant of ['live', 'demo'] as const) {
    console.error(`Heap, ${variant} build`)
    const visitor = await browser.newVisitor(true)
    try {
      const measured = await browser.newPage(visitor, false)
      await measured.page.goto(sites.pages[variant])
      await switches(measured, sites.names, 0, early)
      const before = await kept(measured)
      await switches(measured, sites.names, early, late)
      const after = await kept(measured)
      const part = `What the ${variant} build keeps after a collection, at rest`
      for (const [name, unit] of [
        ['objects', 'MB'],
        ['nodes', 'nodes'],
      ] as const) {
        const floor = before[name]
        rows.push(
          rowOf(part, `${name}, after ${early} switches of page, type and dialog`, unit, [floor]),
          rowOf(part, `${name}, after ${late}`, unit, [after[name]], {
            target: floor * 1.1,
            floor,
          }),
        )
      }
    } finally {
      await visitor.close()
    }
  }
  return rows
}

/** The objects of a page's scripts in megabytes, and the number of its DOM nodes, also of those that nobody sees. */
const kept = async ({ session }: Measured) => ({
  objects: (await keptBytes(session)) / 1e6,
  nodes: (await session.send('Memory.getDOMCounters')).nodes,
})

/** Goes on through a round of switches, which ends where it began, from one number of them to another. */
async function switches(
  { page, traffic }: Measured,
  names: readonly string[],
  from: number,
  to: number,
) {
  const choose = async (type = '', row = '') => {
    await page.getByRole('combobox', { name: english.imageType }).click()
    await page.getByRole('option', { name: type }).click()
    await imageRow(page, row).waitFor()
  }
  const turn = async (button: string, row = '') => {
    await page.getByRole('button', { name: button, exact: true }).click()
    await imageRow(page, row).waitFor()
  }
  const open = async (image: string) => {
    await imageRow(page, image).getByRole('link', { name: english.share }).click()
    await shareDialog(page).getByText(english.anyUsed).waitFor()
  }
  const close = async () => {
    await page.keyboard.press('Escape')
    await shareDialog(page).waitFor({ state: 'hidden' })
  }
  // Ten of them, so that both readings are of the same sight.
  const round: readonly (() => Promise<void>)[] = [
    () => choose(english.sharedImage, 'qa-browser-grid-r8'),
    () => choose(english.types[1], 'aliyun_4_arm64_20G_alibase_20250828.vhd'),
    () => choose(english.types[3], 'LAMP stack 8.2 on Alibaba Cloud Linux 3'),
    () => choose(english.types[0], names[0]),
    () => turn('Next page', names[20]),
    () => turn('Previous page', names[0]),
    () => open(images.notShared),
    close,
    () => open(images.sharedWith50),
    close,
  ]
  for (let step = from; step < to; step++) await round[step % round.length]?.()
  await traffic.settled()
}
