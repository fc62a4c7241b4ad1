import { accounts, openAccountMenu } from '../support/console.ts'
import { english } from '../support/names.ts'
import { point, timed } from './act.ts'
import type { Scene } from './scene.ts'
import * as signs from './signs.ts'

/** Shared with Dawn; no other list has it. */
const received = 'qa-browser-grid-r8'
/** In Frankfurt only. */
const frankfurtImage = 'golden-alinux3-r26-eu'

/** Opens a combobox, and times from the click on one of its options. */
async function timedChoice(scene: Scene, box: string, option: string, sign: string) {
  const { page } = scene
  await page.getByRole('combobox', { name: box, exact: true }).click()
  const choice = page.getByRole('option', { name: option })
  const { durations } = await timed(scene, 'click', [[signs.imageRow(sign)]], () => choice.click())
  return durations[0]
}

/** Types and search. */
export async function playList(scene: Scene) {
  const { page, note, names } = scene
  const [first = '', second = ''] = names
  const choose = (type: string, sign: string) => timedChoice(scene, english.imageType, type, sign)

  // Nobody has asked for the received images yet, but for what the page loads ahead on its own.
  note('typeNotSeen', await choose(english.sharedImage, received))
  note('typeSeen', await choose(english.types[0] ?? '', first))
  note('typeSeen', await choose(english.sharedImage, received))
  note('typeSeen', await choose(english.types[0] ?? '', first))

  // From the key to the letter in the box, and to rows that match: the console waits 300 ms for more letters.
  const box = page.getByRole('searchbox', { name: 'Search images' })
  await box.click()
  const search = await timed(
    scene,
    'keydown',
    [[signs.searchText('w')], [signs.imageRow(first), signs.noImageRow(second)]],
    () => page.keyboard.press('w'),
  )
  note('keystroke', search.durations[0])
  note('searchRows', search.durations[1])
  // Each of the others is typed when the one before has been searched for.
  for (const text of ['we', 'web', 'web-']) {
    const key = text.slice(-1)
    const typed = await timed(scene, 'keydown', [[signs.searchText(text)]], () =>
      page.keyboard.press(key),
    )
    note('keystroke', typed.durations[0])
  }
  await timed(scene, 'keydown', [[signs.imageRow(second)]], () => page.keyboard.press('Escape'))
}

/** Paging, 20 rows a page. */
export async function playPages(scene: Scene) {
  const { page, note, names } = scene
  const go = async (button: string, row: string) => {
    const { durations } = await timed(scene, 'click', [[signs.imageRow(row)]], () =>
      page.getByRole('button', { name: button, exact: true }).click(),
    )
    return durations[0]
  }
  // What pointing at a page loads, is there when it is clicked.
  await point(scene, page.getByRole('button', { name: 'Next page' }))
  note('nextPage', await go('Next page', names[20] ?? ''))
  // The pointer comes and clicks in one moment: nothing was loaded ahead, unless by the page itself.
  note('otherPage', await go('Page 3', names[40] ?? ''))
  await go('Page 1', names[0] ?? '')
}

/** Another region, the first again, and in the demo another account. */
export async function playPlaces(scene: Scene, canSwitchAccount: boolean) {
  const { page, note, names } = scene
  const [first = ''] = names
  const choose = (region: string, sign: string) => timedChoice(scene, english.region, region, sign)
  note('region', await choose(english.frankfurt, frankfurtImage))
  note('regionBack', await choose(english.hangzhou, first))
  if (!canSwitchAccount) return
  const switchTo = async (id: string, sign: readonly ReturnType<typeof signs.imageRow>[]) => {
    await openAccountMenu(page)
    await page.getByRole('menuitem', { name: english.switchAccount }).click()
    const button = page
      .getByRole('dialog', { name: english.switchAccount })
      .getByRole('button', { name: id })
    const { durations } = await timed(scene, 'click', [sign], () => button.click())
    return durations[0]
  }
  // From the choice in the dialog to the other's name in the top bar and the other's list.
  note(
    'account',
    await switchTo(accounts.omar, [
      signs.signedIn(accounts.omar),
      signs.imageRow(),
      signs.noImageRow(first),
    ]),
  )
  await switchTo(accounts.dawn, [signs.signedIn(accounts.dawn), signs.imageRow(first)])
}

/** The other list: its script and its rows are loaded by the first click, and known at the second. */
export async function playInstances(scene: Scene) {
  const { page, note } = scene
  const go = async (link: string, sign: typeof signs.instanceRow) => {
    const { durations } = await timed(scene, 'click', [[sign]], () =>
      page.getByRole('navigation').getByRole('link', { name: link, exact: true }).click(),
    )
    return durations[0]
  }
  note('instances', await go(english.instances, signs.instanceRow))
  await go(english.images, signs.imageRow())
  note('instancesAgain', await go(english.instances, signs.instanceRow))
  await go(english.images, signs.imageRow())
}
