import type { sharing as english } from '../en/sharing.ts'
import { number } from './format.ts'

export const sharing: typeof english = {
  title: '共享镜像',
  confidential:
    '被共享的账号可以读取镜像磁盘上的所有数据。共享前请清除机密信息：命令历史、SSH密钥、网络配置、临时文件和访问凭证。',
  accountType: '账号类型',
  alibabaAccount: '阿里云账号ID',
  accountId: '账号ID',
  accountIdHint: '可输入一个或多个，用逗号、空格或换行分隔',
  whereToFind: '在哪里查看账号ID？',
  howToFind:
    '请对方打开右上角的账号菜单，选择“安全设置”：账号ID就在该页面上，是形如 1234567890123456 的 16 位数字。',
  ownAccountId: '查看您的账号ID',
  submit: '共享镜像',
  list: '该镜像的共享用户列表',
  used: (amount, limit) => `已共享 ${number.format(amount)} / ${number.format(limit)} 个账号`,
  columns: { account: '账号ID', sharedAt: '共享时间', actions: '操作' },
  searchAccounts: '搜索账号',
  noAccounts: '该镜像尚未共享给任何账号。',
  noAccountMatches: (text) => `没有包含“${text}”的账号ID。`,
  pending: '正在共享…',
  justNow: '刚刚',
  copyImageId: (id) => `复制镜像ID ${id}`,
  copyAccountId: (id) => `复制账号ID ${id}`,
  unshare: '取消共享',
  unshareTitle: (id) => `确定对 ${id} 取消共享？`,
  unshareConsequence:
    '此后该账号将无法再查找和使用该镜像。其实例会继续运行，但无法再重新初始化系统盘。',
  keep: '保留共享',
  unshared: (id) => `已对 ${id} 取消共享。`,
  undo: '撤销',
  shared: (amount) => `已共享给 ${number.format(amount)} 个账号。`,
  sharedOne: (id) => `已共享给 ${id}。`,
  unshareFailed: (id) => `${id} 仍可使用该镜像。`,
  shareFailed: (amount) => `未能添加 ${number.format(amount)} 个账号。`,
  retry: '重试',
  remove: '移除',
  removeEntry: (entry) => `移除 ${entry}`,
  ready: (amount) => `可以共享给 ${number.format(amount)} 个账号。`,
  full: (limit) =>
    `${number.format(limit)} 个共享名额已用完。请先在下方对某个账号取消共享，再添加其他账号。`,
  tooMany: (entered, free, limit) =>
    `已输入 ${number.format(entered)} 个账号，但 ${number.format(limit)} 个名额中仅剩 ${number.format(free)} 个。请在此移除 ${number.format(entered - free)} 个，或在下方取消部分共享。`,
  nothingToSend: '这些账号都无法共享，请更正或移除。',
  problems: {
    empty: '请输入账号ID：最多 16 位数字，例如 1234567890123456。',
    fullWidth: '含有全角数字。请使用半角数字 0 到 9，例如 1234567890123456。',
    notDigits: '不是账号ID。账号ID只含数字，例如 1234567890123456。',
    tooShort: (digits) =>
      `只有 ${number.format(digits)} 位数字。账号ID为 10 到 16 位，例如 1234567890123456。`,
    tooLong: (digits) =>
      `有 ${number.format(digits)} 位数字。账号ID为 10 到 16 位，例如 1234567890123456。`,
    own: '是您自己的账号，已经拥有该镜像。',
    alreadyShared: '已经拥有该镜像。',
    twice: '重复输入，只计一次。',
  },
  listFailed: '无法加载账号。',
  listOld: '无法刷新账号，显示的内容可能已过时。',
  imageFailed: '无法加载镜像。',
  notFound: '找不到该镜像',
  notFoundWhy: (id, region) =>
    `${region}没有您可以使用的镜像 ${id}。它可能在其他地域、已被删除，或已取消与您共享。`,
  notYours: '您不能共享该镜像',
  notYoursShared: (owner) => `该镜像属于账号 ${owner}，由其共享给您。只有所有者才能共享镜像。`,
  notYoursPublic: '这是公共镜像，所有账号都已经可以使用，无需共享。',
  gone: '该镜像已被删除，或者您已不能共享它。',
}
