import { limits } from './contract.ts'

/**
 * The rule that a text breaks: `short` or `long`, `address` holds (or begins with) http:// or https://, `reserved`
 * begins with what the service keeps for itself, `start` begins with the wrong kind of character, `characters` holds
 * one that isn't allowed.
 */
export type NamingProblem = 'short' | 'long' | 'address' | 'reserved' | 'start' | 'characters'

const reserved = /^(?:aliyun|acs:)/i

/** Characters as people count them: one outside of the Basic Multilingual Plane is one, not two. */
const lengthOf = (text: string) => Array.from(text).length

/**
 * What is wrong with a name of an image, an image family or an instance, `undefined` if nothing is. The API: 2 to 128
 * characters, first a letter or a Chinese character, not beginning with `aliyun` or `acs:`, without `http://` and
 * `https://`; after the first character digits and `.` `_` `-` `:` too.
 */
export function nameProblem(name: string): NamingProblem | undefined {
  if (/https?:\/\//i.test(name)) return 'address'
  if (reserved.test(name)) return 'reserved'
  if (name !== '' && !/^[a-z\u4e00-\u9fff]/i.test(name)) return 'start'
  if (!/^[\w.:\u4e00-\u9fff-]*$/.test(name)) return 'characters'
  if (lengthOf(name) < limits.shortestText) return 'short'
  if (lengthOf(name) > limits.imageName) return 'long'
  return undefined
}

/**
 * What is wrong with a description, `undefined` if nothing is. The API: 2 to 256 characters, not beginning with
 * `http://` or `https://`. An empty one can't be set: where it is optional it is taken as not given.
 */
export function descriptionProblem(description: string): NamingProblem | undefined {
  if (/^https?:\/\//i.test(description)) return 'address'
  if (lengthOf(description) < limits.shortestText) return 'short'
  if (lengthOf(description) > limits.description) return 'long'
  return undefined
}

/** What is wrong with a tag's key, `undefined` if nothing is. The API: 1 to 128 characters, not `aliyun`, `acs:`, http. */
export function tagKeyProblem(key: string): NamingProblem | undefined {
  if (key === '') return 'short'
  if (reserved.test(key)) return 'reserved'
  return tagValueProblem(key)
}

/** What is wrong with a tag's value, `undefined` if nothing is. The API: at most 128 characters, no http:// in it. */
export function tagValueProblem(value: string): NamingProblem | undefined {
  if (/https?:\/\//i.test(value)) return 'address'
  if (lengthOf(value) > limits.tagText) return 'long'
  return undefined
}
