import type { naming as english } from '../en/naming.ts'

export const naming: typeof english = {
  name: {
    short: '请至少输入 2 个字符。',
    long: '请最多输入 128 个字符。',
    address: '名称不能包含 http:// 或 https://。',
    reserved: '名称不能以“aliyun”或“acs:”开头。',
    start: '请以字母或汉字开头。',
    characters: '只能使用字母、汉字、数字和 . _ - :',
  },
  nameHint: '2 到 128 个字符，以字母或汉字开头，其后还可以包含数字和 . _ - :',
  description: {
    short: '请至少输入 2 个字符，或留空。',
    long: '请最多输入 256 个字符。',
    address: '描述不能以 http:// 或 https:// 开头。',
  },
  descriptionHint: '2 到 256 个字符',
  tagKey: {
    short: '请输入标签键。',
    long: '标签键最多 128 个字符。',
    address: '标签键不能包含 http:// 或 https://。',
    reserved: '标签键不能以“aliyun”或“acs:”开头。',
  },
  tagValue: {
    long: '标签值最多 128 个字符。',
    address: '标签值不能包含 http:// 或 https://。',
  },
}
