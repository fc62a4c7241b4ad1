import {
  fallback,
  integer,
  maxValue,
  minValue,
  optional,
  picklist,
  pipe,
  string,
  transform,
} from 'valibot'
import { pageSizes } from './listChoices.ts'

/** Longer than any name (128 characters) is enough to match nothing; the rest needn't travel. */
const longestText = 256

/** An integer in an address, `1e9` and `2.5` being none. */
const wholeNumber = pipe(
  string(),
  transform((text) => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN)),
  integer(),
)

/** Schemas of what the addresses of lists have in common. Whatever makes no sense is taken as its default. */
export const textInAddress = fallback(
  pipe(
    string(),
    transform((text) => text.trim().slice(0, longestText)),
  ),
  '',
)
export const pageInAddress = fallback(pipe(wholeNumber, minValue(1), maxValue(1_000_000)), 1)
export const sizeInAddress = fallback(optional(pipe(wholeNumber, picklist(pageSizes))), undefined)
