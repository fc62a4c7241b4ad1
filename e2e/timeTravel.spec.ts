import { expect, test } from '@playwright/test'
import { imageRow, images, openImages } from './support/console.ts'
import { longStory, sharedAfter } from './support/longStory.ts'

const changes = 1_000

test('a hundred steps back and forth over a thousand changes: the page shows each moment', async ({
  page,
}) => {
  await openImages(page, `q=${images.notShared}`)
  const row = imageRow(page, images.notShared)
  await expect(row).toContainText('Not shared')
  await page.evaluate((file) => window.ecsStage?.importWorld(file), await longStory(changes))
  for (let step = 1; step <= 100; step++) {
    // Every way there is: far back, far forth, and one after the other.
    const moment = step % 5 === 0 ? step * 10 - 7 : (step * 611) % changes
    await page.evaluate((number) => window.ecsStage?.lookAt(number), moment)
    await expect
      .poll(() => row.textContent(), {
        message: `after ${moment} changes`,
        // A hundred times the usual tenth of a second would be most of the test.
        intervals: [10, 20, 40, 80],
      })
      .toContain(sharedAfter(moment))
  }
  await page.evaluate((number) => window.ecsStage?.lookAt(number), changes)
  await expect(row).toContainText(sharedAfter(changes))
})
