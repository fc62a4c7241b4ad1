// What the model takes for given, said once more in plain numbers, so that a slip in the stand-in's own isn't shared.

const second = 1_000

/** How long a new instance is Pending, how long any is Starting or Stopping, and a disk ReIniting. */
export const pendingTime = 2 * second
export const startingTime = 3 * second
export const stoppingTime = 3 * second
export const reinitTime = 5 * second

/** How long making an image takes: 20 seconds and 80 milliseconds for each GiB of all its disks, at most a minute. */
export const makingTime = (gib: number): number => Math.min(60 * second, 20 * second + 80 * gib)

export const copiesAtOnce = 5
export const imagesPerPlace = 100
export const accountsPerCall = 10
export const accountsPerImage = 50
export const imagesPerGrantee = 100
export const tagsPerResource = 20

/** GiB of a system disk: by default, at least (Linux and Windows), at most. */
export const usualDisk = 40
export const smallestLinuxDisk = 20
export const smallestWindowsDisk = 40
export const largestDisk = 500

const isAddress = /https?:\/\//i

/** Whether a text can be the name of an image or an instance. */
export function isName(text: string): boolean {
  const characters = Array.from(text)
  return (
    characters.length >= 2 &&
    characters.length <= 128 &&
    /^[A-Za-z\u4e00-\u9fff]/.test(text) &&
    characters.every((one) => /^[A-Za-z0-9._:\u4e00-\u9fff-]$/.test(one)) &&
    !/^(aliyun|acs:)/i.test(text)
  )
}

/** Whether a text can describe an image. */
export const isDescription = (text: string): boolean =>
  Array.from(text).length >= 2 && Array.from(text).length <= 256 && text.search(isAddress) !== 0

/** Whether a text can be a tag's key. */
export const isTagKey = (text: string): boolean =>
  text.length >= 1 && isTagValue(text) && !/^(aliyun|acs:)/i.test(text)

/** Whether a text can be a tag's value. */
export const isTagValue = (text: string): boolean => text.length <= 128 && !isAddress.test(text)
