import { worldOf } from '../../src/mocks/index.ts'
import { accountRow, accounts, imageRow, images, shareDialog } from '../support/console.ts'
import { english } from '../support/names.ts'
import { point, timed, type Timed } from './act.ts'
import type { Scene } from './scene.ts'
import * as signs from './signs.ts'

/** The dialog Share Image, opened from the list and closed again, and what is done in it. */
export async function playSharing(scene: Scene) {
  const { page, note } = scene
  const close = async () => {
    await page.keyboard.press('Escape')
    await shareDialog(page).waitFor({ state: 'hidden' })
    await scene.traffic.settled(250)
  }
  const link = (name: string) =>
    imageRow(page, name).getByRole('link', { name: english.share, exact: true })
  const open = (name: string): Promise<Timed> =>
    timed(scene, 'click', [signs.shareDialog], () => link(name).click())

  // The script of the dialog is loaded when the pointer comes, and who uses the image, if the list hasn't asked already.
  await point(scene, link(images.notShared))
  note('openShareFirst', (await open(images.notShared)).durations[0])
  await close()
  await point(scene, link(images.notShared))
  note('openShareAgain', (await open(images.notShared)).durations[0])
  await close()
  note('openShareOther', (await open(images.sharedWith3)).durations[0])
  await close()

  await open(images.notShared)
  await playShares(scene)
  await close()

  await point(scene, link(images.sharedWith50))
  const { durations, longestTask } = await open(images.sharedWith50)
  note('openShareMany', durations[0])
  note('openShareManyTask', longestTask)
  await close()
}

/** In the open dialog of an image that nobody uses: shares and unshares. */
async function playShares(scene: Scene) {
  const { page, note } = scene
  const dialog = shareDialog(page)
  const share = async (ids: readonly string[]) => {
    await dialog.getByRole('textbox', { name: english.accountId }).fill(ids.join(', '))
    // First the rows, which may come before the answers; then each with its button, which comes after its answer.
    return timed(
      scene,
      'click',
      [ids.map(signs.accountRow), [signs.unshareButtons(ids.length)]],
      () => dialog.getByRole('button', { name: english.share }).click(),
    )
  }
  const one = await share([accounts.omar])
  note('shareOne', one.durations[0])
  note('shareOneDone', one.durations[1])

  // From the Yes of the question to the list without the row.
  await accountRow(dialog, accounts.omar).getByRole('button', { name: english.unshare }).click()
  const yes = page.getByRole('tooltip').getByRole('button', { name: english.unshare })
  const gone = { ...signs.accountRow(accounts.omar), count: 0 }
  const unshared = await timed(scene, 'click', [[gone]], () => yes.click())
  note('unshare', unshared.durations[0])

  const others = (await worldOf().accounts())
    .map(({ id }) => id)
    .filter((id) => id !== accounts.dawn)
  const many = await share(others.slice(0, 50))
  note('shareMany', many.durations[0])
  note('shareManyDone', many.durations[1])
}
