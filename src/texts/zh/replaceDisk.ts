import type { replaceDisk as english } from '../en/replaceDisk.ts'
import { number } from './format.ts'

export const replaceDisk: typeof english = {
  title: '更换系统盘',
  lost: '当前系统盘及其全部数据将被释放。',
  snapshots: '其快照会保留，但不能用于回滚新系统盘。',
  stays: '数据盘、IP地址和MAC地址保持不变。',
  chosen: (image) => `已选择：${image}`,
  size: '系统盘容量',
  sizeHint: (least, most) =>
    `${number.format(least)} 到 ${number.format(most)} GiB，不能小于镜像和当前系统盘`,
  sizeSmall: (least) => `镜像或当前系统盘至少需要 ${number.format(least)} GiB。`,
  sizeLarge: (most) => `最大为 ${number.format(most)} GiB。`,
  sizeNotWhole: '请输入整数，单位为 GiB。',
  confirm: '我已将当前系统盘中需要的数据保存到其他位置。',
  confirmFirst: '请勾选以确认。',
  acknowledge: '我信任共享该镜像的账号。',
  acknowledgeFirst: '勾选后才能使用共享镜像。',
  action: '更换系统盘',
  failed: '未能更换系统盘。',
  gone: '您已无法使用该镜像，请选择其他镜像。',
  done: (name) => `${name} 的系统盘已更换，您可以随时启动实例。`,
}
