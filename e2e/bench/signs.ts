import { english } from '../support/names.ts'
import type { Sign } from './inPage.ts'

const table = (name: string) => `table[aria-label="${name}"]:not([aria-busy=true]) th[scope=row]`

/** A row of the list of images, up to date, that names an image. */
export const imageRow = (text = ''): Sign => ({ selector: table(english.images), text })

/** So many rows of the list of images. */
export const imageRows = (count: number): Sign => ({ selector: table(english.images), count })

/** No row of the list of images, up to date or not, with an image of the name. */
export const noImageRow = (text: string): Sign => ({
  selector: `table[aria-label="${english.images}"] th[scope=row]`,
  text,
  count: 0,
})

/** A row of the list of instances. */
export const instanceRow: Sign = { selector: table(english.instances) }

/** The dialog Share Image with the number of accounts, which is there once they are known. */
export const shareDialog: readonly Sign[] = [
  { selector: '[role=dialog]', text: english.share },
  { selector: '[role=dialog] [role=status]', text: 'of 50 accounts' },
]

/** A row of an account in that dialog. */
export const accountRow = (id: string): Sign => ({
  selector: `[role=dialog] table[aria-label="${english.list}"] th[scope=row]`,
  text: id,
})

/** So many buttons Unshare in that dialog: the service has confirmed each. */
export const unshareButtons = (count: number): Sign => ({
  selector: `[role=dialog] table[aria-label="${english.list}"] td button`,
  text: english.unshare,
  count,
})

/** The search box with what is typed. */
export const searchText = (text: string): Sign => ({
  selector: 'input[type=search][aria-label="Search images"]',
  text,
})

/** The top bar with who is signed in. */
export const signedIn = (id: string): Sign => ({ selector: 'header button', text: id })
