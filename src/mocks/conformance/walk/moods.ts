import type { Choices } from './choices.ts'
import * as images from './imageOperations.ts'
import * as instances from './instanceOperations.ts'
import type { Operation } from './operation.ts'
import type { RandomNumbers } from './randomNumbers.ts'

type Chooser = (choices: Choices) => Operation

interface Mood {
  /** How often each kind of operation comes, beside what it comes in any mood. */
  readonly favourites: readonly (readonly [Chooser, number])[]
  /** Milliseconds that go by before a step, at most. */
  readonly pause: number
}

/** What comes in any mood. */
const everyday: readonly (readonly [Chooser, number])[] = [
  [images.chooseShare, 14],
  [images.chooseModify, 8],
  [images.chooseDelete, 6],
  [images.chooseTag, 6],
  [images.chooseUntag, 3],
  [images.chooseCreate, 7],
  [images.chooseCopy, 8],
  [images.chooseCancel, 2],
  [instances.chooseRun, 8],
  [instances.chooseStart, 5],
  [instances.chooseStop, 8],
  [instances.chooseRelease, 4],
  [instances.chooseReplace, 7],
  [instances.chooseReinit, 9],
]

/** Random steps alone would hardly ever have more than five copies under way, or a disk's image gone. */
const moods: readonly Mood[] = [
  { favourites: [], pause: 2_000 },
  { favourites: [[images.chooseShare, 60]], pause: 2_000 },
  {
    favourites: [
      [images.chooseCopy, 250],
      [images.chooseCancel, 20],
      [images.chooseDelete, 20],
    ],
    pause: 500,
  },
  {
    favourites: [
      [instances.chooseRun, 25],
      [instances.chooseStop, 35],
      [instances.chooseReplace, 20],
      [instances.chooseReinit, 30],
      [instances.chooseStart, 15],
      [instances.chooseRelease, 20],
      [images.chooseCreate, 15],
    ],
    pause: 1_000,
  },
  { favourites: [], pause: 30_000 },
]

/** What comes while there is too much of everything, so that looking at all of it stays quick. */
const tidying: Mood = {
  favourites: [
    [images.chooseTidy, 100],
    [instances.chooseReinit, 20],
    [instances.chooseRelease, 15],
  ],
  pause: 4_000,
}
const manyImages = 50

/** How many steps a mood lasts. */
const stepsOfMood = 25

/** Chooses operations, and how long to wait before each, in moods that come and go. */
export class Moods {
  private mood: Mood | undefined
  private left = 0

  constructor(private readonly random: RandomNumbers) {}

  operation(choices: Choices): Operation {
    if (!this.mood || this.left === 0) {
      const isCrowded = choices.imageCount() > manyImages && this.random.chance(0.65)
      this.mood = isCrowded ? tidying : this.random.pick(moods)
      this.left = stepsOfMood
    }
    this.left -= 1
    const options = [...everyday, ...this.mood.favourites]
    let place = this.random.below(options.reduce((sum, [, weight]) => sum + weight, 0))
    const chosen = options.find(([, weight]) => (place -= weight) < 0)
    return (chosen?.[0] ?? images.chooseShare)(choices)
  }

  /** Milliseconds to wait, in halves of seconds, or right to the next time at which something comes to its end. */
  pause(now: number, nextChange: number | undefined): number {
    if (nextChange !== undefined && this.random.chance(0.12)) return nextChange - now
    return 500 * this.random.below((this.mood?.pause ?? 0) / 500 + 1)
  }
}
