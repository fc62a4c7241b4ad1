import { timed } from './act.ts'
import type { Scene } from './scene.ts'
import * as signs from './signs.ts'

/** A hundred rows instead of twenty, in a world that has as many. */
export async function playManyRows(scene: Scene) {
  const { page, note } = scene
  await page.getByRole('combobox', { name: 'Rows per page' }).click()
  const choice = page.getByRole('option', { name: '100 / page' })
  const { durations, longestTask } = await timed(scene, 'click', [[signs.imageRows(100)]], () =>
    choice.click(),
  )
  note('hundred', durations[0])
  note('hundredTask', longestTask)
}
