export const number = new Intl.NumberFormat('en')
const plurals = new Intl.PluralRules('en')

/** `1 image`, `2 images`, `1,234 images`. */
export const count = (amount: number, one: string, other: string): string =>
  `${number.format(amount)} ${plurals.select(amount) === 'one' ? one : other}`
