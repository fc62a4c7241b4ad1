import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { serviceOf } from '../src/api/contract.ts'
import { imageRow, images, openImages } from './support/console.ts'
import { choose } from './support/instances.ts'
import { failuresOf, toldOf } from './support/matrix/codes.ts'
import { imageWrites } from './support/matrix/imageWrites.ts'
import { instanceWrites } from './support/matrix/instanceWrites.ts'
import {
  expectRecovered,
  expectTold,
  fail,
  recover,
  settledLines,
  type Place,
} from './support/matrix/place.ts'
import { reads } from './support/matrix/reads.ts'

/** How often a read is sent that fails in a way that may pass. */
const attemptsOf = (failure: string) => (toldOf(failure).isRetried ? 3 : 1)

/** The failures of a place, without those that are none there. */
const failuresAt = ({ action, except = {} }: Pick<Place, 'action' | 'except'>) =>
  failuresOf(action).filter((failure) => !Object.hasOwn(except, failure))

const writes = [...imageWrites, ...instanceWrites]

for (const place of writes) {
  const { action, act, open } = place
  test(`${action} ${act}`, async ({ page }) => {
    const stage = await open(page)
    const before = await settledLines(page)
    for (const failure of failuresAt(place)) {
      await test.step(failure, async () => {
        await fail(page, action, failure, 1)
        await stage.attempt()
        await expectTold(page, failure, before, stage, place)
      })
    }
    await stage.succeed()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
}

for (const place of reads) {
  const { action, act, open } = place
  test(`${action} reads ${act}`, async ({ page }) => {
    await page.clock.install()
    const [first = '', ...others] = failuresAt(place)
    const { refresh, loaded, retry: ownRetry, ...rest } = await open(page, first)
    const stage = { ...rest, isRead: true }
    const retry = ownRetry ?? page.getByRole('button', { name: 'Retry' })

    if (refresh) {
      const before = await settledLines(page)
      for (const failure of [first, ...others]) {
        await test.step(failure, async () => {
          await fail(page, action, failure)
          await refresh()
          await expectTold(page, failure, before, stage)
          await recover(page)
          await retry.press('Enter')
          await expectRecovered(page, before)
        })
      }
      return
    }

    // What was read once isn't asked for again for a while: each failure follows the one before.
    await expect(retry).toBeVisible()
    const before = await settledLines(page)
    if (!stage.isBrief) await expectTold(page, first, before, stage)
    for (const failure of others) {
      await test.step(failure, async () => {
        await recover(page)
        await fail(page, action, failure, stage.isBrief ? attemptsOf(failure) : undefined)
        await retry.press('Enter')
        await expectTold(page, failure, before, stage)
      })
    }
    await recover(page)
    await retry.click()
    await expect(loaded).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
}

test('the matrix holds every action that the console calls, and as many cells as the documents say', () => {
  // Only the stand-in's other clients ask for these.
  const uncalled = ['DescribeSnapshots', 'ListTagResources']
  const called = Object.keys(serviceOf).filter((action) => !uncalled.includes(action))
  const places = [...writes, ...reads]
  expect([...new Set(places.map(({ action }) => action))].toSorted()).toEqual(called.toSorted())

  const cells = places.reduce((sum, place) => sum + failuresAt(place).length, 0)
  const text = readFileSync(new URL('../docs/testing.md', import.meta.url), 'utf8')
  const [, written = ''] = /(\d,\d{3}) cells/.exec(text) ?? []
  expect(written).toBe(cells.toLocaleString('en-US'))
})

test('a copy has no regions to go to while they do not load, which is told there', async ({
  page,
}) => {
  await openImages(page, `q=${images.notShared}&fail=DescribeRegions:Forbidden.RAM`)
  await imageRow(page, images.notShared).getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Copy Image' }).click()
  const copy = page.getByRole('dialog', { name: 'Copy Image' })
  const region = copy.getByRole('combobox', { name: 'Target Region' })
  await expect(region).toHaveAccessibleDescription(/Regions could not be loaded\. Load them again$/)
  await recover(page)
  const again = copy.getByRole('button', { name: 'Load them again' })
  await again.click()
  await expect(again).toHaveCount(0)
  await choose(copy, 'Target Region', 'Singapore')
  await expect(page.getByText('Regions could not be loaded.')).toHaveCount(0)
})
