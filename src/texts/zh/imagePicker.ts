import type { imagePicker as english } from '../en/imagePicker.ts'
import { number } from './format.ts'

export const imagePicker: typeof english = {
  group: '选择镜像',
  total: (amount) => `共 ${number.format(amount)} 个镜像`,
  pages: '可选镜像分页',
  failed: '无法加载镜像。',
  loading: '正在加载镜像',
  none: '该地域没有此类型的镜像。',
  noMatch: (text) => `此类型中没有与“${text}”匹配的镜像。`,
  facts: (platform, gib) => `${platform} · ${number.format(gib)} GiB`,
  owner: (id) => `账号 ${id}`,
  wrongArchitecture: '与实例规格的架构不同，无法运行。',
  dataDisks: '自带数据盘，不能用于更换系统盘。',
  missing: '请选择镜像。',
}
