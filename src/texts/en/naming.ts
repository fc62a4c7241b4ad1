import type { NamingProblem } from '../../api/naming.ts'

/** What is wrong with a name, a description or a tag, at the field where it is typed. */
export const naming = {
  name: {
    short: 'Type at least 2 characters.',
    long: 'Type at most 128 characters.',
    address: "A name can't contain http:// or https://.",
    reserved: `A name can't begin with "aliyun" or "acs:".`,
    start: 'Begin with a letter or a Chinese character.',
    characters: 'Use letters, Chinese characters, digits and . _ - : only.',
  },
  nameHint:
    '2 to 128 characters: a letter or a Chinese character first, then also digits and . _ - :',
  description: {
    short: 'Type at least 2 characters, or nothing.',
    long: 'Type at most 256 characters.',
    address: "A description can't begin with http:// or https://.",
  },
  descriptionHint: '2 to 256 characters',
  tagKey: {
    short: 'Type a key.',
    long: 'A key has at most 128 characters.',
    address: "A key can't contain http:// or https://.",
    reserved: `A key can't begin with "aliyun" or "acs:".`,
  },
  tagValue: {
    long: 'A value has at most 128 characters.',
    address: "A value can't contain http:// or https://.",
  },
} satisfies Record<string, string | Partial<Record<NamingProblem, string>>>
