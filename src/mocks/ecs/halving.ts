/**
 * The first place of an ordered list at which something that isn't below begins, found by halving: lists can hold a
 * hundred thousand.
 * @param isBelow whether what is at a place is below; true up to some place and false from there on
 * @returns a place, or `length` if everything is below
 */
export function firstNotBelow(length: number, isBelow: (place: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBelow(middle)) low = middle + 1
    else high = middle
  }
  return low
}
