import { limits } from '../../../api/contract.ts'
import {
  descriptionProblem,
  nameProblem,
  tagKeyProblem,
  tagValueProblem,
} from '../../../api/naming.ts'
import { refusal } from '../errors.ts'
import type { Params } from '../params.ts'
import type { Tag } from '../records.ts'

// What is given for a resource to be made or changed: each reader takes one kind of parameter, or refuses it.

/** @throws InvalidImageFamily.Malformed */
export function readFamily(params: Params<{ ImageFamily?: string }>): string | undefined {
  const family = params.text('ImageFamily')
  if (family !== undefined && nameProblem(family)) throw refusal('InvalidImageFamily.Malformed')
  return family
}

/** @throws InvalidDescription.Malformed */
export function readDescription(params: Params<{ Description?: string }>): string | undefined {
  const description = params.text('Description')
  if (description !== undefined && descriptionProblem(description)) {
    throw refusal('InvalidDescription.Malformed')
  }
  return description
}

type Tagged = Params<{ Tag?: readonly { Key?: string; Value?: string }[] }>

/** The Tag.N of a resource to be made or tagged. @throws NumberExceed.Tags, InvalidTagKey.Malformed and its like */
export function readTags(params: Tagged): Tag[] {
  const tags = params.objects('Tag').map(({ Key = '', Value = '' }) => ({ key: Key, value: Value }))
  if (tags.length > limits.tagsPerResource) throw refusal('NumberExceed.Tags')
  if (tags.some(({ key }) => tagKeyProblem(key))) throw refusal('InvalidTagKey.Malformed')
  if (tags.some(({ value }) => tagValueProblem(value))) throw refusal('InvalidTagValue.Malformed')
  if (new Set(tags.map(({ key }) => key)).size < tags.length) throw refusal('Duplicate.TagKey')
  return tags
}

/** No account of the stand-in has resource groups. @throws InvalidResourceGroup.NotFound */
export function checkResourceGroup(params: Params<{ ResourceGroupId?: string }>): void {
  if (params.text('ResourceGroupId')) throw refusal('InvalidResourceGroup.NotFound')
}

const passwordKinds = [/[a-z]/, /[A-Z]/, /\d/, /[()`~!@#$%^&*_+=|{}[\]:;'<>,.?/-]/]

/**
 * How to log on: a password of 8 to 30 characters out of three kinds, or a key pair, of which no account has any.
 * The stand-in has nothing to log on to and keeps neither.
 * @throws InvalidPassword.Malformed, InvalidKeyPairName.NotFound
 */
export function checkLogOn(params: Params<{ Password?: string; KeyPairName?: string }>): void {
  const password = params.text('Password')
  if (password !== undefined) {
    const kinds = passwordKinds.filter((kind) => kind.test(password)).length
    if (kinds < 3 || !/^[!-~]{8,30}$/.test(password)) throw refusal('InvalidPassword.Malformed')
  }
  if (params.text('KeyPairName')) throw refusal('InvalidKeyPairName.NotFound')
}
