/** Chinese nouns have no plural: a number and its measure word are enough. */
export const number = new Intl.NumberFormat('zh-CN')
