import type { Measured } from './browser.ts'
import type { Row } from './rows.ts'

type Limits = Pick<Row, 'target' | 'slowestTarget'>

/** Shown at once, for somebody who waits for it. */
const atOnce: Limits = { target: 50, slowestTarget: 100 }
/** While something is typed nothing may lag behind. */
const asTyped: Limits = { slowestTarget: 50 }
/** No task long enough to be felt. */
const noLongTask: Limits = { slowestTarget: 50 }

/** What is timed, in milliseconds, in the order in which it is told; what each means stands with the scene that plays it. */
export const rows = {
  typeNotSeen: ['Image Type, not seen before', {}],
  typeSeen: ['Image Type, seen before', atOnce],
  keystroke: ['a letter in the search box: the letter', asTyped],
  searchRows: ['a letter in the search box: the rows, 300 ms pause included', {}],
  nextPage: ['next page, after the pointer rested on it', atOnce],
  otherPage: ['page 3, clicked at once', {}],
  openShareFirst: ['open Share Image first, after the pointer rested on it', atOnce],
  openShareAgain: ['open Share Image again', atOnce],
  openShareOther: ['open Share Image of another image, clicked at once', {}],
  shareOne: ['share with 1 account: its row', {}],
  shareOneDone: ['share with 1 account: confirmed', {}],
  unshare: ['Unshare', atOnce],
  shareMany: ['share with 50 accounts: their rows', {}],
  shareManyDone: ['share with 50 accounts: confirmed', {}],
  openShareMany: ['open Share Image with 50 accounts, after the pointer rested on it', {}],
  openShareManyTask: ['its longest task', noLongTask],
  hundred: ['from 20 to 100 images a page', {}],
  hundredTask: ['its longest task', noLongTask],
  region: ['region, not seen before', {}],
  regionBack: ['region, seen before', {}],
  account: ['account', {}],
  instances: ['open Instances first, clicked at once', {}],
  instancesAgain: ['open Instances again', {}],
} as const satisfies Record<string, readonly [name: string, limits: Limits]>

export type Interaction = keyof typeof rows

/** Takes one time, in milliseconds. */
export type Note = (interaction: Interaction, time: number | undefined) => void

/** What a scene is played with: a page of the console that is at rest on the list of images. */
export interface Scene extends Measured {
  readonly note: Note
  /** The names of the account's own images, as the list has them. */
  readonly names: readonly string[]
}
