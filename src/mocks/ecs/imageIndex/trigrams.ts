const length = 3

/**
 * What stands for each three characters that follow one another in a text, whose capitals make no difference. In ASCII
 * each three have a number of their own; others can share one, so that what is found by them has to be looked at.
 */
export function trigramsOf(text: string): number[] {
  const lower = text.toLowerCase()
  const found: number[] = []
  for (let place = 0; place + length <= lower.length; place++) {
    found.push(
      (lower.charCodeAt(place) << 14) ^
        (lower.charCodeAt(place + 1) << 7) ^
        lower.charCodeAt(place + 2),
    )
  }
  return found
}
