/** ECS's time format for images, disks and shares: UTC with seconds, `2018-01-10T01:01:10Z`. */
export const toSeconds = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 19)}Z`

/** ECS's time format for instances: UTC with minutes, `2017-12-05T22:40Z`. */
export const toMinutes = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 16)}Z`

const minuteFormat = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?Z$/

/** Reads a time of a Filter (`2017-12-05T22:40Z`; seconds are taken too). `undefined` if it is not well formatted. */
export function fromFilter(text: string): number | undefined {
  const milliseconds = minuteFormat.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(milliseconds) ? undefined : milliseconds
}

export const seconds = 1_000
export const minutes = 60 * seconds
export const hours = 60 * minutes
export const days = 24 * hours
