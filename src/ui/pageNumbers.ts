/**
 * The page numbers worth showing: the first, the last, the current one and its neighbours, with gaps between. A gap
 * stands for two pages at least.
 * @param page the current page, from 1
 * @param pages how many there are
 */
export function pageNumbers(page: number, pages: number): (number | 'gap')[] {
  const shown = new Set([1, page - 1, page, page + 1, pages])
  // At an end, more neighbours take the place of the gap that isn't there: the row keeps its length.
  if (page <= 3) [2, 3, 4].forEach((one) => shown.add(one))
  if (page >= pages - 2) [pages - 3, pages - 2, pages - 1].forEach((one) => shown.add(one))
  const numbers = [...shown].filter((one) => one >= 1 && one <= pages).sort((a, b) => a - b)
  return numbers.flatMap((one, index): (number | 'gap')[] => {
    const left = one - (numbers[index - 1] ?? one - 1) - 1
    if (left === 0) return [one]
    return left === 1 ? [one - 1, one] : ['gap', one]
  })
}
