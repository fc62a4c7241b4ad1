import type { exportCsv as english } from '../en/exportCsv.ts'
import { number } from './format.ts'

/** Texts of the export of the images list. */
export const exportCsv: typeof english = {
  title: '导出 CSV',
  progress: (done, of) => `已导出 ${number.format(done)} 个，共 ${number.format(of)} 个镜像`,
  bar: '导出进度',
  cancel: '取消',
  retry: '继续',
  failed: '导出中断，没有保存任何文件。',
  done: (amount) => `已导出 ${number.format(amount)} 个镜像。`,
  columns: {
    id: '镜像ID',
    name: '名称',
    description: '描述',
    type: '镜像类型',
    owner: '所属账号',
    platform: '平台',
    bits: '架构',
    size: '大小 (GiB)',
    createdAt: '创建时间',
    status: '状态',
    tags: '标签',
  },
}
